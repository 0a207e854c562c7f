"""Making copies of nodes."""

from __future__ import annotations

from collections.abc import Iterable

from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.grafting import graft, part_of
from nodeeditor.graph.level import Level


def duplicate(
    graph: Level, nodes: Iterable[NodeId], dx: float = 32.0, dy: float = 32.0
) -> tuple[Edit, frozenset[NodeId]]:
    """Copy ``nodes`` with the links between them to a place beside, and tell the new nodes.

    The copies have layers, and so weights, of their own.
    """
    return graft(graph, part_of(graph, nodes), dx, dy)
