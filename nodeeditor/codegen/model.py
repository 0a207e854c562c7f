"""The function ``build_model`` of a graph: layers called as functions."""

from __future__ import annotations

from collections.abc import Mapping

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.codegen.expressions import INDENT, Expression, call, listed, mapped, statement, text
from nodeeditor.codegen.keras_values import value_of
from nodeeditor.codegen.level import LevelWriter
from nodeeditor.codegen.signatures import Signature, all_functions, module_names
from nodeeditor.graph.elements import INPUT, Layer, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.graph.structure import check_structure
from nodeeditor.problems import ProblemError

#: Parameters of an Input that are about data, not about the network.
_DATA_PARAMETERS = ("columns", "scaling")


def build_function(graph: Graph, catalog: Catalog, functions: Mapping[str, Signature]) -> list[str]:
    """The lines of ``build_model``; ``functions`` are those of the graph's blocks.

    Raises ``ProblemError`` for a graph that makes no model.
    """
    for found in check_structure(graph):
        if not found.warning:
            raise ProblemError(found)
    names = module_names(catalog, all_functions(graph, catalog, functions))
    writer = _NetworkWriter(graph, graph, catalog, names, functions, {})
    writer.write()
    inputs, outputs = writer.inputs, writer.outputs
    given: Expression = inputs[0] if len(inputs) == 1 else listed(inputs)
    gives: Expression = next(iter(outputs.values())) if len(outputs) == 1 else mapped(outputs.items())
    return [
        "def build_model() -> keras.Model:",
        '    """Build the network, with fresh weights."""',
        *_precision(graph.training.precision),
        *writer.lines,
        *statement("return ", call("keras.Model", given, gives), INDENT),
    ]


def _precision(precision: Precision) -> list[str]:
    """What layers compute with belongs to the network: a model of another precision would be another one."""
    usual = precision is Precision.FLOAT32
    return [] if usual else [f"    keras.config.set_dtype_policy({text(precision.value)})"]


class _NetworkWriter(LevelWriter):
    """Writes the network itself, whose Inputs say what it takes."""

    def write_input(self, node: NodeId, layer: Layer) -> str:
        name = self.level.nodes[node].name
        variable = self.names.take(name)
        spec = self.catalog.layer(INPUT)
        config = layer.config.without(*_DATA_PARAMETERS)
        kinds = {item.name: item.kind for item in spec.parameters} if spec is not None else {}
        given = {key: value_of(self.catalog, config[key], kinds[key]) for key in kinds if key in config}
        made = call("keras.Input", **given, name=text(name))
        self.lines += statement(f"{variable} = ", made, INDENT)
        return variable
