"""Making links straight by moving nodes up and down as little as may be, without one coming to lie on another.

A node has one straight link on each side at most, so what is to be straight falls into rows. A row moves as one: to
where the sum of the ways is least, or the nearest place to that where it is free, or else in two parts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.aligning import Box, Places

#: How far below the top of a node a link meets it: at its target where the second argument says so.
PortHeight = Callable[[Link, bool], float]

#: Least room above and below a node that was moved.
_AIR = 8.0
#: Of a long row so many places are tried, the nearest first.
_TRIES = 24
#: What is less far from straight is.
_STRAIGHT = 0.01


def straighten(level: Level, nodes: Collection[NodeId], boxes: Mapping[NodeId, Box], height: PortHeight) -> Places:
    """Where ``nodes`` go so that the links between them are straight; what already is right is not in it.

    A node without a link to another one of ``nodes`` is brought level with its main neighbour outside.
    """
    return _Straightening(level, nodes, boxes, height).places()


@dataclass(frozen=True, slots=True)
class _Row:
    """Nodes that move together: how far below the first each stands."""

    nodes: tuple[NodeId, ...]
    links: tuple[Link, ...]
    below: tuple[float, ...]


class _Straightening:
    def __init__(
        self, level: Level, nodes: Collection[NodeId], boxes: Mapping[NodeId, Box], height: PortHeight
    ) -> None:
        self._level = level
        self._nodes = [node for node in level.nodes if node in frozenset(nodes)]
        self._boxes = boxes
        self._height = height
        self._y = {node: box.y for node, box in boxes.items()}
        self._by_left = sorted(boxes, key=lambda node: boxes[node].x)
        self._lefts = [boxes[node].x for node in self._by_left]
        self._widest = max((box.width for box in boxes.values()), default=0.0)

    def places(self) -> Places:
        waiting = self._rows()
        alone = [row.nodes[0] for row in waiting if len(row.nodes) == 1]
        waiting = sorted((row for row in waiting if len(row.nodes) > 1), key=lambda row: len(row.nodes))
        while waiting:
            row = waiting.pop()
            if not self._put(row, self._bases(row)) and row.links:
                waiting += self._halves(row)
        chosen = frozenset(self._nodes)
        for node in alone:
            links = [*self._level.links_into(node), *self._level.links_from(node)]
            if not any({link.source, link.target} <= chosen for link in links):
                self._level_with_neighbour(node, links)
        boxes = self._boxes
        return {
            node: (boxes[node].x, self._y[node])
            for node in self._nodes
            if abs(self._y[node] - boxes[node].y) > _STRAIGHT
        }

    def _rows(self) -> list[_Row]:
        """The rows: each node with the link on either side that is the nearest to straight for both its ends."""
        chosen = frozenset(self._nodes)
        inside = [link for node in self._nodes for link in self._level.links_into(node) if link.source in chosen]
        before: dict[NodeId, Link] = {}
        after: dict[NodeId, Link] = {}
        for link in sorted(inside, key=self._rank):
            if link.target not in before and link.source not in after and self._goes_on(link):
                before[link.target] = after[link.source] = link
        return [self._row(node, after) for node in self._nodes if node not in before]

    def _row(self, first: NodeId, after: Mapping[NodeId, Link]) -> _Row:
        nodes, links, below = [first], [], [0.0]
        while nodes[-1] in after:
            link = after[nodes[-1]]
            links.append(link)
            nodes.append(link.target)
            below.append(below[-1] + self._height(link, False) - self._height(link, True))
        return _Row(tuple(nodes), tuple(links), tuple(below))

    def _rank(self, link: Link) -> tuple[bool, float, Link]:
        """What is straight first: links between nodes that have no other one there, then what is nearly straight."""
        branches = len(self._level.links_into(link.target)) + len(self._level.links_from(link.source)) > 2
        return branches, abs(self._off(link)), link

    def _off(self, link: Link) -> float:
        """How far the end of a link is below its start."""
        end = self._y[link.target] + self._height(link, True)
        return end - self._y[link.source] - self._height(link, False)

    def _goes_on(self, link: Link) -> bool:
        """Whether a link runs to the right, so that it can be straight."""
        source = self._boxes[link.source]
        return self._boxes[link.target].x >= source.x + source.width

    def _bases(self, row: _Row) -> list[float]:
        """Heights of the first node of a row, the best first: with each of them one node at least stays."""
        bases = [self._boxes[node].y - below for node, below in zip(row.nodes, row.below, strict=True)]
        middle = median_low(bases)  # from which the sum of the ways is least
        return sorted(dict.fromkeys(bases), key=lambda base: abs(base - middle))[:_TRIES]

    def _halves(self, row: _Row) -> list[_Row]:
        """The row cut at the link that is farthest from straight."""
        cut = max(range(len(row.links)), key=lambda number: abs(self._off(row.links[number]))) + 1
        first, second = row.below[:cut], row.below[cut:]
        return [
            _Row(row.nodes[:cut], row.links[: cut - 1], first),
            _Row(row.nodes[cut:], row.links[cut:], tuple(below - second[0] for below in second)),
        ]

    def _level_with_neighbour(self, node: NodeId, links: Sequence[Link]) -> None:
        for link in sorted(links, key=self._rank):
            if not self._goes_on(link):
                continue
            off = self._off(link)
            base = self._y[node] + (off if link.source == node else -off)
            if self._put(_Row((node,), (), (0.0,)), [base]):
                return

    def _put(self, row: _Row, bases: Iterable[float]) -> bool:
        """Put a row at the first of these heights where it is free; whether there is one."""
        own = frozenset(row.nodes)
        for base in bases:
            if all(self._is_free(node, base + below, own) for node, below in zip(row.nodes, row.below, strict=True)):
                for node, below in zip(row.nodes, row.below, strict=True):
                    self._y[node] = base + below
                return True
        return False

    def _is_free(self, node: NodeId, y: float, own: frozenset[NodeId]) -> bool:
        """Whether a node can stand at a height: off all others, or where it stands now."""
        box = self._boxes[node]
        if abs(y - self._y[node]) < _STRAIGHT:
            return True
        first = bisect_left(self._lefts, box.x - self._widest)
        for other in self._by_left[first:]:
            place = self._boxes[other]
            if place.x >= box.x + box.width:
                return True
            if other in own or place.x + place.width <= box.x:
                continue
            top = self._y[other]
            if top < y + box.height + _AIR and y < top + place.height + _AIR:
                return False
        return True
