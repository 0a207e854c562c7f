"""A topological order that is kept while a level is edited: an edit moves only what it must."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order

#: Above so many new links the order is made anew, which costs less than as many small repairs.
_MANY = 30
_Step: TypeAlias = Callable[[NodeId], list[NodeId]]


class KeptOrder:
    """All nodes of a level, each after those that feed it; where an edit leaves a node, it stays.

    A link that runs against the order moves the nodes between its ends alone, as in the algorithm of Pearce
    and Kelly ("A dynamic topological sort algorithm for directed acyclic graphs", 2006).
    """

    def __init__(self, level: Level) -> None:
        self._level = level
        self._nodes = topological_order(level)
        self._rows: dict[NodeId, int] | None = None

    def __len__(self) -> int:
        return len(self._nodes)

    def __iter__(self) -> Iterator[NodeId]:
        return iter(self._nodes)

    def __getitem__(self, row: int) -> NodeId:
        return self._nodes[row]

    def row(self, node: NodeId) -> int:
        """Where a node stands. Raises ``KeyError`` for one that is not there."""
        return self._places()[node]

    def follow(self, changes: ChangeSet) -> None:
        """Take over what an edit changed of the level."""
        level = self._level
        if changes.removed:
            self._nodes = [node for node in self._nodes if node not in changes.removed]
        added = [node for node in level.nodes if node in changes.added] if changes.added else []
        if len(added) + len(changes.linked) > _MANY:
            # From how it was, so that what the edit leaves alone keeps its order wherever links allow.
            self._nodes = topological_order(level, [*self._nodes, *added])
            self._rows = None
            return
        if changes.removed or added:
            self._rows = None
        for node in added:
            self._insert(node)
        for link in sorted(changes.linked):
            if level.has_link(link):
                self._repair(link)

    def _places(self) -> dict[NodeId, int]:
        if self._rows is None:
            self._rows = {node: row for row, node in enumerate(self._nodes)}
        return self._rows

    def _insert(self, node: NodeId) -> None:
        """Put a new node behind what feeds it, so that it stands where one looks for it."""
        known = self._places()
        feeders = [known[link.source] for link in self._level.links_into(node) if link.source in known]
        self._nodes.insert(max(feeders) + 1 if feeders else len(self._nodes), node)
        self._rows = None

    def _repair(self, link: Link) -> None:
        rows = self._places()
        low, high = rows[link.target], rows[link.source]
        if high < low:
            return
        after = self._reached(link.target, lambda node: [out.target for out in self._level.links_from(node)], low, high)
        before = self._reached(
            link.source, lambda node: [into.source for into in self._level.links_into(node)], low, high
        )
        order = sorted(before, key=rows.__getitem__) + sorted(after, key=rows.__getitem__)
        for row, node in zip(sorted(rows[node] for node in order), order, strict=True):
            self._nodes[row] = node
            rows[node] = row

    def _reached(self, start: NodeId, step: _Step, low: int, high: int) -> set[NodeId]:
        """What is reached from a node without leaving a stretch of the order."""
        rows = self._places()
        seen, waiting = {start}, [start]
        while waiting:
            for node in step(waiting.pop()):
                if node not in seen and low <= rows[node] <= high:
                    seen.add(node)
                    waiting.append(node)
        return seen
