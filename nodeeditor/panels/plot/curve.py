"""One curve as it grows: every point is kept, and any stretch of a million of them is drawn from a few thousand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nodeeditor.panels.plot.pyramid import Floats, Pyramid

#: Blocks of the shortest stretch.
_FEWEST = 8


class Curve:
    """Points by rising ``x``, which counts epochs: 1.5 is the middle of the second."""

    def __init__(self) -> None:
        self._points = np.empty((2, 256))
        self._count = 0
        self._pyramid = Pyramid()
        #: Where there is no number.
        self._gaps: NDArray[np.intp] = np.empty(0, np.intp)
        #: Raised whenever points are added or taken away.
        self.version = 0

    def __len__(self) -> int:
        return self._count

    @property
    def x(self) -> Floats:
        """The places of the points; to be looked at before the curve changes."""
        return self._points[0, : self._count]

    @property
    def y(self) -> Floats:
        """The values of the points; to be looked at before the curve changes."""
        return self._points[1, : self._count]

    def extend(self, x: Floats, y: Sequence[float] | Floats) -> None:
        """Add points at the end."""
        needed = self._count + len(x)
        if needed > self._points.shape[1]:
            grown = np.empty((2, max(needed, 2 * self._points.shape[1])))
            grown[:, : self._count] = self._points[:, : self._count]
            self._points = grown
        self._points[0, self._count : needed] = x
        self._points[1, self._count : needed] = y
        gaps = np.flatnonzero(np.isnan(self._points[1, self._count : needed])) + self._count
        if len(gaps):
            self._gaps = np.concatenate([self._gaps, gaps])
        self._count = needed
        self._pyramid.follow(self.y)
        self.version += 1

    def cut(self, place: float) -> None:
        """Take away the points behind ``place``."""
        kept = int(np.searchsorted(self.x, place + 1e-9, side="right"))
        if kept < self._count:
            self._count = kept
            self._gaps = self._gaps[self._gaps < kept]
            self._pyramid.cut(kept)
            self.version += 1

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The least and the greatest value, None where none is a number."""
        return self._pyramid.bounds(self.y)

    def stretch(self, left: float, right: float, blocks: int) -> tuple[Floats, Floats]:
        """What to draw from ``left`` to ``right``: all points where they are few, else two for each of ``blocks``.

        The least and the greatest value of every block are among them. What is no number leaves a
        gap, however small it is on the screen. Points that fill a part of the stretch have the blocks of that part.
        """
        start = max(0, int(np.searchsorted(self.x, left, side="right")) - 1)
        stop = min(self._count, int(np.searchsorted(self.x, right, side="left")) + 1)
        if stop - start > 1:
            share = (min(right, self.x[stop - 1]) - max(left, self.x[start])) / (right - left)
            blocks = max(_FEWEST, round(blocks * min(1.0, share)))
        if stop - start <= 4 * blocks:
            return self.x[start:stop].copy(), self.y[start:stop].copy()
        index, low, high = self._pyramid.reduced(self.y, start, stop, blocks)
        x, y = np.repeat(self.x[index], 2), np.column_stack([low, high]).ravel()
        gaps = self._gaps[np.searchsorted(self._gaps, start) : np.searchsorted(self._gaps, stop)]
        if len(gaps):
            behind = 2 * np.unique(np.searchsorted(index, gaps, side="right"))
            x = np.insert(x, behind, x[behind - 1])
            y = np.insert(y, behind, np.nan)
        return x, y
