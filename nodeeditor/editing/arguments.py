"""The arguments of a block: adding, renaming and removing them, and what its expressions know."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from nodeeditor.editing.levels import on_level
from nodeeditor.graph.arithmetic import ExpressionError, Number, read
from nodeeditor.graph.blocks import EXPRESSION, INDEX, Argument, block_type, expression_of
from nodeeditor.graph.edits import Batch, Edit, SetBlock, SetConfig
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap, Value

_Change: TypeAlias = Callable[[FrozenMap], FrozenMap]


def names_inside(graph: Graph, inside: str | None) -> Mapping[str, Number] | None:
    """The numbers that expressions know by name inside a block, as they are where a use gives none.

    None for the network itself, which has no expressions.
    """
    if inside is None:
        return None
    return {**{argument.name: argument.default for argument in graph.blocks[inside].arguments}, INDEX: 0}


def add_argument(graph: Graph, block: str) -> Edit:
    """Give a block one more argument, with a name that is free."""
    arguments = graph.blocks[block].arguments
    taken = {argument.name for argument in arguments}
    numbered = (f"size_{number}" for number in itertools.count(1))
    name = next(name for name in itertools.chain(("size",), numbered) if name not in taken)
    return SetBlock(block, block, (*arguments, Argument(name, 1)))


def remove_argument(graph: Graph, block: str, name: str) -> Edit:
    """Take an argument from a block, and what its uses give for it; expressions that have it are left as they are."""
    arguments = tuple(argument for argument in graph.blocks[block].arguments if argument.name != name)
    given = _uses(graph, block, lambda config: config.without(name) if name in config else config)
    return Batch((*given, SetBlock(block, block, arguments)))


def set_default(graph: Graph, block: str, name: str, default: Number) -> Edit:
    """Give an argument another number for uses that give none."""
    arguments = tuple(
        replace(argument, default=default) if argument.name == name else argument
        for argument in graph.blocks[block].arguments
    )
    return SetBlock(block, block, arguments)


def rename_argument(graph: Graph, block: str, name: str, new: str) -> Edit:
    """Give an argument another name, in the expressions inside and at the uses too.

    The graph refuses a name that is taken, or that no expression could have.
    """
    definition = graph.blocks[block]
    arguments = tuple(
        replace(argument, name=new) if argument.name == name else argument for argument in definition.arguments
    )
    inside = []
    for layer in definition.body.layers.values():
        config = FrozenMap({key: _renamed(value, name, new) for key, value in layer.config.items()})
        if config != layer.config:
            inside.append(on_level(block, SetConfig(layer.id, config)))

    def given(config: FrozenMap) -> FrozenMap:
        return FrozenMap({new if key == name else key: value for key, value in config.items()})

    return Batch((SetBlock(block, block, arguments), *inside, *_uses(graph, block, given)))


def _uses(graph: Graph, block: str, changed: _Change) -> list[Edit]:
    """What gives the uses of a block, on all levels, another configuration."""
    return [
        on_level(inside, SetConfig(layer.id, config))
        for inside, level in graph.levels()
        for layer in level.layers.values()
        if layer.type == block_type(block) and (config := changed(layer.config)) != layer.config
    ]


def _renamed(value: Value, name: str, new: str) -> Value:
    """``value`` with another name in its expressions; what can't be read is left as it is."""
    expression = expression_of(value)
    if expression is not None:
        try:
            found = read(expression)
        except ExpressionError:
            return value
        return FrozenMap({EXPRESSION: found.written({name: new})}) if name in found.names else value
    if isinstance(value, tuple):
        return tuple(_renamed(item, name, new) for item in value)
    if isinstance(value, FrozenMap):
        return FrozenMap({key: _renamed(item, name, new) for key, item in value.items()})
    return value
