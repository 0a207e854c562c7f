"""What stands on one level of a graph as Python: layers called as functions, a statement a call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from nodeeditor.catalog.arguments import arguments_of
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import Port, is_operation
from nodeeditor.codegen.code_functions import code_functions, worded
from nodeeditor.codegen.expressions import (
    INDENT,
    WIDTH,
    Bracketed,
    Expression,
    Item,
    Labelled,
    call,
    listed,
    made_and_called,
    one_line,
    statement,
)
from nodeeditor.codegen.frames import titled, titles_of
from nodeeditor.codegen.identifiers import Identifiers
from nodeeditor.codegen.keras_values import layer_call
from nodeeditor.codegen.operations import names_of_operations, operation_call
from nodeeditor.codegen.signatures import Signature, refuse_unknown
from nodeeditor.codegen.uses import UseWriter
from nodeeditor.graph.arithmetic import read
from nodeeditor.graph.blocks import EXPRESSION, with_expressions
from nodeeditor.graph.elements import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT, Layer, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.structure import live_nodes
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap, Value

#: Where a tensor comes from: a node and its output.
Source = tuple[NodeId, str]


class LevelWriter:
    """Writes the calls of a level in an order in which each finds what it needs.

    ``functions`` are those of the blocks, by name, ``arguments`` what expressions of this level have
    for the names of arguments.
    """

    def __init__(
        self,
        graph: Graph,
        level: Level,
        catalog: Catalog,
        names: Identifiers,
        functions: Mapping[str, Signature],
        arguments: Mapping[str, str],
    ) -> None:
        self.names = names
        self.functions = functions
        self.lines: list[str] = []
        #: The variables of the level's Inputs, and of what its Outputs take, by name.
        self.inputs: list[str] = []
        self.outputs: dict[str, str] = {}
        self._graph = graph
        self.level = level
        self.catalog = catalog
        self._arguments = arguments
        self._live = live_nodes(level)
        self._variables: dict[Source, str] = {}
        self._layers: dict[LayerId, str] = {}
        self._renamed = self._clashing_names()
        self._uses = UseWriter(self)
        self._code = code_functions(graph, catalog, (signature.function for signature in functions.values()))

    def write(self) -> None:
        """Write all that leads to an Output into :attr:`lines`, under the titles of frames."""
        order = [node for node in topological_order(self.level) if node in self._live]
        titles = titles_of(self.level, order)
        for node in order:
            if node in titles:
                self.lines += titled(self.lines, titles[node])
            layer = self.level.layer_of(node)
            definition = self._graph.definition_of(layer)
            if layer.type == INPUT:
                self._used(node, (OUTPUT_PORT,))
                self._variables[node, OUTPUT_PORT] = self.write_input(node, layer)
                self.inputs.append(self._variables[node, OUTPUT_PORT])
            elif layer.type == OUTPUT:
                self._used(node, ())
                links = self.level.links_into(node)
                if not links:
                    raise self._open(node, INPUT_PORT)
                self.outputs[self.level.nodes[node].name] = self._variables[links[0].source, links[0].source_port]
            elif definition is not None:
                used = self._used(node, definition.outputs.values())
                given = {
                    link.target_port: self._variables[link.source, link.source_port]
                    for link in self.level.links_into(node)
                }
                for port in definition.inputs.values():
                    if port not in given:
                        raise self._open(node, port)
                is_shared = sum(call in self._live for call in self.level.calls_of(layer.id)) > 1
                taken = self._uses.write(
                    self.level.nodes[node].name, self._own(layer), definition, given, used, is_shared
                )
                self._variables.update({(node, port): variable for port, variable in taken.items()})
            elif is_operation(layer.type):
                self._operation(node, self._own(layer))
            else:
                self._call(node, self._own(layer))

    def write_input(self, node: NodeId, layer: Layer) -> str:
        """Write how an Input of the level comes to be, and return its variable."""
        raise NotImplementedError

    def _own(self, layer: Layer) -> Layer:
        """A layer whose expressions have the variables of generated code."""
        config = worded(layer, self._code) if layer.type == CODE_LAYER else layer.config
        return replace(layer, config=FrozenMap({name: self._worded(value) for name, value in config.items()}))

    def _worded(self, value: Value) -> Value:
        def worded(text: str) -> FrozenMap:
            expression = read(text)
            refuse_unknown(expression, text, self._arguments)
            return FrozenMap({EXPRESSION: expression.written(self._arguments)})

        return with_expressions(value, worded)

    def _call(self, node: NodeId, layer: Layer) -> None:
        shared = sum(call in self._live for call in self.level.calls_of(layer.id)) > 1
        name = self._renamed.get(layer.name, layer.name)
        try:
            made = layer_call(self.catalog, layer.type, layer.config, name)
        except ProblemError as error:
            # What is wrong may stand deep within the parameters: the node tells where.
            told = problem("layer.parameter", type=layer.type, node=layer.name, reason=error.problem.reason)
            raise ProblemError(told) from error
        arguments = self._called_on(node, layer)
        if shared and layer.id not in self._layers:
            self._define(layer, made)
        start, wrap = self._results(node, layer)
        if layer.id not in self._layers and not self._write_at_once(start, made, arguments, wrap):
            self._define(layer, made)
        if layer.id in self._layers:
            called = Bracketed(f"{self._layers[layer.id]}(", arguments, ")")
            self._assign(start, wrap(called))

    def _operation(self, node: NodeId, layer: Layer) -> None:
        spec = self.catalog.layer(layer.type)
        if spec is None or not spec.placeable:
            raise ProblemError(problem("graph.type_unknown", type=layer.type, version=self.catalog.keras_version))
        tensors: dict[str, Expression | tuple[Expression, ...]] = {}
        for port, given in self._given(node, layer).items():
            if f"*{port.name}" in spec.arguments:
                tensors[port.name] = tuple(given)
            else:
                tensors[port.name] = listed(given) if port.variadic else given[0]
        start, wrap = self._results(node, layer)
        called = wrap(operation_call(self.catalog, spec, layer.config, tensors))
        self._assign(start, called)

    def _assign(self, start: str, value: Expression) -> None:
        """A statement that begins with ``start``; many variables get a line each, as formatters have it."""
        lines = statement(start, value, INDENT)
        variables = start.removesuffix(" = ").split(", ")
        if len(lines[0]) > WIDTH and len(variables) > 1:
            inner = [" " * 2 * INDENT + f"{variable}," for variable in variables]
            lines = [" " * INDENT + "(", *inner, *statement(") = ", value, INDENT)]
        self.lines += lines

    def _clashing_names(self) -> dict[str, str]:
        """Other names for layers whose own ones Keras gives to operations of this graph."""
        live = [self.level.layer_of(node) for node in self.level.nodes if node in self._live]
        specs = [self.catalog.layer(layer.type) for layer in live if is_operation(layer.type)]
        names = dict.fromkeys(layer.name for layer in live if not is_operation(layer.type))
        return names_of_operations(filter(None, specs), names)

    def _write_at_once(
        self, start: str, made: Bracketed, arguments: tuple[Item, ...], wrap: Callable[[Expression], Expression]
    ) -> bool:
        """Write a layer and its call as one statement, unless lines would become too long."""
        called = Bracketed(f"{one_line(made)}(", arguments, ")")
        if wrap(called) is not called:
            return False
        lines = made_and_called(start, made, arguments, INDENT)
        if lines is None:
            return False
        self.lines += lines
        return True

    def _define(self, layer: Layer, made: Bracketed) -> None:
        """A variable for a layer that is called several times, or whose call would make too long a line."""
        variable = self._layers[layer.id] = self.names.take(f"{layer.name}_layer")
        self.lines += statement(f"{variable} = ", made, INDENT)

    def _called_on(self, node: NodeId, layer: Layer) -> tuple[Item, ...]:
        """What a layer is called on: its first port by place, or a list where that takes several; the rest by name."""
        given = self._given(node, layer)
        by_port: dict[str, Expression] = {
            port.name: listed(values) if port.variadic else values[0] for port, values in given.items()
        }
        arguments = [
            (name, listed([one or "None" for one in value]) if isinstance(value, list) else value)
            for name, value in arguments_of(ports_of(self.catalog, layer).inputs, by_port).items()
        ]
        return (*(value for _, value in arguments[:1]), *(Labelled(f"{name}=", value) for name, value in arguments[1:]))

    def _given(self, node: NodeId, layer: Layer) -> dict[Port, list[Expression]]:
        """The variables of what is linked, by port. Raises ``ProblemError`` for a port that needs some and has none."""
        found: dict[Port, list[Expression]] = {}
        for port in ports_of(self.catalog, layer).inputs:
            given = [self._variables[link.source, link.source_port] for link in self.level.links_into(node, port.name)]
            if given:
                found[port] = [*given]
            elif not port.optional:
                raise self._open(node, port.name)
        return found

    def _results(self, node: NodeId, layer: Layer) -> tuple[str, Callable[[Expression], Expression]]:
        """The variables that a call fills, and how its result is taken apart for them."""
        ports = ports_of(self.catalog, layer).outputs
        name = self.level.nodes[node].name
        used = self._used(node, [port.name for port in ports])
        variables = []
        for index, port in enumerate(ports):
            if port.name in used:
                variable = self.names.take(name if index == 0 else f"{name}_{port.name}")
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
        used = {link.source_port for link in self.level.links_from(node) if link.target in self._live}
        unknown = used.difference(ports)
        if unknown:
            name, names = self.level.nodes[node].name, ", ".join(f"'{port}'" for port in ports) or "-"
            raise ProblemError(
                problem("graph.port_unknown", node=name, direction=tr("output"), port=min(unknown), ports=names)
            )
        return used

    def _open(self, node: NodeId, port: str) -> ProblemError:
        return ProblemError(
            replace(problem("codegen.open_input", node=self.level.nodes[node].name, port=port), node=node)
        )
