"""Removing a block that nothing uses."""

from __future__ import annotations

from nodeeditor.graph.blocks import block_type
from nodeeditor.graph.edits import Edit, RemoveBlock
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.problems import problem


def remove_block(graph: Graph, block: str) -> Edit:
    """Take a block out of the graph. Raises ``EditError`` while anything uses it."""
    for inside, level in graph.levels():
        for node in level.nodes.values():
            if level.layers[node.layer].type == block_type(block):
                if inside is None:
                    raise EditError(problem("block.used", block=block, node=node.name))
                raise EditError(problem("block.used_inside", block=block, node=node.name, other=inside))
    return RemoveBlock(block)
