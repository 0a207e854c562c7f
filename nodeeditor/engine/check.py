"""Everything that is known of a graph before it is built."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending import mend_all
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import Layer, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.gathering import Gathering
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.placeholders import told_why
from nodeeditor.graph.structure import check_structure

__all__ = ["check_graph", "check_structure"]


def check_graph(graph: Graph, catalog: Catalog | None = None, *, repairs: bool = False) -> dict[NodeId, NodeReport]:
    """A report for every node of ``graph``; ``check_structure`` tells of the graph as a whole.

    With ``repairs`` its problems have those that Keras finds good, which takes a while.
    """
    expansion = expand(graph)
    reports = Inference(catalog).infer(calls_of_graph(expansion.graph))
    reports = {node: _told_why(report, expansion.graph.layer_of(node)) for node, report in reports.items()}
    if repairs:
        mended = mend_all(expansion.graph, reports)
        reports = {node: replace(report, problems=mended.get(node, ())) for node, report in reports.items()}
    return Gathering(graph, expansion).reports(reports)


def _told_why(report: NodeReport, layer: Layer) -> NodeReport:
    problems = tuple(told_why(found, layer) for found in report.problems)
    return report if problems == report.problems else replace(report, problems=problems)
