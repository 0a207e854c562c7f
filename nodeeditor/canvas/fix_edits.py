"""What a repair means as an edit of the whole graph, with room for what it adds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nodeeditor.canvas.content import node_sizes
from nodeeditor.editing import repair
from nodeeditor.editing.repairing import repair_inside
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.problems import Fix, Problem

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace


def fix_edit(workspace: Workspace, graph: Graph, problem: Problem, fix: Fix) -> Edit | None:
    """The edit of ``graph`` that ``fix`` means; None for a fix that only advises, or that the graph outran.

    A problem of a node inside of a block is mended in the block.
    """
    place, node = problem_place(workspace, problem)
    catalog, block = workspace.catalog, place.block(graph)
    if block is None:
        return repair(graph, catalog, problem, fix, node_sizes(graph, catalog))
    sizes = node_sizes(graph.blocks[block].body, catalog)
    return repair_inside(graph, catalog, block, replace(problem, node=node), fix, sizes)


def problem_place(workspace: Workspace, problem: Problem) -> tuple[Place, str | None]:
    """Where a problem is, and the id that its node has there."""
    return (Place(), None) if problem.node is None else workspace.flat.place_of(NodeId(problem.node))


def cost_text(count: int) -> str:
    """What a repair costs; what it saves stands with a minus sign."""
    if count == 0:
        return tr("no parameters")
    return tr("{count} parameters", count=f"+{count:,}" if count > 0 else f"\N{MINUS SIGN}{-count:,}")
