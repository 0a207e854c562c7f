"""How the rest of the program takes the arrays of a NumPy file."""

from __future__ import annotations

import numpy as np

from nodeeditor.engine.data.samples import Array


def as_column(array: Array) -> Array:
    """An array as numbers and truth values of this machine, or texts as ``str``."""
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf-8")
    if array.dtype.kind == "U":
        return array.astype(object)
    return array.astype(array.dtype.newbyteorder("="), copy=False)
