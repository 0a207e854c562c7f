"""Blocks as functions, each of which makes a model for tensors like those it is given."""

from __future__ import annotations

from collections.abc import Mapping

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.codegen.expressions import INDENT, WIDTH, Expression, call, listed, statement, text
from nodeeditor.codegen.identifiers import LOCALS, Identifiers
from nodeeditor.codegen.level import LevelWriter
from nodeeditor.codegen.signatures import Signature, all_functions, module_names
from nodeeditor.graph.blocks import INDEX
from nodeeditor.graph.elements import Layer, NodeId
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level


def block_functions(graph: Graph, catalog: Catalog, functions: Mapping[str, Signature]) -> list[list[str]]:
    """The lines of each function. Raises ``ProblemError`` for a block that makes no model."""
    return [_function(graph, graph.blocks[block], catalog, functions) for block in functions]


def _function(graph: Graph, definition: Definition, catalog: Catalog, functions: Mapping[str, Signature]) -> list[str]:
    own = functions[definition.name]
    taken = [*all_functions(graph, catalog, functions), *own.variables]
    writer = _BlockWriter(graph, definition.body, catalog, module_names(catalog, taken, LOCALS), functions, own)
    writer.write()
    outputs = [writer.outputs[port] for port in definition.outputs.values()]
    inputs = list(own.tensors.values())
    given: Expression = inputs[0] if len(inputs) == 1 else listed(inputs)
    gives: Expression = outputs[0] if len(outputs) == 1 else listed(outputs)
    defaults: dict[str, int | float] = {argument.name: argument.default for argument in definition.arguments}
    defaults[INDEX] = 0
    parameters = [f"{variable}: keras.KerasTensor" for variable in inputs]
    for argument, variable in own.arguments.items():
        default = defaults[argument]
        parameters.append(f"{variable}: {type(default).__name__} = {default!r}")
    parameters.append(f"{own.title}: str = {text(definition.name)}")
    return [
        *_head(own.function, parameters),
        f'    """A model of the block {definition.name}, for tensors like those given."""',
        *writer.lines,
        *statement("return ", call("keras.Model", given, gives, name=own.title), INDENT),
    ]


def _head(function: str, parameters: list[str]) -> list[str]:
    flat = f"def {function}({', '.join(parameters)}) -> keras.Model:"
    if len(flat) <= WIDTH:
        return [flat]
    together = f"    {', '.join(parameters)}"
    inner = [together] if len(together) <= WIDTH else [f"    {parameter}," for parameter in parameters]
    return [f"def {function}(", *inner, ") -> keras.Model:"]


class _BlockWriter(LevelWriter):
    """Writes the inside of a block, whose Inputs are like the tensors that the function is given."""

    def __init__(
        self,
        graph: Graph,
        level: Level,
        catalog: Catalog,
        names: Identifiers,
        functions: Mapping[str, Signature],
        own: Signature,
    ) -> None:
        super().__init__(graph, level, catalog, names, functions, own.arguments)
        self._tensors = own.tensors
        for node, variable in own.tensors.items():  # those that lead to no Output too: a use is linked to all
            self._write_like(node, variable)

    def write_input(self, node: NodeId, layer: Layer) -> str:
        del layer  # what it takes is like what the function is given
        return self._tensors[node]

    def _write_like(self, node: NodeId, variable: str) -> None:
        like = {"batch_shape": f"{variable}.shape", "dtype": f"{variable}.dtype"}
        made = call("keras.Input", **like, name=text(self.level.nodes[node].name))
        self.lines += statement(f"{variable} = ", made, INDENT)
