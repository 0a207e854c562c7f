"""How far the outputs of a file are from those of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from nodeeditor.protocol.exports import Difference


class UnlikeOutputs(Exception):  # noqa: N818  # it is a finding
    """The outputs are no counterparts: other names or shapes; the text says which."""


def differences(model: Mapping[str, npt.NDArray[Any]], file: Mapping[str, npt.NDArray[Any]]) -> tuple[Difference, ...]:
    """The difference of each output. Raises :class:`UnlikeOutputs`."""
    for name, values in model.items():
        other = file.get(name)
        if other is None or other.shape != values.shape:
            got = "nothing" if other is None else str(other.shape)
            raise UnlikeOutputs(f"'{name}' is {got}, not {values.shape}")
    return tuple(_difference(name, values, file[name]) for name, values in model.items())


def _difference(name: str, mine: npt.NDArray[Any], theirs: npt.NDArray[Any]) -> Difference:
    if mine.size == 0:
        return Difference(name, 0.0, 0.0)
    if mine.dtype.kind in "US" or theirs.dtype.kind in "US":
        share = float(np.mean(mine.astype(str) != theirs.astype(str)))
        return Difference(name, share, share)
    kind = np.complex128 if "c" in (mine.dtype.kind, theirs.dtype.kind) else np.float64
    one, other = mine.astype(kind), theirs.astype(kind)
    alike = (one == other) | (np.isnan(one) & np.isnan(other))
    with np.errstate(invalid="ignore"):
        apart = np.where(alike, 0.0, np.abs(one - other))
    # Where one is a number and the other is none, nothing is near.
    apart = np.where(np.isnan(apart), np.inf, apart)
    finite = np.abs(one[np.isfinite(one)])
    absolute, largest = float(apart.max()), float(finite.max(initial=0.0))
    return Difference(name, absolute, absolute / largest if largest else (0.0 if absolute == 0 else np.inf))


def is_told(values: Mapping[str, npt.NDArray[Any]]) -> bool:
    """Whether the outputs have something to compare: a number that is finite, or no numbers at all."""
    return any(array.dtype.kind not in "fc" or np.isfinite(array).any() for array in values.values())
