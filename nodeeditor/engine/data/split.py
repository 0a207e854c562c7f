"""Which samples are held back for validation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodeeditor.engine.data.loaded import Array
from nodeeditor.problems import ProblemError, problem


@dataclass(frozen=True, slots=True)
class Split:
    """Row numbers of the samples to train on and of those to validate with, each in ascending order."""

    train: Array
    validation: Array


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
    draws = np.random.PCG64(abs(seed)).random_raw(samples)
    order = np.argsort(draws, kind="stable")
    return Split(np.sort(order[held_back:]), np.sort(order[:held_back]))
