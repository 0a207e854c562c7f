"""Which arrays of a NumPy file can be data, and how the rest of the program takes them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodeeditor.engine.data.samples import Array
from nodeeditor.problems import ProblemError, problem


def check_kind(shape: tuple[int, ...], dtype: np.dtype[Any], name: str, place: str) -> None:
    """Raise :class:`ProblemError` for an array that can't be data."""
    if dtype.hasobject:
        raise ProblemError(problem("data.numpy_objects", place=place, array=name))
    if not shape:
        raise ProblemError(problem("data.numpy_scalar", place=place, array=name))
    if dtype.kind not in "biufSU":
        raise ProblemError(problem("data.numpy_kind", place=place, array=name, dtype=str(dtype)))


def as_column(array: Array) -> Array:
    """An array as numbers and truth values of this machine, or texts as ``str``."""
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf-8")
    if array.dtype.kind == "U":
        return array.astype(object)
    return array.astype(array.dtype.newbyteorder("="), copy=False)
