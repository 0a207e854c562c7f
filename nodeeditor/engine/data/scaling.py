"""Scaling numbers by what the training samples show, and back again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodeeditor.engine.data.loaded import Array

NONE, STANDARDIZE, MINMAX = "none", "standardize", "minmax"


@dataclass(frozen=True, slots=True)
class Scaling:
    """Values less ``offset``, divided by ``scale``: both numbers, or one a feature."""

    offset: Array
    scale: Array

    def apply(self, values: Array) -> Array:
        """``values`` scaled."""
        return np.asarray((values - self.offset) / self.scale)

    def invert(self, values: Array) -> Array:
        """Scaled ``values`` as they were."""
        return np.asarray(values * self.scale + self.offset)


def learn(method: str, values: Array) -> Scaling | None:
    """The scaling that brings ``values`` (the training samples) to mean 0 and deviation 1, or to 0 to 1.

    Columns and vectors are scaled feature by feature, images and sequences as a whole. What is
    constant is only shifted. None for the method ``"none"``.
    """
    if method == NONE:
        return None
    exact = values.astype(np.float64)
    axis = 0 if exact.ndim <= 2 else None
    if method == MINMAX:
        offset = exact.min(axis=axis)
        scale = exact.max(axis=axis) - offset
    else:
        offset = exact.mean(axis=axis)
        scale = exact.std(axis=axis)
        # A constant column's mean is rounded, which gives it a tiny deviation.
        scale = np.where(scale <= np.abs(offset) * 1e-12, 0.0, scale)
    return Scaling(np.asarray(offset), np.where(scale == 0, 1.0, scale))
