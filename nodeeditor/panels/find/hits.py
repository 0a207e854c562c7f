"""The nodes that a search finds in the whole document, the level that is shown first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nodeeditor.finding.nodes import Looked, Search
from nodeeditor.finding.terms import Query, plain_words
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place, way_to
from nodeeditor.panels.outline.branches import reports_at
from nodeeditor.problems import Problem
from nodeeditor.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that was found, and where it stands."""

    place: Place
    node: NodeId


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, level by level, in the order in which one goes through it; what is wrong with the terms."""

    found: tuple[tuple[Place, list[NodeId]], ...] = ()
    fault: Problem | None = None

    def __len__(self) -> int:
        return sum(len(nodes) for _, nodes in self.found)

    def __iter__(self) -> Iterator[Hit]:
        return (Hit(place, node) for place, nodes in self.found for node in nodes)

    def __getitem__(self, number: int) -> Hit:
        for place, nodes in self.found:
            if number < len(nodes):
                return Hit(place, nodes[number])
            number -= len(nodes)
        raise IndexError(number)

    def at(self, place: Place) -> frozenset[NodeId]:
        """The nodes that were found on a level."""
        return frozenset(node for one, nodes in self.found if one == place for node in nodes)


def find(workspace: Workspace, text: str, shown: Place) -> Hits:
    """Look through all levels, beginning with the one that is ``shown``."""
    search, graph = Search.of(text), workspace.graph
    inside = shown.block(graph)
    found: list[tuple[Place, list[NodeId]]] = []
    faults: list[Problem | None] = []
    for name, level in sorted(graph.levels(), key=lambda named: named[0] != inside):
        place = shown if name == inside else Place() if name is None else way_to(graph, name)
        looked = Looked(level, workspace.catalog, reports_at(workspace, place).report)
        nodes, fault = search.found(looked)
        faults.append(fault)
        if nodes:
            found.append((place, _ranked(level, nodes, search.query)))
    # What one level does not know, such as the name of a parameter, another one may.
    return Hits(tuple(found), faults[0] if all(faults) else None)


def _ranked(level: Level, nodes: list[NodeId], query: Query) -> list[NodeId]:
    """Of plain words: the nodes of that very name first, then those whose names begin so; else as they were drawn."""
    words = plain_words(query)
    if words is None:
        return nodes
    wanted, known = " ".join(words).casefold(), level.nodes
    ranks: list[list[NodeId]] = [[], [], []]
    for node in nodes:
        name = known[node].name.casefold()
        ranks[0 if name == wanted else 1 if name.startswith(wanted) else 2].append(node)
    return [node for rank in ranks for node in rank]
