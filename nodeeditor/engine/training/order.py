"""The order in which an epoch takes the samples."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Order: TypeAlias = npt.NDArray[np.int64]


def epoch_order(seed: int, epoch: int, samples: int) -> Order:
    """The samples' numbers in the shuffled order of ``epoch``.

    The same seed and epoch give the same order, wherever a training was stopped and continued.
    """
    # A negative seed is as good as any other to the user; numpy takes none.
    return np.random.default_rng((abs(seed), int(seed < 0), epoch)).permutation(samples)
