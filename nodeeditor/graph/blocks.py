"""Blocks: reusable parts of a network, with ports and arguments of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.elements import Layer, Link, Node
from nodeeditor.values import EMPTY, FrozenMap

#: What the types of layers begin with that use a block: ``block:residual`` uses the block ``residual``.
BLOCK_PREFIX = "block:"

#: The parameter of a use that says how many times in a row the block stands there.
REPEAT = "repeat"

#: The name under which a block's expressions know the number of the repetition, from 0.
INDEX = "i"

#: The key of a parameter's value that is arithmetic instead of a number: ``{"expression": "base * 2**i"}``.
EXPRESSION = "expression"

Number: TypeAlias = int | float


@dataclass(frozen=True, slots=True)
class Argument:
    """A number that each use of a block may give; expressions inside know it by its name."""

    name: str
    default: Number


@dataclass(frozen=True, slots=True)
class Block:
    """A block as a value: its arguments and what is inside.

    Its Inputs and Outputs are the ports of its uses, by their nodes' names. A layer whose type is
    ``block_type(name)`` uses it: several such layers have weights of their own, several nodes that call one share
    them. ``extra`` keeps the fields of a file that this version does not know.
    """

    name: str
    arguments: tuple[Argument, ...] = ()
    layers: tuple[Layer, ...] = ()
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    extra: FrozenMap = EMPTY


def block_type(name: str) -> str:
    """The type of layers that use the block ``name``."""
    return BLOCK_PREFIX + name


def block_of(type_name: str) -> str | None:
    """The name of the block that layers of a type use, None for those that use none."""
    return type_name[len(BLOCK_PREFIX) :] if type_name.startswith(BLOCK_PREFIX) else None


def expression_of(value: object) -> str | None:
    """The text of a parameter's value that is arithmetic, None for any other value."""
    if isinstance(value, FrozenMap) and value.keys() == {EXPRESSION}:
        text = value[EXPRESSION]
        return text if isinstance(text, str) else None
    return None
