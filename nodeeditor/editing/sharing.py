"""Calling one layer several times, and no longer."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.graph.edits import AddNode, Edit, SetLayer
from nodeeditor.graph.elements import INPUT, OUTPUT, Node, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.queries import free_ids, free_name
from nodeeditor.problems import problem


def call_again(graph: Level, node: NodeId, x: float, y: float) -> tuple[Edit, NodeId]:
    """Add another call of the layer of ``node``, which shares its weights, and tell the new node's id.

    Raises ``EditError`` for an Input or an Output, which have none.
    """
    layer = graph.layer_of(node)
    if layer.type in (INPUT, OUTPUT):
        raise EditError(problem("graph.not_shareable", node=graph.nodes[node].name, type=layer.type))
    node_ids, _ = free_ids(graph)
    added = Node(next(node_ids), layer.id, free_name(graph, layer.name), x, y)
    return AddNode(added, layer), added.id


def unshare(graph: Level, node: NodeId) -> Edit:
    """Give ``node`` a layer of its own, configured as the one it shares now.

    Raises ``EditError`` where it has its layer for itself already.
    """
    layer = graph.layer_of(node)
    name = graph.nodes[node].name
    if len(graph.calls_of(layer.id)) == 1:
        raise EditError(problem("graph.not_shared", node=name))
    _, layer_ids = free_ids(graph)
    free = name if graph.layer_named(name) is None else free_name(graph, name)
    return SetLayer(node, replace(layer, id=next(layer_ids), name=free))
