"""A part of the graph as the engine is asked about it once all shapes are known: its calls, and what feeds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nodeeditor.graph.calls import calls_of_graph, tensors_into
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.protocol.requests import KnownTensor
from nodeeditor.workspace.inference import GraphInference


@dataclass(frozen=True, slots=True)
class AskedPart:
    """The nodes that are asked about, and what the engine has to know of them."""

    nodes: frozenset[NodeId]
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]


def asked_part(graph: Graph, inference: GraphInference, nodes: Iterable[NodeId]) -> AskedPart:
    """``nodes`` of a graph without blocks, and all calls of the layers that they share: one decides for the others."""
    part = {node for node in nodes if node in graph.nodes}
    part.update(call for node in tuple(part) for call in graph.calls_of(graph.nodes[node].layer))
    feeding = {link.source for node in part for link in graph.links_into(node)}
    reports = {node: report for node in feeding if (report := inference.report(node)) is not None}
    known = tuple(
        KnownTensor(node, port, tensor) for (node, port), tensor in tensors_into(graph, part, reports).items()
    )
    return AskedPart(frozenset(part), calls_of_graph(graph, part), known)
