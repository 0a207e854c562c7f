"""Whether data fits a graph, told while the graph is drawn: all that a training would refuse, with what helps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.engine.data.feeding import feed
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.prepare import check_bound, check_scaling, fed_and_taught, target_of, weights_of
from nodeeditor.engine.data.split import range_rows, split
from nodeeditor.engine.repairs import project
from nodeeditor.graph.elements import INPUT, INPUT_PORT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Shape
from nodeeditor.problems import Fix, Problem, ProblemError
from nodeeditor.values import FrozenMap, Value

#: Problems that count something in the whole data.
_COUNTED = frozenset(
    {
        "data.missing",
        "data.infinite",
        "data.target_classes",
        "data.target_sparse_range",
        "data.target_binary_classes",
        "data.class_weights",
        "data.weights_zero",
    }
)


def misfits(graph: Graph, data: LoadedData, output_shapes: Mapping[str, Shape]) -> tuple[Problem, ...]:
    """The first problem that ``data`` makes at each Input and Output, and what is wrong with the split.

    ``output_shapes`` are those of the Outputs by node name, batch axis first; what an Output of
    unknown shape learns is held against its loss alone. Of a glimpse of large data only what is
    true of the whole is told.
    """
    found: list[Problem] = []
    try:
        whole = data.samples if data.of is None else data.of
        train = split(whole, graph.data.validation, graph.data.seed).train
        if data.of is not None:
            train = range_rows(data.samples)
    except ProblemError as error:
        return (error.problem,)
    for node in fed_and_taught(graph):
        try:
            check_scaling(graph, node)
            check_bound(graph, node, data)
            if graph.layer_of(node).type == INPUT:
                feed(graph.nodes[node], graph.layer_of(node).config, data, train)
            else:
                targets = target_of(graph, node, data, output_shapes)
                weights_of(graph, node, data, targets, output_shapes, train)
        except ProblemError as error:
            if data.of is None or error.problem.code not in _COUNTED:
                found.append(_with_units(error.problem, graph, node, output_shapes))
    return tuple(found)


def _with_units(problem: Problem, graph: Graph, node: NodeId, shapes: Mapping[str, Shape]) -> Problem:
    """Of an Output of the wrong size: set it where it comes from, or give it a layer that has it."""
    wanted = problem.arguments.get("wanted")
    shape = shapes.get(graph.nodes[node].name)
    if not isinstance(wanted, int) or shape is None:
        return problem
    source = _layer_with_units(graph, node, shape[-1])
    if source is None:
        activation = "softmax" if _wants_shares(problem, graph.layer_of(node).config.get("loss")) else None
        inserted = project((*shape[:-1], wanted), shape, INPUT_PORT, 0, activation)
        return replace(problem, fixes=(*problem.fixes, *inserted))
    arguments = FrozenMap(parameter="units", value=wanted, at=source, other=graph.nodes[source].name)
    return replace(problem, fixes=(*problem.fixes, Fix("fix.set_parameter_of", arguments)))


def _wants_shares(problem: Problem, loss: Value) -> bool:
    """Whether the loss takes a share a class, as a softmax gives them; with ``from_logits`` it makes them itself."""
    config = loss.get("config") if isinstance(loss, FrozenMap) else None
    from_logits = isinstance(config, FrozenMap) and config.get("from_logits") is True
    return problem.code != "data.target_shape" and not from_logits


def _layer_with_units(graph: Graph, node: NodeId, units: int | None) -> NodeId | None:
    """The layer that gives ``node`` its last size: the next one above that has ``units``, through single links."""
    links = graph.links_into(node)
    while len(links) == 1:
        source = links[0].source
        if "units" in (config := graph.layer_of(source).config):
            return source if config["units"] == units else None
        links = graph.links_into(source)
    return None
