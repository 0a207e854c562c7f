"""Exponential smoothing of a curve that grows, as fast as numpy allows."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

#: The smallest weight a block lets its first value keep; far above where doubles lose digits.
_LEAST_WEIGHT = 1e-6
#: After so many blocks of that size the past weighs less than a double has digits for.
_PULLED = 3


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
        if not finite.any():
            return np.full(len(values), before)
        means = np.concatenate([[before], self._means(values[finite])])
        return means[np.cumsum(finite)]

    def _means(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        size = len(self._powers)
        whole = len(values) // size * size
        blocks = values[:whole].reshape(-1, size)
        parts = [self._blocks(blocks).ravel()] if whole else []
        if whole < len(values):
            parts.append(self._blocks(values[whole:].reshape(1, -1)).ravel())
        result = np.concatenate(parts)
        # Later on the pull is less than a double tells.
        pulled = min(len(values), max(0, _PULLED * size - self._count))
        counts = self._count + np.arange(1, pulled + 1)
        self._count += len(values)
        result[:pulled] /= 1 - self.weight**counts
        return result

    def _blocks(self, blocks: NDArray[np.float64]) -> NDArray[np.float64]:
        """The means of rows of values that follow each other: of each by itself, and what the one before gives on."""
        powers = self._powers[: blocks.shape[1]]
        means = powers * ((1 - self.weight) * np.cumsum(blocks / powers, axis=1))
        before, kept = np.empty(len(blocks)), float(powers[-1])
        for number, last in enumerate(means[:, -1].tolist()):
            before[number] = self._mean
            self._mean = kept * self._mean + last
        means += powers * before[:, np.newaxis]
        return means
