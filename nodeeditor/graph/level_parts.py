"""The parts of a level: layers, nodes, links, and how they are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Self

from nodeeditor.graph.annotating import Annotated, WithAnnotations
from nodeeditor.graph.annotations import NO_ANNOTATIONS, Annotations
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.leading import leads
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.soundness import check_structure
from nodeeditor.problems import problem


class LevelParts(WithAnnotations):
    """What is read of a level."""

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

    @property
    def first_calls(self) -> list[NodeId]:
        """The first node that calls each layer."""
        return [next(iter(calls)) for calls in self._calls.values()]

    def is_shared(self, node: NodeId) -> bool:
        """Whether others call the layer that ``node`` calls."""
        return len(self._calls[self._nodes[node].layer]) > 1

    @property
    def has_shared(self) -> bool:
        """Whether any layer is called by several nodes."""
        return len(self._layers) < len(self._nodes)

    @property
    def sharing(self) -> list[NodeId]:
        """The nodes that call a layer which others call too."""
        if not self.has_shared:
            return []
        return [node for calls in self._calls.values() if len(calls) > 1 for node in calls]

    def links_into(self, node: NodeId, port: str | None = None) -> list[Link]:
        """The links that end at ``node``, or at one port of it, by port and position."""
        into = self._into[node]
        links = list(into.values()) if len(into) < 2 else [into[key] for key in sorted(into)]
        return links if port is None else [link for link in links if link.target_port == port]

    def is_fed(self, node: NodeId) -> bool:
        """Whether a link ends at ``node``."""
        return bool(self._into[node])

    def count_into(self, node: NodeId) -> int:
        """How many links end at ``node``."""
        return len(self._into[node])

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
        if not isinstance(other, LevelParts):
            return NotImplemented
        return (
            self._nodes == other._nodes
            and self._layers.keys() == other._layers.keys()
            and all(layer.is_same(other._layers[key]) for key, layer in self._layers.items())
            and self._into == other._into
            and self._annotated == other._annotated
        )

    __hash__ = None  # type: ignore[assignment]  # a level changes

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
