"""Least and greatest values of ever larger blocks of a curve, so that any stretch of it is drawn at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: Each level has one block for so many of the level below.
_FACTOR = 8


class _Level:
    """Blocks of one size; only those that are whole."""

    def __init__(self) -> None:
        self.count = 0
        self._pair = np.empty((2, 64))

    @property
    def low(self) -> Floats:
        return self._pair[0, : self.count]

    @property
    def high(self) -> Floats:
        return self._pair[1, : self.count]

    def follow(self, low: Floats, high: Floats) -> None:
        """Make the blocks that the level below, or the values themselves, have become enough for."""
        whole = len(low) // _FACTOR
        if whole == self.count:
            return
        if whole > self._pair.shape[1]:
            grown = np.empty((2, max(whole, 2 * self._pair.shape[1])))
            grown[:, : self.count] = self._pair[:, : self.count]
            self._pair = grown
        new = slice(self.count * _FACTOR, whole * _FACTOR)
        self._pair[0, self.count : whole] = np.fmin.reduce(low[new].reshape(-1, _FACTOR), axis=1)
        self._pair[1, self.count : whole] = np.fmax.reduce(high[new].reshape(-1, _FACTOR), axis=1)
        self.count = whole


class Pyramid:
    """Follows values that grow at their end. What is no number counts for nothing where there is a number beside it."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def follow(self, values: Floats) -> None:
        """Take in the values that came at the end."""
        low = high = values
        depth = 0
        while len(low) >= _FACTOR:
            if depth == len(self._levels):
                self._levels.append(_Level())
            level = self._levels[depth]
            level.follow(low, high)
            low, high, depth = level.low, level.high, depth + 1

    def cut(self, count: int) -> None:
        """Only the first ``count`` values are left."""
        for depth, level in enumerate(self._levels, start=1):
            level.count = min(level.count, count // _FACTOR**depth)

    def bounds(self, values: Floats) -> tuple[float, float] | None:
        """The least and the greatest of all ``values``, None where none is a number."""
        low, high, begin = np.inf, -np.inf, 0
        for depth in range(len(self._levels), -1, -1):
            size = _FACTOR**depth
            lows, highs = (self._levels[depth - 1].low, self._levels[depth - 1].high) if depth else (values, values)
            rest = slice(begin // size, len(lows))
            if rest.stop > rest.start:
                low = float(np.fmin(low, np.fmin.reduce(lows[rest])))
                high = float(np.fmax(high, np.fmax.reduce(highs[rest])))
                begin = len(lows) * size
        return (low, high) if low <= high else None

    def reduced(self, values: Floats, start: int, stop: int, blocks: int) -> tuple[NDArray[np.intp], Floats, Floats]:
        """Values ``start`` to ``stop`` as at least ``blocks`` blocks, and not many more: first index, least, greatest.

        Blocks stand at the same values however the stretch is moved, so that a line does not
        shiver while it is panned; the first may begin before ``start``.
        """
        depth = 0
        while depth < len(self._levels) and _FACTOR ** (depth + 1) * blocks <= stop - start:
            depth += 1
        size = _FACTOR**depth
        low, high = (self._levels[depth - 1].low, self._levels[depth - 1].high) if depth else (values, values)
        group = max(1, (stop - start) // (size * blocks))
        first = start // (size * group) * group
        last = min(-(-stop // size), len(low))
        at = np.arange(first, last, group)
        index = at * size
        lows = np.fmin.reduceat(low[:last], at) if len(at) else np.empty(0)
        highs = np.fmax.reduceat(high[:last], at) if len(at) else np.empty(0)
        rest = values[max(last * size, first * size) : stop]
        if len(rest):  # behind the last whole block
            index = np.append(index, stop - len(rest))
            lows, highs = np.append(lows, np.fmin.reduce(rest)), np.append(highs, np.fmax.reduce(rest))
        return index, lows, highs
