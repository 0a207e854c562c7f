"""What ``model.summary()`` tells of a graph, put together from the reports of its nodes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nodeeditor.graph.elements import OUTPUT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, Shape
from nodeeditor.graph.queries import outputs, topological_order
from nodeeditor.graph.structure import live_nodes


@dataclass(frozen=True, slots=True)
class SummaryLayer:
    """One line: a layer, the shape its first call gives and its weights (both None while unknown).

    ``output_shape`` is that of the first output where a layer gives several.
    """

    name: str
    type: str
    output_shape: Shape | None
    params: int | None


@dataclass(frozen=True, slots=True)
class Summary:
    """All layers in order, and the totals of those that are known; a shared layer is there once."""

    layers: tuple[SummaryLayer, ...]
    total_params: int
    trainable_params: int
    non_trainable_params: int


def summarize(graph: Graph, reports: Mapping[NodeId, NodeReport]) -> Summary:
    """The summary of the layers that lead to an Output, or of all while there is no Output."""
    counted = live_nodes(graph) if outputs(graph) else set(graph.nodes)
    lines: dict[str, SummaryLayer] = {}
    total = trainable = 0
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        if node not in counted or layer.type == OUTPUT or layer.id in lines:
            continue
        report = reports.get(node, NodeReport())
        shape = report.outputs[0][1].shape if report.outputs else None
        lines[layer.id] = SummaryLayer(layer.name, layer.type, shape, report.parameters)
        total += report.parameters or 0
        trainable += report.trainable or 0
    return Summary(tuple(lines.values()), total, trainable, total - trainable)
