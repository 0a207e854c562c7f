"""What a layout needs of a graph: who feeds whom, and sizes. Plain, so that another process can be told."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Mapping, Sequence
from dataclasses import dataclass

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order
from nodeeditor.layout.sizes import Size, SizeOf, usual_size

#: Nodes that are looked at in one step.
_STEP = 400


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes to be laid out, in topological order, each with its sources among them and its size.

    ``corner`` is where the upper left corner of all of them is to be.
    """

    order: Sequence[NodeId]
    feeds: Mapping[NodeId, Sequence[NodeId]]
    sizes: Mapping[NodeId, Size]
    corner: tuple[float, float] = (0.0, 0.0)
    most_columns: int | None = None

    @property
    def weight(self) -> int:
        """How much there is to do: nodes, and the columns that links pass, which count as a node each.

        Of nodes that are all fed by all before them, links pass many more than there are nodes.
        """
        columns: dict[NodeId, int] = {}
        found = len(self.order)
        for node in self.order:
            before = [columns[source] for source in self.feeds[node]]
            column = columns[node] = max(before, default=-1) + 1
            found += len(before) * column - sum(before)
        return found

    def text(self) -> str:
        """The outline as a text."""
        number = {node: index for index, node in enumerate(self.order)}
        feeds = [[number[source] for source in self.feeds[node]] for node in self.order]
        sizes = [self.sizes[node] for node in self.order]
        return json.dumps([[*self.order], feeds, sizes, self.corner, self.most_columns])

    @classmethod
    def read(cls, text: str) -> Outline:
        """The outline that a text of :meth:`text` tells. Raises ``ValueError`` for any other."""
        names, feeds, sizes, (left, top), most_columns = json.loads(text)
        order = [NodeId(name) for name in names]
        sources = {node: [order[source] for source in fed] for node, fed in zip(order, feeds, strict=True)}
        sized = {node: (width, height) for node, (width, height) in zip(order, sizes, strict=True)}
        return cls(order, sources, sized, (left, top), most_columns)


def outline_of(
    graph: Level,
    nodes: Collection[NodeId] | None = None,
    size_of: SizeOf = usual_size,
    most_columns: int | None = None,
) -> Outline:
    """What a layout of ``nodes``, or of all, needs; the upper left corner stays where it is."""
    steps = outlining(graph, nodes, size_of, most_columns)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            outline: Outline = end.value
            return outline


def outlining(
    graph: Level,
    nodes: Collection[NodeId] | None = None,
    size_of: SizeOf = usual_size,
    most_columns: int | None = None,
) -> Generator[None, None, Outline]:
    """The same step by step, for a window that is to answer meanwhile; ``graph`` must not change between them."""
    drawn = graph.nodes
    wanted = set(drawn if nodes is None else nodes) & drawn.keys()
    order = [node for node in topological_order(graph) if node in wanted]
    yield
    feeds: dict[NodeId, Sequence[NodeId]] = {}
    sizes: dict[NodeId, Size] = {}
    for at in range(0, len(order), _STEP):
        for node in order[at : at + _STEP]:
            sources = (link.source for link in graph.links_into(node) if link.source in wanted)
            feeds[node], sizes[node] = list(dict.fromkeys(sources)), size_of(node)
        yield
    corner = min((drawn[node].x for node in order), default=0.0), min((drawn[node].y for node in order), default=0.0)
    return Outline(order, feeds, sizes, corner, most_columns)
