"""Renaming nodes and the layers they call."""

from __future__ import annotations

from nodeeditor.graph.edits import Edit, Rename
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level


def rename(graph: Level, node: NodeId, name: str) -> Edit:
    """Give a node another name.

    Its layer is renamed too, except where other nodes call it and it bears the name of one of them.
    """
    layer = graph.layer_of(node)
    alone = len(graph.calls_of(layer.id)) == 1
    if alone or layer.name == graph.nodes[node].name:
        return Rename(node, name, name)
    return Rename(node, name)
