"""Functions of ``keras.ops`` in the place of layers: called on tensors, with constants as parameters.

Only public functions of Keras's own namespace are looked up, by name, and only plain data is handed to them.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import keras
import numpy as np

from nodeeditor.catalog.slices import read_slices
from nodeeditor.catalog.specs import OPERATION_PREFIX, Kind
from nodeeditor.engine import corrections
from nodeeditor.values import FrozenMap, Value, thaw

Function = Callable[..., Any]


@cache
def operation_function(type_name: str) -> Function | None:
    """The function of ``keras.ops`` that a type (``ops.add``, ``ops.image.resize``) names, if there is one."""
    found: Any = keras.ops
    for name in type_name.removeprefix(OPERATION_PREFIX).split("."):
        found = getattr(found, name, None) if not name.startswith("_") and inspect.ismodule(found) else None
    return found if inspect.isfunction(found) and found.__module__.startswith("keras.") else None


@cache
def operation_class(function: Function) -> type | None:
    """The class of what Keras puts into a network for ``function``; None where that is made of several."""
    wanted = function.__name__.replace("_", "")
    for name, found in vars(sys.modules[function.__module__]).items():
        if name.lower() == wanted and inspect.isclass(found) and issubclass(found, keras.Operation):
            return found
    return None


@cache
def possible_tensors(function: Function) -> tuple[str, ...]:
    """The arguments of ``function`` that may be tensors, as the class behind it tells by its own ``call``.

    A function that is made of others has no such class: there it may be any that is needed or left out.
    """
    given = inspect.signature(function).parameters.values()
    behind = operation_class(function)
    taken = None if behind is None else set(inspect.signature(behind.call).parameters)  # type: ignore[attr-defined]
    return tuple(
        item.name
        for item in given
        if item.kind is not item.VAR_KEYWORD
        and (taken is None or item.name in taken)
        and (item.default is None or item.default is item.empty)
    )


class Operation:
    """A function of ``keras.ops`` with its constants, to be called as a layer is.

    ``config`` holds the arguments that are no tensors, and constants in the place of some that are.
    Raises ``ValueError`` for a text that names no parts of a tensor.
    """

    #: What is asked of a layer: it says nothing of what it takes, and has no weights.
    input_spec = None
    weights: Sequence[Any] = ()

    def __init__(self, function: Function, name: str, config: Mapping[str, Value]) -> None:
        self.function = function
        self.name = name
        self.axis = config.get("axis")
        self._given = {key: _argument(function, key, value) for key, value in config.items() if value is not None}

    def __call__(self, **tensors: Any) -> Any:
        """What the function gives for ``tensors``, by argument; a constant stands for one that is not there."""
        given = {**self._given, **tensors}
        by_place: list[Any] = []
        signature = inspect.signature(self.function).parameters.values()
        if any(item.kind is item.VAR_POSITIONAL for item in signature):
            for item in signature:
                if item.name in given and item.kind is item.VAR_POSITIONAL:
                    by_place += given.pop(item.name)
                elif item.name in given and item.kind is item.POSITIONAL_OR_KEYWORD:
                    by_place.append(given.pop(item.name))
        return self.function(*by_place, **given)

    def call(self, **tensors: Any) -> Any:
        """As a layer has it: no argument of its own that Keras would fill."""
        return self(**tensors)

    def count_params(self) -> int:
        """An operation has no weights."""
        return 0


def name_operations(name: str, results: Sequence[Any], arguments: Mapping[str, Any]) -> None:
    """Give what Keras put into the network between ``arguments`` and ``results`` the name of its node.

    Keras names operations itself, and refuses a network in which a layer has such a name already. One that
    stands before the last has its own name after that of the node.
    """
    last, *others = operations_between(keras.tree.flatten(dict(arguments)), results)
    last.name = name
    for operation in others:
        operation.name = f"{name}.{operation.name}"


def operations_between(tensors: Iterable[Any], results: Iterable[Any]) -> list[Any]:
    """The operations that Keras put into the network to make ``results`` of ``tensors``, the last ones first."""
    met = {id(_source(tensor)) for tensor in tensors}
    found: list[Any] = []
    waiting = [_source(tensor) for tensor in results]
    while waiting:
        operation = waiting.pop(0)
        if operation is not None and id(operation) not in met:
            met.add(id(operation))
            found.append(operation)
            waiting += map(_source, keras.tree.flatten(operation.input))
    return found


def _source(tensor: Any) -> Any:
    """The operation that a tensor comes from; this attribute alone tells."""
    history = getattr(tensor, "_keras_history", None)
    return None if history is None else history.operation


def constant(value: Value) -> Any:
    """A constant in the place of a tensor: a number as it is, several as an array of the usual kinds."""
    if not isinstance(value, tuple):
        return value
    array = np.array(thaw(value))
    kinds = {"f": "float32", "i": "int32"}
    return array.astype(kinds.get(array.dtype.kind, array.dtype))


def _argument(function: Function, name: str, value: Value) -> Any:
    if isinstance(value, str) and corrections.kind(function.__name__, name) is Kind.SLICES:
        parts = read_slices(value)
        return parts if len(parts) > 1 else parts[0]
    if name in possible_tensors(function):
        return constant(value)
    return _tuples(value)


def _tuples(value: Value) -> Any:
    """Plain data in which sequences stay tuples, as most functions want them."""
    if isinstance(value, FrozenMap):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, tuple) else value
