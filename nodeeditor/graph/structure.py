"""What is wrong with a graph as a whole, told without asking Keras."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.graph.effective import effective_level
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import inputs, outputs, upstream
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.values import FrozenMap


def check_structure(graph: Level) -> list[Problem]:
    """The problems of the graph as a whole: no Input, no Output, nodes that lead nowhere (warnings).

    A required input that is open, that of an Output too, is reported by its own node.
    """
    graph = effective_level(graph)
    ends, starts = outputs(graph), inputs(graph)
    problems: list[Problem] = []
    if not starts:
        problems.append(replace(problem("graph.no_input"), fixes=(_insert(INPUT),)))
    if not ends:
        problems.append(replace(problem("graph.no_output"), fixes=(_insert(OUTPUT),)))
        return problems
    live = live_nodes(graph)
    problems += [_dead(graph, node) for node in graph.nodes if node not in live]
    return problems


def live_nodes(graph: Level) -> set[NodeId]:
    """The nodes that a model is built of: those that lead to an Output, and to a result of a block that is used."""
    graph = effective_level(graph)
    return upstream(graph, [*outputs(graph), *(node for node in graph.held if node in graph.nodes)])


def _insert(layer: str) -> Fix:
    return Fix("fix.add_node", FrozenMap(type=layer))


def _dead(graph: Level, node: NodeId) -> Problem:
    return replace(problem("graph.leads_nowhere", node=graph.nodes[node].name), node=node, warning=True)
