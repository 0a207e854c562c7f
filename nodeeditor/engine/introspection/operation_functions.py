"""Finds the functions of ``keras.ops``, their names, and the operators that Python has for some."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import keras

from nodeeditor.catalog.specs import OPERATION_PREFIX
from nodeeditor.engine.operations import Function, operations_between

#: What Python has for some functions on tensors. Which function each is, Keras's tensors tell.
_BINARY = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "@": operator.matmul,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "!=": operator.ne,
}
_UNARY = {"-": operator.neg}
SLICING = "[]"


@dataclass(frozen=True, slots=True)
class NamedFunction:
    """A function of ``keras.ops``, the type that stands for it, and its other names."""

    function: Function
    type: str
    aliases: tuple[str, ...]


def named_functions() -> list[NamedFunction]:
    """Every public function of ``keras.ops`` and of the modules within it, each once."""
    names: dict[Function, list[str]] = {}
    for prefix, module in _namespaces():
        for name, thing in sorted(vars(module).items()):
            if inspect.isfunction(thing) and not name.startswith("_"):
                names.setdefault(thing, []).append(f"{prefix}{name}")
    found = []
    for function, given in names.items():
        short = [name for name in given if name.count(".") == min(other.count(".") for other in given)]
        # A function may be public under several names (silu, swish): its own comes first.
        first = next((name for name in short if name.rpartition(".")[2] == function.__name__), short[0])
        found.append(NamedFunction(function, first, tuple(name for name in short if name != first)))
    return found


def _namespaces() -> Iterator[tuple[str, Any]]:
    yield OPERATION_PREFIX, keras.ops
    for name, thing in sorted(vars(keras.ops).items()):
        if inspect.ismodule(thing) and thing.__name__.startswith("keras.") and not name.startswith("_"):
            yield f"{OPERATION_PREFIX}{name}.", thing


def names_between(tensors: Mapping[str, Any], results: list[Any]) -> tuple[str, ...]:
    """The classes of the operations that make ``results`` of ``tensors``, the last ones first."""
    operations = operations_between(keras.tree.flatten(dict(tensors)), results)
    return tuple(dict.fromkeys(type(operation).__name__ for operation in operations))


@cache
def operators() -> dict[int, dict[tuple[str, ...], str]]:
    """Python's operators, by the number of tensors and the names of the operations that Keras makes of them."""
    left, right = (keras.KerasTensor((None, 4, 4)) for _ in range(2))
    found: dict[int, dict[tuple[str, ...], str]] = {1: {}, 2: {}}
    for count, table in ((1, _UNARY), (2, _BINARY)):
        for sign, function in table.items():
            found[count][names_between({}, [function(*(left, right)[:count])])] = sign
    found[1][names_between({}, [left[:, 0]])] = SLICING
    return found
