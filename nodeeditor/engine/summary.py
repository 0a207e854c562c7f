"""What ``model.summary()`` tells of a graph, without building it."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.costing import costs
from nodeeditor.engine.inference import Inference
from nodeeditor.graph import summary
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.gathering import Gathering
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.summary import Summary, SummaryLayer

__all__ = ["Summary", "SummaryLayer", "summarize"]


def summarize(graph: Graph, catalog: Catalog | None = None) -> Summary:
    """The summary of the layers of ``graph`` that lead to an Output. No weights are made."""
    expansion = expand(graph)
    inference, calls, gathering = Inference(catalog), calls_of_graph(expansion.graph), Gathering(graph, expansion)
    return summary.summarize(graph, gathering.reports(inference.infer(calls)), gathering.costs(costs(inference, calls)))
