"""Everything that is known of a graph before it is built."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.gathering import Gathering
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.structure import check_structure

__all__ = ["check_graph", "check_structure"]


def check_graph(graph: Graph, catalog: Catalog | None = None) -> dict[NodeId, NodeReport]:
    """A report for every node of ``graph``; ``check_structure`` tells of the graph as a whole."""
    expansion = expand(graph)
    return Gathering(graph, expansion).reports(Inference(catalog).infer(calls_of_graph(expansion.graph)))
