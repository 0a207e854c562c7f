"""What the functions of blocks are called, and what they take."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.codegen.code_functions import code_functions
from nodeeditor.codegen.identifiers import LOCALS, Identifiers
from nodeeditor.graph.arithmetic import Arithmetic, read
from nodeeditor.graph.blocks import INDEX, block_of, expression_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap, Value


@dataclass(frozen=True, slots=True)
class Signature:
    """The function of one block: its name, and its own variables for what it is given.

    ``tensors`` are by Input, ``arguments`` by argument, the index among them where an expression takes it;
    ``title`` has the name of the model.
    """

    function: str
    tensors: Mapping[NodeId, str]
    arguments: Mapping[str, str]
    title: str

    @property
    def variables(self) -> tuple[str, ...]:
        """All variables that the function begins with."""
        return (*self.tensors.values(), *self.arguments.values(), self.title)


def signatures(graph: Graph, catalog: Catalog) -> dict[str, Signature]:
    """Those of the blocks that the network uses, by name, those inside others first."""
    names = Identifiers()
    functions = {block: names.take(block) for block in dict.fromkeys(_used_blocks(graph, graph))}
    of_code = code_functions(graph, catalog, iter(functions.values())).values()
    return {
        block: _signature(graph.blocks[block], function, module_names(catalog, [*functions.values(), *of_code], LOCALS))
        for block, function in functions.items()
    }


def all_functions(graph: Graph, catalog: Catalog, functions: Mapping[str, Signature]) -> list[str]:
    """The names of all functions of the module that belong to the graph: those of blocks, and of code."""
    of_blocks = [signature.function for signature in functions.values()]
    return [*of_blocks, *code_functions(graph, catalog, iter(of_blocks)).values()]


def module_names(catalog: Catalog, functions: Collection[str], free: Collection[str] = ()) -> Identifiers:
    """Names for the variables of a function that hide nothing of the module; ``free`` are no names of it."""
    modules = (spec.source.partition(".")[0].partition(":")[0] for spec in catalog.layers)
    return Identifiers((*modules, *functions), free)


def refuse_unknown(expression: Arithmetic, text: str, known: Collection[str]) -> None:
    """Raise ``ProblemError`` where an expression has a name that means nothing where it stands."""
    for name in expression.names:
        if name not in known:
            told = problem("arithmetic.unknown_name", text=text, name=name, known=", ".join(sorted(known)) or "-")
            raise ProblemError(told)


def refuse_names(value: Value) -> None:
    """The same where no name means anything: outside of all blocks."""
    for text in _expressions(value):
        refuse_unknown(read(text), text, ())


def _signature(definition: Definition, function: str, names: Identifiers) -> Signature:
    tensors = {node: names.take(port) for node, port in definition.inputs.items()}
    arguments = {argument.name: names.take(argument.name) for argument in definition.arguments}
    if _knows_index(definition):
        arguments[INDEX] = names.take(INDEX)
    return Signature(function, tensors, arguments, names.take("name"))


def _used_blocks(graph: Graph, level: Level) -> Iterator[str]:
    live = live_nodes(level)
    for node in level.nodes:
        name = block_of(level.layer_of(node).type)
        if name in graph.blocks and node in live:
            assert name is not None
            yield from _used_blocks(graph, graph.blocks[name].body)
            yield name


def _knows_index(definition: Definition) -> bool:
    """Whether expressions inside a block take the number of the repetition."""
    configs = (layer.config for layer in definition.body.layers.values())
    return any(INDEX in read(expression).names for config in configs for expression in _expressions(config))


def _expressions(value: Value) -> Iterator[str]:
    expression = expression_of(value)
    if expression is not None:
        yield expression
    elif isinstance(value, tuple):
        for item in value:
            yield from _expressions(item)
    elif isinstance(value, FrozenMap):
        for name in value:
            yield from _expressions(value[name])
