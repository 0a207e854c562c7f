"""Parts of a graph as the engine is asked about them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall, NodeReport, TensorSpec
from nodeeditor.graph.queries import downstream, topological_order
from nodeeditor.graph.structure import live_nodes


def calls_of_graph(graph: Graph, nodes: Collection[NodeId] | None = None) -> tuple[NodeCall, ...]:
    """What the engine is asked about ``nodes`` (all, where None), each after those that feed it.

    Nodes that lead to an Output come before the others: the first call of a shared layer decides what
    the others must fit, and a model is built of the former alone. Nodes of ``nodes`` that the graph
    does not have are left out.
    """
    if nodes is not None and not _any_shared(graph, nodes):
        return tuple(_call(graph, node) for node in topological_order(graph, nodes))
    wanted = graph.nodes if nodes is None else nodes
    live = live_nodes(graph)
    order = sorted(topological_order(graph), key=lambda node: node not in live)
    return tuple(_call(graph, node) for node in order if node in wanted)


def calls_of_model(graph: Graph) -> tuple[NodeCall, ...]:
    """The calls that a model is built of, in the same order each time: random weights are drawn in it."""
    live = live_nodes(graph)
    return calls_of_graph(graph, dict.fromkeys(node for node in graph.nodes if node in live))


def affected(graph: Graph, changed: Iterable[NodeId]) -> set[NodeId]:
    """The nodes of the graph whose report may differ when ``changed`` did: the cone to ask about.

    That is all that depends on them, and on the calls of shared layers anywhere: which call comes
    first, and so what the others must fit, hangs on links far away.
    """
    there = graph.nodes
    start = {node for node in changed if node in there}
    if not start or len(start) == len(there):
        return start
    return downstream(graph, start.union(graph.sharing))


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


def _any_shared(graph: Graph, nodes: Collection[NodeId]) -> bool:
    """Whether one of ``nodes`` calls a layer that others call too, so that it matters which comes first."""
    there = graph.nodes
    return graph.has_shared and any(graph.is_shared(node) for node in nodes if node in there)


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
