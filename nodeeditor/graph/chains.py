"""Parts of a level that stand in a row, each with one way in and one way out.

A node that everything passes on its way from another one, and that nothing else leads to, ends such a part: the nodes
after the one and up to the other. Such parts stand behind each other in chains; within a part, a branch has a chain
of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order


@dataclass(frozen=True, slots=True)
class Segment:
    """What lies between the tensor that ``entry`` gives and the node ``exit``.

    ``nodes`` are in an order that depends on what they are linked to alone, so that those of parts that are alike
    stand side by side; ``exit`` is the last.
    """

    entry: NodeId
    exit: NodeId
    nodes: tuple[NodeId, ...]


def chains(level: Level) -> list[list[Segment]]:
    """All chains of a level, those of branches too."""
    order = topological_order(level)
    sources = {node: [link.source for link in level.links_into(node)] for node in order}
    targets = {node: [link.target for link in level.links_from(node)] for node in order}
    before = _dominators(order, sources)
    after = _dominators(order[::-1], targets)
    follows = {
        node: end
        for node in order
        if (end := after[node]) is not None and before[end] == node and _gives_one_tensor(level, node)
    }
    ends = set(follows.values())
    found: list[list[Segment]] = []
    for start in order:
        if start in follows and start not in ends:
            chain: list[Segment] = []
            node = start
            while node in follows:
                chain.append(Segment(node, follows[node], _between(sources, node, follows[node])))
                node = follows[node]
            found.append(chain)
    return found


def _gives_one_tensor(level: Level, node: NodeId) -> bool:
    return len({link.source_port for link in level.links_from(node)}) == 1


def _dominators(order: Sequence[NodeId], sources: Mapping[NodeId, Sequence[NodeId]]) -> dict[NodeId, NodeId | None]:
    """For each node the nearest one that every way to it passes; None where there is none.

    By Cooper, Harvey and Kennedy; a graph without circles needs one walk.
    """
    found: dict[NodeId, NodeId | None] = {}
    depth: dict[NodeId | None, int] = {None: 0}

    def meet(one: NodeId | None, other: NodeId | None) -> NodeId | None:
        while one != other:
            if depth[one] < depth[other]:
                one, other = other, one
            one = found[one] if one is not None else None
        return one

    for node in order:
        nearest = list(dict.fromkeys(sources[node]))
        common: NodeId | None = nearest[0] if nearest else None
        for source in nearest[1:]:
            common = meet(common, source)
        found[node] = common
        depth[node] = depth[common] + 1
    return found


def _between(sources: Mapping[NodeId, Sequence[NodeId]], entry: NodeId, exit_: NodeId) -> tuple[NodeId, ...]:
    """The nodes after ``entry`` up to ``exit_``: each behind those that it is linked to, by the order of its links."""
    ordered: dict[NodeId, None] = {}
    waiting = [(exit_, iter(sources[exit_]))]
    seen = {entry, exit_}
    while waiting:
        node, rest = waiting[-1]
        source = next((one for one in rest if one not in seen), None)
        if source is None:
            ordered[node] = None
            waiting.pop()
        else:
            seen.add(source)
            waiting.append((source, iter(sources[source])))
    return tuple(ordered)
