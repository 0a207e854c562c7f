"""The order in which an epoch takes the samples."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from nodeeditor.engine.training.wide_order import WideOrder

#: Above so many samples the order is computed place by place: as an array it would take 8 bytes a sample.
WIDE = 2**24


class Order(Protocol):
    """Samples' numbers by their place: an array, or what is computed when it is asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, places: Any, /) -> npt.NDArray[np.int64]: ...


def epoch_order(seed: int, epoch: int, samples: int) -> Order:
    """The samples' numbers in the shuffled order of ``epoch``.

    The same seed and epoch give the same order, wherever a training was stopped and continued.
    """
    # A negative seed is as good as any other to the user; numpy takes none.
    entropy = abs(seed), int(seed < 0), epoch
    if samples > WIDE:
        return WideOrder(samples, entropy)
    return np.random.default_rng(entropy).permutation(samples)
