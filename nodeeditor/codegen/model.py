"""The function ``build_model`` of a graph: layers called as functions."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from nodeeditor.catalog.arguments import arguments_of
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import Port, is_operation
from nodeeditor.codegen.expressions import (
    INDENT,
    WIDTH,
    Bracketed,
    Expression,
    Item,
    Labelled,
    call,
    listed,
    mapped,
    one_line,
    statement,
    text,
)
from nodeeditor.codegen.identifiers import Identifiers
from nodeeditor.codegen.keras_values import layer_call, value_of
from nodeeditor.codegen.operations import names_of_operations, operation_call
from nodeeditor.graph.elements import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT, Layer, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.settings import Precision
from nodeeditor.graph.structure import check_structure, live_nodes
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: Parameters of an Input that are about data, not about the network.
_DATA_PARAMETERS = ("columns", "scaling")
_Source = tuple[NodeId, str]


def build_function(graph: Graph, catalog: Catalog) -> list[str]:
    """The lines of ``build_model``. Raises ``ProblemError`` for a graph that makes no model."""
    for found in check_structure(graph):
        if not found.warning:
            raise ProblemError(found)
    return [
        "def build_model() -> keras.Model:",
        '    """Build the network, with fresh weights."""',
        *_precision(graph.training.precision),
        *_Writer(graph, catalog).lines(),
    ]


def _precision(precision: Precision) -> list[str]:
    """What layers compute with belongs to the network: a model of another precision would be another one."""
    usual = precision is Precision.FLOAT32
    return [] if usual else [f"    keras.config.set_dtype_policy({text(precision.value)})"]


class _Writer:
    """Writes the calls of a graph in an order in which each finds what it needs."""

    def __init__(self, graph: Graph, catalog: Catalog) -> None:
        self._graph = graph
        self._catalog = catalog
        self._names = Identifiers(spec.source.partition(".")[0].partition(":")[0] for spec in catalog.layers)
        self._live = live_nodes(graph)
        self._variables: dict[_Source, str] = {}
        self._layers: dict[LayerId, str] = {}
        self._renamed = self._clashing_names()
        self._lines: list[str] = []

    def lines(self) -> list[str]:
        """The body of the function."""
        order = [node for node in topological_order(self._graph) if node in self._live]
        inputs: list[str] = []
        outputs: dict[str, str] = {}
        for node in order:
            layer = self._graph.layer_of(node)
            if layer.type == INPUT:
                inputs.append(self._input(node, layer))
            elif layer.type == OUTPUT:
                self._used(node, ())
                links = self._graph.links_into(node)
                if not links:
                    raise self._open(node, INPUT_PORT)
                link = links[0]
                outputs[self._graph.nodes[node].name] = self._variables[link.source, link.source_port]
            elif is_operation(layer.type):
                self._operation(node, layer)
            else:
                self._call(node, layer)
        given: Expression = inputs[0] if len(inputs) == 1 else listed(inputs)
        gives: Expression = next(iter(outputs.values())) if len(outputs) == 1 else mapped(outputs.items())
        self._lines += statement("return ", call("keras.Model", given, gives), INDENT)
        return self._lines

    def _input(self, node: NodeId, layer: Layer) -> str:
        name = self._graph.nodes[node].name
        self._used(node, (OUTPUT_PORT,))
        variable = self._variables[node, OUTPUT_PORT] = self._names.take(name)
        spec = self._catalog.layer(INPUT)
        config = layer.config.without(*_DATA_PARAMETERS)
        kinds = {item.name: item.kind for item in spec.parameters} if spec is not None else {}
        given = {key: value_of(self._catalog, config[key], kinds[key]) for key in kinds if key in config}
        made = call("keras.Input", **given, name=text(name))
        self._lines += statement(f"{variable} = ", made, INDENT)
        return variable

    def _call(self, node: NodeId, layer: Layer) -> None:
        shared = sum(call in self._live for call in self._graph.calls_of(layer.id)) > 1
        name = self._renamed.get(layer.name, layer.name)
        try:
            made = layer_call(self._catalog, layer.type, layer.config, name)
        except ProblemError as error:
            # What is wrong may stand deep within the parameters: the node tells where.
            told = problem("layer.parameter", type=layer.type, node=layer.name, reason=error.problem.reason)
            raise ProblemError(told) from error
        arguments = self._arguments(node, layer)
        if shared and layer.id not in self._layers:
            self._define(layer, made)
        start, wrap = self._results(node, layer)
        if layer.id not in self._layers and not self._write_at_once(start, made, arguments, wrap):
            self._define(layer, made)
        if layer.id in self._layers:
            called = Bracketed(f"{self._layers[layer.id]}(", arguments, ")")
            self._assign(start, wrap(called))

    def _operation(self, node: NodeId, layer: Layer) -> None:
        spec = self._catalog.layer(layer.type)
        if spec is None or not spec.placeable:
            raise ProblemError(problem("graph.type_unknown", type=layer.type, version=self._catalog.keras_version))
        tensors: dict[str, Expression | tuple[Expression, ...]] = {}
        for port, given in self._given(node, layer).items():
            if f"*{port.name}" in spec.arguments:
                tensors[port.name] = tuple(given)
            else:
                tensors[port.name] = listed(given) if port.variadic else given[0]
        start, wrap = self._results(node, layer)
        called = wrap(operation_call(self._catalog, spec, layer.config, tensors))
        self._assign(start, called)

    def _assign(self, start: str, value: Expression) -> None:
        """A statement that begins with ``start``; many variables get a line each, as formatters have it."""
        lines = statement(start, value, INDENT)
        variables = start.removesuffix(" = ").split(", ")
        if len(lines[0]) > WIDTH and len(variables) > 1:
            inner = [" " * 2 * INDENT + f"{variable}," for variable in variables]
            lines = [" " * INDENT + "(", *inner, *statement(") = ", value, INDENT)]
        self._lines += lines

    def _clashing_names(self) -> dict[str, str]:
        """Other names for layers whose own ones Keras gives to operations of this graph."""
        live = [self._graph.layer_of(node) for node in self._graph.nodes if node in self._live]
        specs = [self._catalog.layer(layer.type) for layer in live if is_operation(layer.type)]
        names = dict.fromkeys(layer.name for layer in live if not is_operation(layer.type))
        return names_of_operations(filter(None, specs), names)

    def _write_at_once(
        self, start: str, made: Bracketed, arguments: tuple[Item, ...], wrap: Callable[[Expression], Expression]
    ) -> bool:
        """Write a layer and its call as one statement, unless lines would become too long."""
        called = Bracketed(f"{one_line(made)}(", arguments, ")")
        whole = wrap(called)
        if whole is not called:
            return False
        # Formatters break the last brackets that let the first line end in time.
        if INDENT + len(start) + len(called.opening) <= WIDTH:
            lines = statement(start, called, INDENT)
        else:
            on = Bracketed("(", arguments, ")")
            lines = statement(start, replace(made, closing=made.closing + one_line(on)), INDENT)
        if max(map(len, lines)) > WIDTH:
            return False
        self._lines += lines
        return True

    def _define(self, layer: Layer, made: Bracketed) -> None:
        """A variable for a layer that is called several times, or whose call would make too long a line."""
        variable = self._layers[layer.id] = self._names.take(f"{layer.name}_layer")
        self._lines += statement(f"{variable} = ", made, INDENT)

    def _arguments(self, node: NodeId, layer: Layer) -> tuple[Item, ...]:
        """What a layer is called on: its first port by place, or a list where that takes several; the rest by name."""
        given = self._given(node, layer)
        by_port: dict[str, Expression] = {
            port.name: listed(values) if port.variadic else values[0] for port, values in given.items()
        }
        arguments = [
            (name, listed([one or "None" for one in value]) if isinstance(value, list) else value)
            for name, value in arguments_of(ports_of(self._catalog, layer).inputs, by_port).items()
        ]
        return (*(value for _, value in arguments[:1]), *(Labelled(f"{name}=", value) for name, value in arguments[1:]))

    def _given(self, node: NodeId, layer: Layer) -> dict[Port, list[Expression]]:
        """The variables of what is linked, by port. Raises ``ProblemError`` for a port that needs some and has none."""
        found: dict[Port, list[Expression]] = {}
        for port in ports_of(self._catalog, layer).inputs:
            given = [self._variables[link.source, link.source_port] for link in self._graph.links_into(node, port.name)]
            if given:
                found[port] = [*given]
            elif not port.optional:
                raise self._open(node, port.name)
        return found

    def _results(self, node: NodeId, layer: Layer) -> tuple[str, Callable[[Expression], Expression]]:
        """The variables that a call fills, and how its result is taken apart for them."""
        ports = ports_of(self._catalog, layer).outputs
        name = self._graph.nodes[node].name
        used = self._used(node, [port.name for port in ports])
        variables = []
        for index, port in enumerate(ports):
            if port.name in used:
                variable = self._names.take(name if index == 0 else f"{name}_{port.name}")
                self._variables[node, port.name] = variable
                variables.append(variable)
            else:
                variables.append("_")
        if len(ports) == 1 and ports[0].count:  # a list of one
            return f"[{variables[0]}] = ", lambda result: result
        # The states of nested cells come in nested lists.
        nested = any(port.inner for port in ports)
        return ", ".join(variables) + " = ", lambda result: call("keras.tree.flatten", result) if nested else result

    def _used(self, node: NodeId, ports: Collection[str]) -> set[str]:
        """The outputs of a node that others take. Raises ``ProblemError`` for one that is not in ``ports``."""
        used = {link.source_port for link in self._graph.links_from(node) if link.target in self._live}
        unknown = used.difference(ports)
        if unknown:
            name, names = self._graph.nodes[node].name, ", ".join(f"'{port}'" for port in ports) or "-"
            raise ProblemError(
                problem("graph.port_unknown", node=name, direction=tr("output"), port=min(unknown), ports=names)
            )
        return used

    def _open(self, node: NodeId, port: str) -> ProblemError:
        return ProblemError(
            replace(problem("codegen.open_input", node=self._graph.nodes[node].name, port=port), node=node)
        )
