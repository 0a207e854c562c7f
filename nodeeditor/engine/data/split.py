"""Which samples are held back for validation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nodeeditor.engine.data.rows import MarkedRows, Rows
from nodeeditor.problems import ProblemError, problem

#: Above so many samples, rows are kept as bits and draws are never all in memory.
MANY = 4_000_000

#: Draws that are looked at together.
_TOGETHER = 1_000_000

_Draws = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Split:
    """Row numbers of the samples to train on and of those to validate with, each in ascending order."""

    train: Rows
    validation: Rows


def split(samples: int, share: float, seed: int) -> Split:
    """``share`` of the rows drawn at random for validation; the same for the same seed on each machine.

    Raises :class:`ProblemError` where one part would be empty. NumPy promises the raw stream of PCG64
    for all time, which it does not for its permutations; so rows are ordered by raw draws.
    """
    if not 0 <= share < 1:
        raise ProblemError(problem("data.validation_share", share=f"{share:g}"))
    held_back = round(samples * share)
    if held_back == samples or (share > 0 and held_back == 0):
        raise ProblemError(
            problem(
                "data.validation_empty",
                share=f"{share:g}",
                samples=samples,
                train=samples - held_back,
                validation=held_back,
            )
        )
    if samples > MANY:
        return _split_many(samples, held_back, seed)
    draws = np.random.PCG64(abs(seed)).random_raw(samples)
    order = np.argsort(draws, kind="stable")
    return Split(np.sort(order[held_back:]), np.sort(order[:held_back]))


def _split_many(samples: int, held_back: int, seed: int) -> Split:
    """The same rows without sorting all draws: those below the smallest draw that is not held back."""
    if not held_back:
        return Split(range_rows(samples), range_rows(0))
    counts = np.zeros(2**16, np.int64)
    for draws in _draws(samples, seed):
        counts += np.bincount((draws >> np.uint64(48)).astype(np.int64), minlength=2**16)
    below = np.cumsum(counts)
    top = int(np.searchsorted(below, held_back, "left"))  # the highest bits of the last draw held back
    close = np.sort(
        np.concatenate([draws[draws >> np.uint64(48) == np.uint64(top)] for draws in _draws(samples, seed)])
    )
    among = held_back - (int(below[top - 1]) if top else 0)
    last = close[among - 1]
    equal = among - int(np.searchsorted(close, last, "left"))  # of equal draws, the first rows
    bits: list[npt.NDArray[np.uint8]] = []
    others: list[npt.NDArray[np.uint8]] = []
    for draws in _draws(samples, seed):
        marks = draws < last
        same = np.flatnonzero(draws == last)[:equal]
        marks[same] = True
        equal -= len(same)
        bits.append(np.packbits(marks))
        others.append(np.packbits(~marks))
    return Split(MarkedRows(np.concatenate(others)), MarkedRows(np.concatenate(bits)))


def range_rows(samples: int) -> Rows:
    """All rows, of so many samples."""
    return MarkedRows(np.packbits(np.ones(samples, np.bool_))) if samples > MANY else np.arange(samples)


def _draws(samples: int, seed: int) -> Iterator[_Draws]:
    generator: Any = np.random.PCG64(abs(seed))
    for start in range(0, samples, _TOGETHER):
        yield generator.random_raw(min(_TOGETHER, samples - start))
