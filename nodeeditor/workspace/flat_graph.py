"""The open graph without its blocks, followed while it is edited: what Keras is asked about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.gathering import Gathering, uses_around
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place, place_of
from nodeeditor.workspace.open_document import OpenDocument


class FlatGraph(QObject):
    """The expansion of the open graph. Of a graph without blocks it is that graph, and costs nothing."""

    #: After every edit of the document: a :class:`ChangeSet` of the nodes and links of :attr:`graph`.
    changed = Signal(object)
    #: Another document was taken up.
    replaced = Signal()

    def __init__(self, document: OpenDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._take(expand(document.graph))
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    @property
    def graph(self) -> Graph:
        """The graph without blocks; its nodes have the ids that :mod:`nodeeditor.graph.expansion` tells."""
        return self.expansion.graph

    @property
    def is_drawn(self) -> bool:
        """Whether the document has no uses of blocks, so that this is its own graph."""
        return self.expansion.graph is self._document.graph

    def prefix(self, place: Place) -> str:
        """What the ids of the nodes of a level begin with in :attr:`graph`."""
        prefix = "" if place.of is None else f"//{place.of}/"  # no node has such an id
        for step in place.steps:
            use = NodeId(prefix + step.use)
            prefix = f"{use}/"
            times = self.expansion.repetitions.get(use, 1)
            if times > 1:
                prefix += f"{min(step.repetition, times - 1)}/"
        return prefix

    def repetitions(self, place: Place, use: NodeId) -> int:
        """How many times in a row the block stands that a node of a level uses."""
        return self.expansion.repetitions.get(NodeId(self.prefix(place) + use), 1)

    def place_of(self, node: NodeId) -> tuple[Place, NodeId]:
        """Where a node of :attr:`graph`, or a use, stands in the drawing, and the id that it has there."""
        return place_of(self.expansion.repetitions, node)

    def times(self, block: str) -> int:
        """How many times a block stands in the network, repetitions counted."""
        graph, found = self._document.graph, 0
        for use, times in self.expansion.repetitions.items():
            place, own = self.place_of(use)
            definition = graph.definition_of(place.level(graph).layer_of(own))
            found += times if definition is not None and definition.name == block else 0
        return found

    def with_uses(self, nodes: Iterable[NodeId]) -> frozenset[NodeId]:
        """Nodes of the graph, and all uses of blocks that they are inside of."""
        nodes = frozenset(nodes)
        return nodes if self.is_drawn else nodes.union(*(uses_around(node) for node in nodes))

    def _take(self, expansion: Expansion) -> None:
        self.expansion = expansion
        self.gathering = Gathering(self._document.graph, expansion)

    def _on_changed(self, changes: ChangeSet) -> None:
        before, was_drawn = self.expansion.graph, self.is_drawn
        expansion = expand(self._document.graph)
        if was_drawn and expansion.graph is before:
            self.changed.emit(changes)
            return
        self._take(expansion)
        if was_drawn and not expansion.repetitions:  # only what does not count is another
            self.changed.emit(changes.then(_left_out(self._document.graph, self.graph)))
        elif was_drawn:  # it was this very graph, which has changed: who knows its nodes looks at all of them
            there = frozenset(self.graph.nodes)
            gone = changes.removed | (self._document.graph.nodes.keys() - there)
            self.changed.emit(ChangeSet(removed=frozenset(gone), changed=there))
        else:
            self.changed.emit(_difference(before, self.graph))

    def _on_replaced(self) -> None:
        self._take(expand(self._document.graph))
        self.replaced.emit()


def _left_out(drawn: Graph, counting: Graph) -> ChangeSet:
    """What a drawing has that does not count."""
    links, there = frozenset(drawn.links), frozenset(counting.links)
    gone = frozenset(drawn.nodes.keys() - counting.nodes.keys())
    return ChangeSet(removed=gone, linked=there - links, unlinked=links - there)


def _difference(before: Graph, after: Graph) -> ChangeSet:
    """What an edit changed, by comparing the graphs before and after it."""
    old, new = set(before.nodes), set(after.nodes)
    links_before, links_after = set(before.links), set(after.links)
    return ChangeSet(
        added=frozenset(new - old),
        removed=frozenset(old - new),
        changed=frozenset(node for node in old & new if _call(before, node) != _call(after, node)),
        linked=frozenset(links_after - links_before),
        unlinked=frozenset(links_before - links_after),
    )


def _call(graph: Graph, node: NodeId) -> tuple[object, ...]:
    layer = graph.layer_of(node)
    return graph.nodes[node].name, layer.id, layer.type, layer.name, repr(layer.config)
