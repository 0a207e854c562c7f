"""A part of one graph added to another: with ids and names that are free there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nodeeditor.graph.edits import AddNode, Batch, Connect, Edit
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_ids, free_names


def part_of(graph: Level, nodes: Iterable[NodeId]) -> Graph:
    """A graph of ``nodes``, their layers and the links between them; nodes that are not there are left out."""
    wanted = set(nodes)
    kept = [node for node in graph.nodes.values() if node.id in wanted]
    layers = {node.layer: graph.layers[node.layer] for node in kept}
    links = [link for node in kept for link in graph.links_into(node.id) if link.source in wanted]
    return Graph.build(layers.values(), kept, links)


def graft(graph: Level, part: Graph, dx: float, dy: float) -> tuple[Edit, frozenset[NodeId]]:
    """The edit that adds ``part`` to ``graph``, moved by ``dx`` and ``dy``, and the nodes it adds.

    Nodes that share a layer in ``part`` share one in ``graph``, too, but never one that was there.
    """
    node_ids, layer_ids = free_ids(graph)
    fresh = free_names(graph)
    layers: dict[LayerId, Layer] = {}
    nodes: dict[NodeId, Node] = {}
    edits: list[Edit] = []
    for node in part.nodes.values():
        before = part.layers[node.layer]
        if before.id not in layers:
            layers[before.id] = replace(before, id=next(layer_ids), name=fresh(before.name))
        layer = layers[before.id]
        name = layer.name if node.name == before.name else fresh(node.name)
        nodes[node.id] = replace(node, id=next(node_ids), layer=layer.id, name=name, x=node.x + dx, y=node.y + dy)
        edits.append(AddNode(nodes[node.id], layer))
    edits += [Connect(replace(link, source=nodes[link.source].id, target=nodes[link.target].id)) for link in part.links]
    return Batch(tuple(edits)), frozenset(node.id for node in nodes.values())
