"""The lines of ``main`` in which layers learn from the training samples what they need before a training."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import ports_of
from nodeeditor.codegen.expressions import INDENT, Bracketed, call, statement, text
from nodeeditor.graph.elements import INPUT, Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import inputs, topological_order
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import ProblemError, problem


def adapting_lines(graph: Graph, catalog: Catalog, samples: str) -> list[str]:
    """Calls of ``adapt`` for all layers that learn from data, each after those before it.

    ``samples`` is the expression of what the model is trained on: an array, or a map of them by Input.
    Raises ``ProblemError`` where generated code can't name what a layer is to learn from.
    """
    lines: list[str] = []
    for node in _learning(graph, catalog):
        (link, *_) = graph.links_into(node)
        adapt = f"model.get_layer({text(graph.layer_of(node).name)}).adapt"
        if graph.layer_of(link.source).type == INPUT:
            lines += statement("", call(adapt, _fed(graph, link.source, samples)), INDENT)
            continue
        before = call("keras.Model", "model.inputs", _output(graph, catalog, node, link))
        lines += statement("before = ", before, INDENT)
        lines += statement("", Bracketed(f"{adapt}(", (f"before.predict({samples}, verbose=0)",), ")"), INDENT)
    return ["    # These layers learn from the training samples first.", *lines] if lines else []


def _learning(graph: Graph, catalog: Catalog) -> list[NodeId]:
    """The first call of each layer that learns from data, in the order of the calls."""
    live = live_nodes(graph)
    found: dict[str, NodeId] = {}
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        spec = catalog.layer(layer.type)
        if node in live and spec is not None and spec.to_learn(layer.config):
            found.setdefault(layer.id, node)
    return list(found.values())


def _fed(graph: Graph, source: NodeId, samples: str) -> str:
    live = live_nodes(graph)
    several = sum(node in live for node in inputs(graph)) > 1
    return f"{samples}[{text(graph.nodes[source].name)}]" if several else samples


def _output(graph: Graph, catalog: Catalog, node: NodeId, link: Link) -> str:
    """The tensor that a link brings, of the model that was built."""
    layer = graph.layer_of(link.source)
    if len(graph.calls_of(layer.id)) > 1:  # Keras tells no output of a layer that is called several times
        names = {"node": graph.nodes[node].name, "other": graph.nodes[link.source].name}
        raise ProblemError(replace(problem("codegen.learns_behind_shared", **names), node=node))
    output = f"model.get_layer({text(layer.name)}).output"
    ports = [port.name for port in ports_of(catalog, layer).outputs]
    return f"{output}[{ports.index(link.source_port)}]" if len(ports) > 1 else output
