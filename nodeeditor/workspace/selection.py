"""What is selected on the canvas."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected nodes and links."""

    nodes: frozenset[NodeId] = frozenset()
    links: frozenset[Link] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.links)

    def within(self, graph: Level) -> Selection:
        """The part of the selection that ``graph`` still holds."""
        return Selection(
            frozenset(node for node in self.nodes if node in graph.nodes),
            frozenset(link for link in self.links if graph.has_link(link)),
        )

    def after(self, changes: ChangeSet) -> Selection:
        """The selection once ``changes`` took things away."""
        return Selection(self.nodes - changes.removed, self.links - changes.unlinked)
