"""The families of operations: by where Keras keeps a function, and by what it does to the shape of a tensor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import keras

from nodeeditor.catalog.specs import Parameter
from nodeeditor.engine.operations import Function
from nodeeditor.language import marked

ARITHMETIC = marked("arithmetic")
ELEMENTWISE = marked("elementwise")
REDUCTION = marked("reduction")
ARRAY = marked("array operation")

#: Modules of Keras by the family their functions belong to, whatever these do.
_MODULES = {
    "nn": marked("network operation"),
    "linalg": marked("linear algebra"),
    "image": marked("image operation"),
}

#: In the order families are listed.
ORDER = (ARITHMETIC, ELEMENTWISE, REDUCTION, ARRAY, *_MODULES.values())


def family_of(
    function: Function,
    tensors: Mapping[str, Any] | None = None,
    results: Sequence[Any] = (),
    parameters: Sequence[Parameter] = (),
) -> str:
    """The family of a function, which gives ``results`` for ``tensors``."""
    module = function.__module__.rpartition(".")[2]
    if module in _MODULES:
        return _MODULES[module]
    given = keras.tree.flatten(dict(tensors or {}))
    if len(results) != 1 or not given:
        return ARRAY
    result = results[0]
    same = all(tensor.shape == result.shape for tensor in given)
    if any(item.name == "axis" for item in parameters) and len(result.shape) < len(given[0].shape):
        return REDUCTION
    if not same or any(isinstance(value, list) for value in (tensors or {}).values()):
        return ARRAY
    if len(given) > 1:
        return ARITHMETIC
    return ARRAY if any(item.required or item.name == "axis" for item in parameters) else ELEMENTWISE
