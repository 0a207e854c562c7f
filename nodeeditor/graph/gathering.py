"""What is known of an expanded graph, told of the drawing: of a use of a block what is known of all inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from nodeeditor.graph.elements import OUTPUT_PORT, LayerId, NodeId
from nodeeditor.graph.expansion import Expansion
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCost, NodeReport
from nodeeditor.graph.summary import total_cost
from nodeeditor.problems import Problem, problem
from nodeeditor.values import FrozenMap


class Gathering:
    """The reports and costs of one expansion, by places of the drawing.

    A place is what the ids of a level begin with in the expanded graph: empty for the network itself, ``n4/`` or
    ``n4/0/`` for the inside of the block that the node ``n4`` uses.
    """

    def __init__(self, graph: Graph, expansion: Expansion) -> None:
        self._graph = graph
        self._expansion = expansion

    @cached_property
    def _inside(self) -> dict[NodeId, list[NodeId]]:
        """The nodes of the expanded graph inside of each use, those of uses inside of it too."""
        found: dict[NodeId, list[NodeId]] = {use: [] for use in self._expansion.repetitions}
        for node in self._expansion.graph.nodes:
            for use in uses_around(node):
                if use in found:
                    found[use].append(node)
        return found

    @cached_property
    def _told(self) -> dict[NodeId, list[Problem]]:
        found: dict[NodeId, list[Problem]] = {}
        for one in self._expansion.problems:
            found.setdefault(NodeId(one.node or ""), []).append(one)
        return found

    def nodes_of(self, node: NodeId) -> list[NodeId]:
        """The nodes of the expanded graph that stand for a node of the drawing: itself, or what is inside a use."""
        return self._inside.get(node, [node])

    def reports(self, reports: Mapping[NodeId, NodeReport]) -> dict[NodeId, NodeReport]:
        """A report for each node of the network itself that anything is known of."""
        if self._expansion.graph is self._graph:
            return dict(reports)
        found = {node: self.report(node, reports) for node in self._graph.nodes}
        return {node: report for node, report in found.items() if report is not None}

    def report(self, node: NodeId, reports: Mapping[NodeId, NodeReport]) -> NodeReport | None:
        """What is known of the node at a place of the drawing, None where that is nothing."""
        if node in self._expansion.ends:
            source, port = self._expansion.ends[node]
            tensor = reports[source].output(port) if source in reports else None
            return NodeReport(((OUTPUT_PORT, tensor),) if tensor is not None else (), 0, 0)
        if node not in self._expansion.repetitions:
            return NodeReport(problems=tuple(self._told[node])) if node in self._told else reports.get(node)
        inside = [(inner, reports[inner]) for inner in self._inside[node] if inner in reports]
        if len(inside) < len(self._inside[node]):
            return None
        outputs = []
        for port, (source, source_port) in self._expansion.outputs.get(node, {}).items():
            report = reports.get(source)
            tensor = report.output(source_port) if report is not None else None
            if tensor is not None:
                outputs.append((port, tensor))
        counts = self._counts(inside)
        problems = self._told.get(node) or (*_of_inside(node, inside), *self._learning(node, inside))
        return NodeReport(tuple(outputs), *counts, tuple(problems))

    def _learning(self, use: NodeId, inside: Iterable[tuple[NodeId, NodeReport]]) -> Iterator[Problem]:
        for node, report in inside:
            if report.learns:
                layer = self._expansion.graph.layer_of(node)
                yield replace(problem("block.learns_inside", node=layer.name, type=layer.type), node=use)
                return

    def _counts(self, inside: Iterable[tuple[NodeId, NodeReport]]) -> tuple[int | None, int | None]:
        """The weights inside a use, those of a shared layer counted once."""
        nodes = self._expansion.graph.nodes
        by_layer: dict[LayerId, NodeReport] = {}
        for node, report in inside:
            by_layer.setdefault(nodes[node].layer, report)
        if any(report.parameters is None for report in by_layer.values()):
            return None, None
        return (
            sum(report.parameters or 0 for report in by_layer.values()),
            sum(report.trainable or 0 for report in by_layer.values()),
        )

    def costs(self, costs: Mapping[NodeId, NodeCost]) -> dict[NodeId, NodeCost]:
        """What each node of the network itself costs."""
        if self._expansion.graph is self._graph:
            return dict(costs)
        return {
            node: total_cost(costs.get(inner, NodeCost()) for inner in self.nodes_of(node))
            for node in self._graph.nodes
        }


def uses_around(node: NodeId) -> Iterator[NodeId]:
    """All that a node may be inside of, by its id."""
    parts = node.split("/")
    for count in range(1, len(parts)):
        yield NodeId("/".join(parts[:count]))


def _of_inside(use: NodeId, inside: Iterable[tuple[NodeId, NodeReport]]) -> Iterator[Problem]:
    """The problems inside of a use as its own; one that several repetitions have is told once."""
    told: set[tuple[str, str]] = set()
    for node, report in inside:
        for found in report.problems:
            key = found.code, node.rpartition("/")[2]
            if key not in told:
                told.add(key)
                yield replace(
                    found,
                    code="block.inside",
                    arguments=FrozenMap(reason=found.reason),
                    node=use,
                    port=None,
                    parameter=None,
                    fixes=(),
                    chain=(),
                )
