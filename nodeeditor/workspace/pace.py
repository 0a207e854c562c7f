"""How long an epoch will take, learnt from the epochs this machine has trained before.

An epoch takes its time by calls of layers, by multiply-adds, by memory that is written and by weights
that are changed. What each of the four costs on this machine is fitted to earlier runs, and to small networks
that were measured before the first of them, relative errors counting alike.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

#: Networks whose work differs by no more than this share are taken for the same one.
_ALIKE = 0.01
_PARTS = 4
#: So many epochs of networks of one's own say more than those that are measured before.
_ENOUGH = 4
#: How many times longer or shorter an epoch may take than a first idea of it: that of 9 in 10 in
#: ``tests/benchmarks/bench_estimate.py``, most of the others are of a few milliseconds.
ROUGHLY = 3
#: What took less, in seconds, was no epoch.
_LEAST = 1e-6
#: A part of the time never makes less than nothing; a little is asked of every part, so that a fit exists.
_RIDGE = 1e-9


@dataclass(frozen=True, slots=True)
class Epoch:
    """The work of one epoch, all of its batches together.

    ``calls`` counts the nodes of the graph a batch, ``multiply_adds`` those of all examples forward,
    ``activations`` their bytes, and ``updates`` the trainable weights a batch.
    """

    calls: float
    multiply_adds: float
    activations: float
    updates: float

    @property
    def parts(self) -> tuple[float, ...]:
        """What the time is made of."""
        return self.calls, self.multiply_adds, self.activations, self.updates

    def is_like(self, other: Epoch) -> bool:
        """Whether both are as good as the same."""
        pairs = zip(self.parts, other.parts, strict=True)
        return all(abs(a - b) <= _ALIKE * max(a, b) for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Measured:
    """An epoch that was trained, and the seconds it took."""

    epoch: Epoch
    seconds: float


def is_rough(epoch: Epoch, trained: Sequence[Measured]) -> bool:
    """Whether a prediction of ``epoch`` is a first idea, since too little like it was ``trained`` on this machine."""
    return len(trained) < _ENOUGH and not any(found.epoch.is_like(epoch) for found in trained)


def predicted(epoch: Epoch, earlier: Sequence[Measured]) -> float | None:
    """Seconds that ``epoch`` will take: as the last one like it, else by the fit; None while nothing is known."""
    earlier = [found for found in earlier if found.seconds > _LEAST]
    alike = [found.seconds for found in earlier if found.epoch.is_like(epoch)]
    if alike:
        return alike[-1]
    prices = _prices(earlier)
    return None if prices is None else sum(map(float.__mul__, prices, epoch.parts)) or None


def _prices(earlier: Sequence[Measured]) -> tuple[float, ...] | None:
    """Seconds a call, a multiply-add, a byte and a weight: of all fits without a negative price the closest."""
    best: tuple[float, tuple[float, ...]] | None = None
    for count in range(1, _PARTS + 1):
        for chosen in itertools.combinations(range(_PARTS), count):
            fitted = _fit(earlier, chosen) if len(earlier) >= count else None
            if fitted is None or min(fitted) < 0:
                continue
            error = sum(
                (sum(map(float.__mul__, fitted, found.epoch.parts)) / found.seconds - 1) ** 2 for found in earlier
            )
            if best is None or error < best[0]:
                best = error, fitted
    return None if best is None else best[1]


def _fit(earlier: Sequence[Measured], chosen: Sequence[int]) -> tuple[float, ...] | None:
    """The least squares of relative errors over some of the parts; the others cost nothing."""
    rows = [[found.epoch.parts[part] / found.seconds for part in chosen] for found in earlier]
    scales = [max(column) for column in zip(*rows, strict=True)]
    if min(scales) <= 0:
        return None
    rows = [[value / scale for value, scale in zip(row, scales, strict=True)] for row in rows]
    size = len(chosen)
    table = [
        [sum(row[a] * row[b] for row in rows) + (_RIDGE if a == b else 0.0) for b in range(size)]
        + [sum(row[a] for row in rows)]
        for a in range(size)
    ]
    solved = _solved(table)
    prices = [0.0] * _PARTS
    for part, value, scale in zip(chosen, solved, scales, strict=True):
        prices[part] = value / scale
    return tuple(prices)


def _solved(table: list[list[float]]) -> list[float]:
    """The solution of a small symmetric system whose last column is its right side, by elimination."""
    size = len(table)
    for pivot in range(size):
        for row in range(size):
            if row != pivot:
                share = table[row][pivot] / table[pivot][pivot]
                table[row] = [a - share * b for a, b in zip(table[row], table[pivot], strict=True)]
    return [table[row][size] / table[row][row] for row in range(size)]
