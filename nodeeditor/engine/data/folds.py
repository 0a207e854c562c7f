"""What is true of all samples of a column, found block by block: bad values, extremes, labels, moments."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nodeeditor.engine.data.samples import Array, Values, blocks, even_blocks

#: Values that are summed before sums are joined.
SUMMED = 2_000_000

#: Tells for each value of a block whether it is what is looked for.
Test = Callable[[Array], Array]


@dataclass(slots=True)
class Found:
    """Values for which a test holds: how many, the first of them, and its sample's number from 0."""

    count: int
    row: int
    value: Any


def found(values: Values, *tests: Test) -> tuple[Found | None, ...]:
    """What each test finds in ``values``, None where that is nothing."""
    told: list[Found | None] = [None] * len(tests)
    for start, block in blocks(values):
        for number, test in enumerate(tests):
            bad = test(block)
            if not bad.any():
                continue
            before = told[number]
            if before is None:
                index = int(np.argmax(bad))
                row = index // max(bad.size // len(bad), 1)
                told[number] = Found(int(bad.sum()), start + row, block.reshape(-1)[index])
            else:
                before.count += int(bad.sum())
    return tuple(told)


def extremes(values: Values) -> tuple[Any, Any]:
    """The least and the greatest value."""
    lowest, highest = axis_extremes(values, None)
    return lowest[()], highest[()]


def axis_extremes(values: Values, axis: int | None) -> tuple[Array, Array]:
    """The least and the greatest value along ``axis``, 0 for that of the samples, or of all."""
    parts = [(block.min(axis=axis), block.max(axis=axis)) for _, block in blocks(values)]
    lowest, highest = zip(*parts, strict=True)
    return np.asarray(np.minimum.reduce(lowest)), np.asarray(np.maximum.reduce(highest))


def distinct(values: Values) -> Array:
    """The distinct values in ascending order; texts as ``str``."""
    known: Array | None = None
    for _, block in blocks(values):
        labels = np.unique(block.astype(str) if block.dtype == object else block)
        known = labels if known is None else np.union1d(known, labels)
    assert known is not None
    return known


def moments(values: Values, axis: int | None) -> tuple[Array, Array]:
    """Mean and standard deviation along ``axis`` in double precision, the same to the last digit wherever values are.

    Blocks are joined by the formula of Chan, Golub and LeVeque, which loses nothing where the mean is far from 0.
    """
    count, mean, squares = 0, np.zeros(()), np.zeros(())
    for block in even_blocks(values, max(1, SUMMED // max(1, math.prod(values.shape[1:])))):
        exact = block.astype(np.float64)
        more = len(exact) if axis == 0 else exact.size
        own = np.asarray(exact.mean(axis=axis))
        apart = exact - own
        own_squares = np.multiply(apart, apart, out=apart).sum(axis=axis)
        total = count + more
        step = own - mean
        squares = own_squares if count == 0 else squares + own_squares + step * step * (count * more / total)
        mean = own if count == 0 else mean + step * (more / total)
        count = total
    return np.asarray(mean), np.sqrt(squares / count)
