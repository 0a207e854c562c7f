"""Scaling numbers by what the training samples show, and back again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodeeditor.engine.data.folds import axis_extremes, moments
from nodeeditor.engine.data.samples import Array, Values, mapped

NONE, STANDARDIZE, MINMAX = "none", "standardize", "minmax"


@dataclass(frozen=True, slots=True)
class Scaling:
    """Values less ``offset``, divided by ``scale``: both numbers, or one a feature."""

    offset: Array
    scale: Array

    def apply(self, values: Values) -> Values:
        """``values`` scaled."""
        return mapped(lambda block: np.asarray((block - self.offset) / self.scale), values)

    def invert(self, values: Array) -> Array:
        """Scaled ``values`` as they were."""
        return np.asarray(values * self.scale + self.offset)


def learn(method: str, values: Values) -> Scaling | None:
    """The scaling that brings ``values`` (the training samples) to mean 0 and deviation 1, or to 0 to 1.

    Columns and vectors are scaled feature by feature, images and sequences as a whole. What is
    constant is only shifted. None for the method ``"none"``.
    """
    if method == NONE:
        return None
    axis = 0 if values.ndim <= 2 else None
    if method == MINMAX:
        lowest, highest = (ends.astype(np.float64) for ends in axis_extremes(values, axis))
        offset, scale = lowest, highest - lowest
    else:
        offset, scale = moments(values, axis)
        # A constant column's mean is rounded, which gives it a tiny deviation.
        scale = np.where(scale <= np.abs(offset) * 1e-12, 0.0, scale)
    return Scaling(np.asarray(offset), np.where(scale == 0, 1.0, scale))
