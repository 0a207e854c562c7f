"""Parts of a graph as the engine is asked about them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall, NodeReport, TensorSpec
from nodeeditor.graph.queries import downstream, topological_order


def calls_of_graph(graph: Graph, nodes: Collection[NodeId] | None = None) -> tuple[NodeCall, ...]:
    """What the engine is asked about ``nodes`` (all, where None), each after those that feed it.

    Nodes of ``nodes`` that the graph does not have are left out.
    """
    wanted = graph.nodes if nodes is None else nodes
    return tuple(_call(graph, node) for node in topological_order(graph) if node in wanted)


def affected(graph: Graph, changed: Iterable[NodeId]) -> set[NodeId]:
    """The nodes of the graph whose report may differ when ``changed`` did: the cone to ask about.

    That is all that depends on them, and all calls of the layers met on the way, since the first
    call of a shared layer decides what the others must fit.
    """
    cone: set[NodeId] = set()
    waiting = {node for node in changed if node in graph.nodes}
    while waiting:
        found = downstream(graph, waiting) - cone
        cone |= found
        waiting = {call for node in found for call in graph.calls_of(graph.nodes[node].layer)} - cone
    return cone


def tensors_into(
    graph: Graph, nodes: Collection[NodeId], reports: Mapping[NodeId, NodeReport]
) -> dict[tuple[NodeId, str], TensorSpec]:
    """All tensors of the nodes outside of ``nodes`` that feed them, as far as ``reports`` know them."""
    known: dict[tuple[NodeId, str], TensorSpec] = {}
    sources = {link.source for node in nodes for link in graph.links_into(node)}.difference(nodes)
    for source in sources:
        report = reports.get(source)
        if report is not None:
            known.update({(source, port): tensor for port, tensor in report.outputs})
    return known


def _call(graph: Graph, node: NodeId) -> NodeCall:
    layer = graph.layer_of(node)
    return NodeCall(
        node=node,
        name=graph.nodes[node].name,
        layer=layer.id,
        layer_name=layer.name,
        type=layer.type,
        config=layer.config,
        links=tuple(graph.links_into(node)),
    )
