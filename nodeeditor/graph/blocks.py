"""Blocks: reusable parts of a network, with ports and arguments of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.annotations import NO_ANNOTATIONS, Annotations
from nodeeditor.graph.elements import Layer, Link, Node
from nodeeditor.values import EMPTY, FrozenMap, Value

#: What the types of layers begin with that use a block: ``block:residual`` uses the block ``residual``.
BLOCK_PREFIX = "block:"

#: What the types begin with of blocks that are offered and not in the document yet: ``offer:ready:residual``.
OFFER_PREFIX = "offer:"

#: The key of a block's ``extra`` with a sentence that says what it is.
DESCRIPTION = "description"

#: The key of a use's ``extra`` with the names that layers inside had before they were inside: by their ids, for each
#: repetition. Weights that were trained then are found by them.
FORMER_NAMES = "former_names"

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
    """A block as a value: its arguments and what is inside, with the frames, notes and dots there.

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
    annotations: Annotations = NO_ANNOTATIONS


def block_type(name: str) -> str:
    """The type of layers that use the block ``name``."""
    return BLOCK_PREFIX + name


def block_of(type_name: str) -> str | None:
    """The name of the block that layers of a type use, None for those that use none."""
    return type_name[len(BLOCK_PREFIX) :] if type_name.startswith(BLOCK_PREFIX) else None


def offer_type(origin: str, name: str) -> str:
    """What stands for a block that ``origin`` offers, until it is added to a document."""
    return f"{OFFER_PREFIX}{origin}:{name}"


def offer_of(type_name: str) -> tuple[str, str] | None:
    """Who offers a block, and its name; None for types that stand for no such block."""
    if not type_name.startswith(OFFER_PREFIX):
        return None
    origin, _, name = type_name.removeprefix(OFFER_PREFIX).partition(":")
    return origin, name


def expression_of(value: object) -> str | None:
    """The text of a parameter's value that is arithmetic, None for any other value."""
    if isinstance(value, FrozenMap) and value.keys() == {EXPRESSION}:
        text = value[EXPRESSION]
        return text if isinstance(text, str) else None
    return None


def with_expressions(value: Value, put: Callable[[str], Value]) -> Value:
    """A parameter's value, or a part of one, with what ``put`` gives in the place of each expression's text."""
    expression = expression_of(value)
    if expression is not None:
        return put(expression)
    if isinstance(value, tuple):
        return tuple(with_expressions(item, put) for item in value)
    if isinstance(value, FrozenMap):
        return FrozenMap({name: with_expressions(item, put) for name, item in value.items()})
    return value
