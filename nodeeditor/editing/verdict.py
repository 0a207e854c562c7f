"""Whether a link that is being dragged may end where the pointer is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Port
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.problems import Problem, problem


def verdict(
    graph: Level, catalog: Catalog, source: NodeId, source_port: str, target: NodeId, target_port: str
) -> Problem | None:
    """Why no link may lead from one port to the other, None where it may.

    A taken input is no obstacle, since a new link replaces the old one there. Shapes are Keras's
    business: a link that does not fit can be drawn, and is then explained on its node.
    """
    for node in (source, target):
        if node not in graph.nodes:
            return problem("graph.node_unknown", node=node)
    name = graph.nodes[target].name
    if source == target:
        return replace(problem("graph.same_node", node=name), node=target, port=target_port)
    outputs = ports_of_node(graph, catalog, source).outputs
    if all(port.name != source_port for port in outputs):
        return _unknown(graph, source, tr("output"), source_port, outputs)
    inputs = ports_of_node(graph, catalog, target).inputs
    if all(port.name != target_port for port in inputs):
        return _unknown(graph, target, tr("input"), target_port, inputs)
    if graph.reaches(target, source):
        found = problem("graph.cycle", source=graph.nodes[source].name, node=name)
        return replace(found, node=target, port=target_port)
    return None


def _unknown(graph: Level, node: NodeId, direction: str, port: str, known: Iterable[Port]) -> Problem:
    names = ", ".join(f"'{item.name}'" for item in known) or tr("none")
    found = problem("graph.port_unknown", node=graph.nodes[node].name, direction=direction, port=port, ports=names)
    return replace(found, node=node, port=port)
