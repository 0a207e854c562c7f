"""Exponential smoothing of a curve that grows, as fast as numpy allows."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

#: The smallest weight a block lets its first value keep; far above where doubles lose digits.
_LEAST_WEIGHT = 1e-6


class Smoother:
    """The exponential moving mean of values as they come, freed of the pull towards its start.

    ``weight`` (0 to below 1) is what the past counts: 0 gives the values back. The mean after n
    values is divided by 1 - weight^n, as Adam does with its moments (Kingma and Ba, 2015,
    section 3). A value that is not finite leaves the mean as it is.
    """

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self._mean = 0.0
        self._count = 0
        self._powers = np.empty(0)
        if weight > 0:
            size = max(1, int(math.log(_LEAST_WEIGHT) / math.log(weight)))
            self._powers = weight ** np.arange(1, size + 1)

    def extend(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """The means after each of ``values``, which follow those given before."""
        if self.weight <= 0 or not len(values):
            return values
        finite = np.isfinite(values)
        if finite.all():
            return self._means(values)
        before = self._mean / (1 - self.weight**self._count) if self._count else np.nan
        means = np.concatenate([[before], self._means(values[finite])])
        return means[np.cumsum(finite)]

    def _means(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        result = np.empty(len(values))
        for start in range(0, len(values), len(self._powers)):
            block = values[start : start + len(self._powers)]
            powers = self._powers[: len(block)]
            means = powers * (self._mean + (1 - self.weight) * np.cumsum(block / powers))
            result[start : start + len(block)] = means
            self._mean = float(means[-1])
        counts = self._count + np.arange(1, len(values) + 1)
        self._count += len(values)
        return result / (1 - self.weight**counts)
