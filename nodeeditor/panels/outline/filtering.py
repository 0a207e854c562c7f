"""What a search leaves of the outline: nodes, frames and notes that are found, and uses of blocks in which some are."""

from __future__ import annotations

from nodeeditor.finding.nodes import Looked, Search
from nodeeditor.finding.terms import plain_words
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.places import Place, way_to
from nodeeditor.panels.outline.branches import Branch, inside_of, reports_at
from nodeeditor.problems import Problem
from nodeeditor.workspace.workspace import Workspace


class Filtering:
    """Holds a search against each level once."""

    def __init__(self, workspace: Workspace, search: Search) -> None:
        self._workspace = workspace
        self.search = search
        self.fault: Problem | None = None
        self._words = plain_words(search.query)
        self._found: dict[str | None, frozenset[NodeId]] = {}
        faults = [self._look(name) for name, _ in workspace.graph.levels()]
        # What one level does not know, such as a parameter's name, another one may.
        if all(faults):
            self.fault = faults[0]

    def left(self, branch: Branch) -> list[NodeId]:
        """The nodes of a level that are shown, in their order."""
        found = self._found.get(branch.block, frozenset())
        nodes = branch.order or ()
        return [node for node in nodes if node in found or self._holds_some(branch, node)]

    def finds(self, text: str) -> bool:
        """Whether the title of a frame, or a note, has all words in it; terms that are about nodes find none."""
        return self._words is not None and all(word.casefold() in text.casefold() for word in self._words)

    @property
    def count(self) -> int:
        """How many nodes were found."""
        return sum(map(len, self._found.values()))

    def _look(self, block: str | None) -> Problem | None:
        workspace, graph = self._workspace, self._workspace.graph
        place = Place() if block is None else way_to(graph, block)
        level = place.level(graph)
        found, fault = self.search.found(Looked(level, workspace.catalog, reports_at(workspace, place).report))
        self._found[block] = frozenset(found)
        return fault

    def _holds_some(self, branch: Branch, node: NodeId) -> bool:
        """Whether something was found inside of the block that a node uses."""
        graph = self._workspace.graph
        assert branch.level is not None
        waiting = [inside_of(graph, branch.level, node)] if graph.blocks else []
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name is None or name in seen:
                continue
            if self._found.get(name):
                return True
            seen.add(name)
            level = graph.blocks[name].body
            waiting.extend(inside_of(graph, level, inner) for inner in level.nodes)
        return False
