"""Layers, nodes and links: what is drawn on one canvas, and the edits that change it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Self

from nodeeditor.graph.annotating import Annotated, WithAnnotations
from nodeeditor.graph.annotations import NO_ANNOTATIONS, Annotations
from nodeeditor.graph.applied import Applied
from nodeeditor.graph.changes import ChangeSet, GatheredChanges
from nodeeditor.graph.edits import (
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    Move,
    Place,
    RemoveNode,
    Rename,
    SetConfig,
    SetDots,
    SetFrame,
    SetLayer,
    SetMode,
    SetNote,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.leading import leads
from nodeeditor.graph.limits import EditError, check_config, check_link, check_name, check_place
from nodeeditor.graph.soundness import check_structure
from nodeeditor.problems import problem


class Level(WithAnnotations):
    """What is drawn on one canvas: the network itself, or the inside of a block.

    The structure is always sound: every link joins two nodes of the level, no two links share a
    place, no path runs in a circle, ids and names are unique. Ports and parameters are checked
    against the catalog elsewhere, since a level may hold layers that this machine does not know.
    """

    def __init__(self) -> None:
        self._layers: dict[LayerId, Layer] = {}
        self._nodes: dict[NodeId, Node] = {}
        self._calls: dict[LayerId, dict[NodeId, None]] = {}
        self._into: dict[NodeId, dict[tuple[str, int], Link]] = {}
        self._out_of: dict[NodeId, dict[Link, None]] = {}
        self._node_names: dict[str, NodeId] = {}
        self._layer_names: dict[str, LayerId] = {}
        self._set_aside: dict[NodeId, None] = {}
        self._annotated = Annotated()
        #: Nodes that a model has though they may lead to no Output: a block is whole wherever it is used.
        self.held: frozenset[NodeId] = frozenset()

    @classmethod
    def of(
        cls,
        layers: Iterable[Layer],
        nodes: Iterable[Node],
        links: Iterable[Link],
        annotations: Annotations = NO_ANNOTATIONS,
    ) -> Self:
        """The level of these parts at once, which is much faster than an edit for each.

        Raises :class:`~nodeeditor.graph.soundness.StructureError`, which tells the part at fault.
        """
        layers, nodes, links = list(layers), list(nodes), list(links)
        check_structure(layers, nodes, links)
        level = cls()
        level._layers = {layer.id: layer for layer in layers}
        level._layer_names = {layer.name: layer.id for layer in layers}
        level._calls = {layer.id: {} for layer in layers}
        level._nodes = {node.id: node for node in nodes}
        level._node_names = {node.name: node.id for node in nodes}
        level._into = {node.id: {} for node in nodes}
        level._out_of = {node.id: {} for node in nodes}
        for node in nodes:
            level._calls[node.layer][node.id] = None
        level._set_aside = {node.id: None for node in nodes if node.mode is not NodeMode.ACTIVE}
        for link in links:
            level._into[link.target][(link.target_port, link.position)] = link
            level._out_of[link.source][link] = None
        if annotations:
            level._annotated = Annotated.of(annotations, level._nodes, links)
        return level

    # Reading

    @property
    def nodes(self) -> Mapping[NodeId, Node]:
        """All nodes by id, in the order they were added."""
        return MappingProxyType(self._nodes)

    @property
    def layers(self) -> Mapping[LayerId, Layer]:
        """All layers by id."""
        return MappingProxyType(self._layers)

    @property
    def links(self) -> list[Link]:
        """All links, by target node in the order of the nodes, then by port and position."""
        return [link for node in self._nodes for link in self.links_into(node)]

    def layer_of(self, node: NodeId) -> Layer:
        """The layer that ``node`` calls. Raises ``KeyError`` for a node that is not there."""
        return self._layers[self._nodes[node].layer]

    def calls_of(self, layer: LayerId) -> tuple[NodeId, ...]:
        """The nodes that call ``layer``; more than one where its weights are shared."""
        return tuple(self._calls[layer])

    def is_shared(self, node: NodeId) -> bool:
        """Whether others call the layer that ``node`` calls."""
        return len(self._calls[self._nodes[node].layer]) > 1

    @property
    def sharing(self) -> list[NodeId]:
        """The nodes that call a layer which others call too."""
        return [node for calls in self._calls.values() if len(calls) > 1 for node in calls]

    def links_into(self, node: NodeId, port: str | None = None) -> list[Link]:
        """The links that end at ``node``, or at one port of it, by port and position."""
        into = self._into[node]
        links = list(into.values()) if len(into) < 2 else [into[key] for key in sorted(into)]
        return links if port is None else [link for link in links if link.target_port == port]

    def is_fed(self, node: NodeId) -> bool:
        """Whether a link ends at ``node``."""
        return bool(self._into[node])

    def links_from(self, node: NodeId, port: str | None = None) -> list[Link]:
        """The links that start at ``node``, or at one port of it, in the order they were drawn."""
        links = self._out_of[node]
        return list(links) if port is None else [link for link in links if link.source_port == port]

    def has_link(self, link: Link) -> bool:
        """Whether this very link is there."""
        return link in self._out_of.get(link.source, ())

    def node_named(self, name: str) -> NodeId | None:
        """The id of the node of that name."""
        return self._node_names.get(name)

    def layer_named(self, name: str) -> LayerId | None:
        """The id of the layer of that name."""
        return self._layer_names.get(name)

    @property
    def set_aside(self) -> Collection[NodeId]:
        """The nodes that are muted or bypassed."""
        return self._set_aside.keys()

    def copy(self) -> Self:
        """Another level of the same content; the two change apart."""
        other = type(self)()
        other._layers = dict(self._layers)
        other._nodes = dict(self._nodes)
        other._calls = {key: dict(calls) for key, calls in self._calls.items()}
        other._into = {key: dict(links) for key, links in self._into.items()}
        other._out_of = {key: dict(links) for key, links in self._out_of.items()}
        other._node_names = dict(self._node_names)
        other._layer_names = dict(self._layer_names)
        other._set_aside = dict(self._set_aside)
        other.held = self.held
        other._annotated = self._annotated.copy()
        return other

    def __eq__(self, other: object) -> bool:
        """Equal content; the order in which it was drawn does not count."""
        if not isinstance(other, Level):
            return NotImplemented
        return (
            self._nodes == other._nodes
            and self._layers.keys() == other._layers.keys()
            and all(layer.is_same(other._layers[key]) for key, layer in self._layers.items())
            and self._into == other._into
            and self._annotated == other._annotated
        )

    __hash__ = None  # type: ignore[assignment]  # a level changes

    # Changing

    def apply(self, edit: Edit) -> Applied:
        """Change the level by ``edit``. Raises :class:`EditError`, and then has changed nothing."""
        match edit:
            case AddNode() | RemoveNode() | Connect() | Disconnect():
                told = GatheredChanges()
                return Applied(self._draw(edit, told), told.changes)
            case SetConfig():
                return self._set_config(edit)
            case Move():
                return self._move(edit)
            case Rename():
                return self._rename(edit)
            case SetLayer():
                return self._set_layer(edit)
            case SetMode():
                return self._set_mode(edit)
            case SetFrame():
                return Applied(*self._annotated.set_frame(edit, self._nodes))
            case SetNote():
                return Applied(*self._annotated.set_note(edit))
            case SetDots():
                self._refuse_missing(edit.link)
                return Applied(*self._annotated.set_dots(edit, self._nodes[edit.link.target].name))
            case Batch():
                return self._batch(edit)
            case _:
                raise EditError(problem("block.not_inside"))

    def _batch(self, edit: Batch) -> Applied:
        inverses: list[Edit] = []
        told = GatheredChanges()
        try:
            for part in edit.edits:
                # Of these there may be tens of thousands: they are told of together.
                if isinstance(part, (AddNode, RemoveNode, Connect, Disconnect)):
                    inverses.append(self._draw(part, told))
                else:
                    applied = self.apply(part)
                    inverses.append(applied.inverse)
                    told.take(applied.changes)
        except EditError:
            for inverse in reversed(inverses):
                self.apply(inverse)
            raise
        return Applied(Batch(tuple(reversed(inverses))), told.changes)

    def _draw(self, edit: AddNode | RemoveNode | Connect | Disconnect, told: GatheredChanges) -> Edit:
        """Let a node or link come or go, and tell of it; what undoes that."""
        match edit:
            case AddNode():
                return self._add_node(edit, told)
            case RemoveNode():
                return self._remove_node(edit, told)
            case Connect():
                return self._connect(edit, told)
            case Disconnect():
                return self._disconnect(edit, told)

    def _add_node(self, edit: AddNode, told: GatheredChanges) -> RemoveNode:
        node, layer = edit.node, edit.layer
        if node.id in self._nodes:
            raise EditError(problem("graph.id_taken", id=node.id))
        if node.layer != layer.id:
            raise EditError(problem("graph.layer_unknown", node=node.name, layer=node.layer))
        check_name(node.name, "node", self._node_names)
        check_place(node.name, node.x, node.y)
        if edit.frame is not None and edit.frame not in self.frames:
            raise EditError(problem("graph.frame_unknown", frame=edit.frame))
        self._admit(layer, node.name)
        self._nodes[node.id] = node
        self._node_names[node.name] = node.id
        self._calls[layer.id][node.id] = None
        self._into[node.id] = {}
        self._out_of[node.id] = {}
        self._note_mode(node)
        if edit.frame is not None:
            self._annotated.own(node.id, edit.frame)
            told.touch_frame(edit.frame)
        told.add(node.id)
        return RemoveNode(node.id)

    def _remove_node(self, edit: RemoveNode, told: GatheredChanges) -> AddNode:
        node = self._node(edit.node)
        if self._into[node.id] or self._out_of[node.id]:
            raise EditError(problem("graph.node_linked", node=node.name))
        layer = self._layers[node.layer]
        del self._nodes[node.id], self._node_names[node.name], self._into[node.id], self._out_of[node.id]
        self._release(layer, node.id)
        self._set_aside.pop(node.id, None)
        frame = self._annotated.disown(node.id)
        if frame is not None:
            told.touch_frame(frame)
        told.remove(node.id)
        return AddNode(node, layer, frame)

    def _connect(self, edit: Connect, told: GatheredChanges) -> Disconnect:
        link = edit.link
        source, target = self._node(link.source), self._node(link.target)
        check_link(link, target.name)
        place = (link.target_port, link.position)
        if place in self._into[target.id]:
            raise EditError(
                problem("graph.place_taken", node=target.name, port=link.target_port, position=link.position)
            )
        if self.reaches(target.id, source.id):
            raise EditError(problem("graph.cycle", source=source.name, node=target.name))
        if edit.dots:
            self._annotated.lead(link, edit.dots, target.name)
        self._into[target.id][place] = link
        self._out_of[source.id][link] = None
        told.link(link)
        return Disconnect(link)

    def _disconnect(self, edit: Disconnect, told: GatheredChanges) -> Connect:
        link = edit.link
        self._refuse_missing(link)
        del self._into[link.target][(link.target_port, link.position)]
        del self._out_of[link.source][link]
        told.unlink(link)
        return Connect(link, self._annotated.cut(link))

    def _set_config(self, edit: SetConfig) -> Applied:
        layer = self._layer(edit.layer)
        check_config(layer.name, edit.config)
        after = replace(layer, config=edit.config, type=layer.type if edit.type is None else edit.type)
        self._layers[layer.id] = after
        inverse = SetConfig(layer.id, layer.config, None if edit.type is None else layer.type)
        return Applied(inverse, ChangeSet(changed=frozenset(self._calls[layer.id])))

    def _set_mode(self, edit: SetMode) -> Applied:
        before = self._node(edit.node)
        self._nodes[before.id] = after = replace(before, mode=edit.mode, passes=edit.passes)
        self._note_mode(after)
        return Applied(SetMode(before.id, before.mode, before.passes), ChangeSet(changed=frozenset({before.id})))

    def _note_mode(self, node: Node) -> None:
        self._set_aside.pop(node.id, None)
        if node.mode is not NodeMode.ACTIVE:
            self._set_aside[node.id] = None

    def _move(self, edit: Move) -> Applied:
        before = [self._node(place.node) for place in edit.places]
        for node, place in zip(before, edit.places, strict=True):
            check_place(node.name, place.x, place.y)
        for place in edit.places:
            self._nodes[place.node] = replace(self._nodes[place.node], x=place.x, y=place.y)
        inverse = Move(tuple(Place(node.id, node.x, node.y) for node in reversed(before)))
        return Applied(inverse, ChangeSet(moved=frozenset(node.id for node in before)))

    def _rename(self, edit: Rename) -> Applied:
        node = self._node(edit.node)
        layer = self._layers[node.layer]
        if edit.name != node.name:
            check_name(edit.name, "node", self._node_names)
        layer_name = edit.layer_name
        if layer_name is not None and layer_name != layer.name:
            check_name(layer_name, "layer", self._layer_names)
            del self._layer_names[layer.name]
            self._layer_names[layer_name] = layer.id
            self._layers[layer.id] = replace(layer, name=layer_name)
        del self._node_names[node.name]
        self._node_names[edit.name] = node.id
        self._nodes[node.id] = replace(node, name=edit.name)
        changed = {node.id} if layer_name is None else {node.id, *self._calls[layer.id]}
        inverse = Rename(node.id, node.name, None if layer_name is None else layer.name)
        return Applied(inverse, ChangeSet(changed=frozenset(changed)))

    def _set_layer(self, edit: SetLayer) -> Applied:
        node = self._node(edit.node)
        before = self._layers[node.layer]
        siblings = set(self._calls[before.id])
        if edit.layer.id == before.id:
            raise EditError(problem("graph.id_taken", id=before.id))
        self._admit(edit.layer, node.name)
        self._calls[edit.layer.id][node.id] = None
        self._nodes[node.id] = replace(node, layer=edit.layer.id)
        self._release(before, node.id)
        changed = frozenset(siblings | set(self._calls[edit.layer.id]))
        return Applied(SetLayer(node.id, before), ChangeSet(changed=changed))

    # Support

    def reaches(self, start: NodeId, goal: NodeId) -> bool:
        """Whether a path of links leads from ``start`` to ``goal``; every node reaches itself."""
        return leads(self._out_of, self._into, start, goal)

    def _refuse_missing(self, link: Link) -> None:
        source, target = self._node(link.source), self._node(link.target)
        if not self.has_link(link):
            raise EditError(problem("graph.link_unknown", source=source.name, node=target.name))

    def _node(self, node: NodeId) -> Node:
        found = self._nodes.get(node)
        if found is None:
            raise EditError(problem("graph.node_unknown", node=node))
        return found

    def _layer(self, layer: LayerId) -> Layer:
        found = self._layers.get(layer)
        if found is None:
            raise EditError(problem("graph.layer_unknown", node="", layer=layer))
        return found

    def _admit(self, layer: Layer, node_name: str) -> None:
        """Make sure the graph has ``layer``, just as it is given."""
        known = self._layers.get(layer.id)
        if known is None:
            check_name(layer.name, "layer", self._layer_names)
            check_config(node_name, layer.config)
            self._layers[layer.id] = layer
            self._layer_names[layer.name] = layer.id
            self._calls[layer.id] = {}
        elif not known.is_same(layer):
            raise EditError(problem("graph.layer_changed", layer=layer.name, node=node_name))

    def _release(self, layer: Layer, node: NodeId) -> None:
        """Forget that ``node`` calls ``layer``, and the layer with its last call."""
        del self._calls[layer.id][node]
        if not self._calls[layer.id]:
            del self._calls[layer.id], self._layers[layer.id], self._layer_names[layer.name]
