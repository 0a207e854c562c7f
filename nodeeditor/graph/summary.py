"""What ``model.summary()`` tells of a graph, put together from the reports of its nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from nodeeditor.graph.effective import effective
from nodeeditor.graph.elements import OUTPUT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCost, NodeReport, Shape
from nodeeditor.graph.queries import outputs, topological_order
from nodeeditor.graph.structure import live_nodes


@dataclass(frozen=True, slots=True)
class SummaryLayer:
    """One line: a layer, the shape its first call gives and its weights (both None while unknown).

    ``output_shape`` is that of the first output where a layer gives several. ``cost`` is that of all
    calls of the layer that are counted.
    """

    name: str
    type: str
    output_shape: Shape | None
    params: int | None
    cost: NodeCost = NodeCost()


@dataclass(frozen=True, slots=True)
class Summary:
    """All layers in order, and the totals of those that are known; a shared layer is there once."""

    layers: tuple[SummaryLayer, ...]
    total_params: int
    trainable_params: int
    non_trainable_params: int
    total_cost: NodeCost = NodeCost()


def summarize(
    graph: Graph, reports: Mapping[NodeId, NodeReport], costs: Mapping[NodeId, NodeCost] | None = None
) -> Summary:
    """The summary of the layers that lead to an Output, or of all while there is no Output."""
    costs = costs or {}
    graph = effective(graph)
    counted = live_nodes(graph) if outputs(graph) else set(graph.nodes)
    lines: dict[str, SummaryLayer] = {}
    total = trainable = 0
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        if node not in counted or layer.type == OUTPUT or layer.id in lines:
            continue
        report = reports.get(node, NodeReport())
        shape = report.outputs[0][1].shape if report.outputs else None
        spent = total_cost(costs.get(call, NodeCost()) for call in graph.calls_of(layer.id) if call in counted)
        lines[layer.id] = SummaryLayer(layer.name, layer.type, shape, report.parameters, spent)
        total += report.parameters or 0
        trainable += report.trainable or 0
    spent_in_all = total_cost(line.cost for line in lines.values())
    return Summary(tuple(lines.values()), total, trainable, total - trainable, spent_in_all)


def total_cost(costs: Iterable[NodeCost]) -> NodeCost:
    """All ``costs`` together, the largest result the largest of all; what is unknown of one is unknown of all."""
    costs = list(costs)
    return NodeCost(
        _together(sum, [cost.multiply_adds for cost in costs]),
        _together(sum, [cost.activations for cost in costs]),
        _together(sum, [cost.kept for cost in costs]),
        _together(max, [0, *(cost.largest for cost in costs)]),
    )


def _together(function: Callable[[list[int]], int], counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return function(known) if len(known) == len(counts) else None
