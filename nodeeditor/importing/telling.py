"""What an import tells, and where in the graph it is: what was renamed, left out, or only kept in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem


class Telling:
    """Hears of one thing after another, each on the level that is being read."""

    def __init__(self) -> None:
        self._heard: list[tuple[str | None, Problem]] = []
        #: Where what is told on the levels that are being read begins, the innermost last.
        self._starts: list[int] = []

    def __call__(self, found: Problem) -> None:
        """Hear of something."""
        self._heard.append((None, found))

    @contextmanager
    def inside(self) -> Iterator[None]:
        """What is told meanwhile is of one block: :meth:`of_block` or :meth:`drop` is to be called then."""
        self._starts.append(len(self._heard))
        try:
            yield
        finally:
            self._starts.pop()

    def of_block(self, block: str) -> None:
        """The level that is being read is the inside of a block of that name."""
        start = self._starts[-1]
        self._heard[start:] = [(inside or block, found) for inside, found in self._heard[start:]]

    def drop(self) -> None:
        """The level that is being read is one that was read before: all of it was told."""
        del self._heard[self._starts[-1] :]

    def told(self, graph: Graph, merged: Mapping[str, str]) -> tuple[Problem, ...]:
        """All that was told, each once, with the node of the graph without blocks that it is about.

        ``merged`` has the names of blocks that others took the place of, with those of the others.
        """
        ways = _ways(graph)
        levels = dict(graph.levels())
        found: dict[Problem, None] = {}
        for inside, problem in self._heard:
            block = inside
            while block is not None and block in merged:
                block = merged[block]
            name = problem.arguments.get("node", problem.arguments.get("new"))
            node = levels[block].node_named(name) if isinstance(name, str) and block in levels else None
            if node is not None and block in ways:
                found[replace(problem, node=ways[block] + node)] = None
            else:
                found[problem] = None
        return tuple(found)


def _ways(graph: Graph) -> dict[str | None, str]:
    """What the ids of nodes in each block begin with, in the first of its uses."""
    repetitions = expand(graph).repetitions
    ways: dict[str | None, str] = {None: ""}
    waiting: list[str | None] = [None]
    levels = dict(graph.levels())
    while waiting:
        inside = waiting.pop(0)
        level = levels[inside]
        for node in level.nodes:
            block = block_of(level.layer_of(node).type)
            if block in levels and block not in ways:
                use = ways[inside] + node
                ways[block] = f"{use}/0/" if repetitions.get(NodeId(use), 1) > 1 else f"{use}/"
                waiting.append(block)
    return ways
