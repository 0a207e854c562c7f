"""The lines of ``main`` in which layers learn from the training samples what they need before a training."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import ports_of
from nodeeditor.codegen.expressions import INDENT, Bracketed, Expression, call, listed, statement, text
from nodeeditor.graph.elements import INPUT, Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.lessons import Lesson, lessons
from nodeeditor.graph.queries import inputs
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import ProblemError, problem


def adapting_lines(graph: Graph, catalog: Catalog, samples: str) -> list[str]:
    """Calls of ``adapt`` for all layers that learn from data, each after those before it.

    ``samples`` is the expression of what the model is trained on: an array, or a map of them by Input.
    Raises ``ProblemError`` where generated code can't name what a layer is to learn from.
    """
    lines: list[str] = []
    for lesson in lessons(graph, catalog.to_learn):
        lines += _lesson(graph, catalog, lesson, samples)
    return ["    # These layers learn from the training samples first.", *lines] if lines else []


def _lesson(graph: Graph, catalog: Catalog, lesson: Lesson, samples: str) -> list[str]:
    lines: list[str] = []
    layer = graph.layers[lesson.layer]
    links = [graph.links_into(node)[0] for node in lesson.calls]
    sources = [graph.layer_of(link.source) for link in links]
    several = len(links) > 1
    shapes = {source.config.get("shape") for source in sources}
    gather = "np.concatenate"
    values: Expression
    if all(source.type == INPUT for source in sources):
        fed = [_fed(graph, link.source, samples) for link in links]
        values = listed(fed) if several else fed[0]
        if len(shapes) > 1:  # which make no one array; and a list of them would be taken for one
            gather = "iter"
    else:
        tensors = [_tensor(graph, catalog, node, link) for node, link in zip(lesson.calls, links, strict=True)]
        before = call("keras.Model", "model.inputs", listed(tensors) if several else tensors[0])
        lines += statement("before = ", before, INDENT)
        values = f"before.predict({samples}, verbose=0)"
    if several:
        values = call(gather, values)
    for node in lesson.left_out:
        lines.append(f"    # What reaches {text(graph.nodes[node].name)} hangs on what this layer learns:")
    adapt = Bracketed(f"model.get_layer({text(layer.name)}).adapt(", (values,), ")")
    return [*lines, *statement("", adapt, INDENT)]


def _fed(graph: Graph, source: NodeId, samples: str) -> str:
    live = live_nodes(graph)
    several = sum(node in live for node in inputs(graph)) > 1
    return f"{samples}[{text(graph.nodes[source].name)}]" if several else samples


def _tensor(graph: Graph, catalog: Catalog, node: NodeId, link: Link) -> Expression:
    """The tensor that a link brings, of the model that was built; ``node`` is the one that learns from it."""
    layer = graph.layer_of(link.source)
    live = live_nodes(graph)
    made = f"model.get_layer({text(layer.name)})"
    ports = [port.name for port in ports_of(catalog, layer).outputs]
    if sum(other in live for other in graph.calls_of(layer.id)) == 1:
        output = f"{made}.output"
        return f"{output}[{ports.index(link.source_port)}]" if len(ports) > 1 else output
    # Keras tells no output of a layer that is called several times: it is called once more.
    into = graph.links_into(link.source)
    if len(ports) > 1 or len({one.target_port for one in into}) > 1:
        names = {"node": graph.nodes[node].name, "other": graph.nodes[link.source].name}
        raise ProblemError(replace(problem("codegen.learns_behind_shared", **names), node=node))
    given = [_tensor(graph, catalog, node, one) for one in into]
    variadic = next(port.variadic for port in ports_of(catalog, layer).inputs if port.name == into[0].target_port)
    return call(made, listed(given) if variadic else given[0])
