"""Layers, nodes and links: what is drawn on one canvas, and the edits that change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

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
from nodeeditor.graph.elements import Layer, Node, NodeId, NodeMode
from nodeeditor.graph.level_parts import LevelParts
from nodeeditor.graph.limits import EditError, check_config, check_identifier, check_link, check_name, check_place
from nodeeditor.language import marked
from nodeeditor.problems import problem


class Level(LevelParts):
    """What is drawn on one canvas: the network itself, or the inside of a block.

    The structure is always sound: every link joins two nodes of the level, no two links share a
    place, no path runs in a circle, ids and names are unique. Ports and parameters are checked
    against the catalog elsewhere, since a level may hold layers that this machine does not know.
    """

    # Changing

    def apply(self, edit: Edit) -> Applied:
        """Change the level by ``edit``. Raises :class:`EditError`, and then has changed nothing."""
        match edit:
            case AddNode() | RemoveNode() | Connect() | Disconnect():
                told = GatheredChanges()
                inverse = _DRAWING[type(edit)](self, edit, told)
                return Applied(inverse, told.changes)
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
                draw = _DRAWING.get(type(part))
                if draw is not None:  # of these there may be tens of thousands: they are told of together
                    inverses.append(draw(self, part, told))
                else:
                    applied = self.apply(part)
                    inverses.append(applied.inverse)
                    told.take(applied.changes)
        except EditError:
            for inverse in reversed(inverses):
                self.apply(inverse)
            raise
        return Applied(Batch(tuple(reversed(inverses))), told.changes)

    def _add_node(self, edit: AddNode, told: GatheredChanges) -> RemoveNode:
        node, layer = edit.node, edit.layer
        if node.id in self._nodes:
            raise EditError(problem("graph.id_taken", id=node.id))
        if node.layer != layer.id:
            raise EditError(problem("graph.layer_unknown", node=node.name, layer=node.layer))
        check_identifier(node.id, marked("id"))
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

    def _admit(self, layer: Layer, node_name: str) -> None:
        """Make sure the graph has ``layer``, just as it is given."""
        known = self._layers.get(layer.id)
        if known is None:
            check_identifier(layer.id, marked("id"))
            check_identifier(layer.type, marked("type"))
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


#: What lets a node or link come or go, tells of it, and gives what undoes that.
_DRAWING: dict[type, Callable[[Level, Any, GatheredChanges], Edit]] = {
    AddNode: Level._add_node,
    RemoveNode: Level._remove_node,
    Connect: Level._connect,
    Disconnect: Level._disconnect,
}
