"""Where numbers of a training are none any more."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf


def first_bad(losses: npt.NDArray[np.float32]) -> int | None:
    """The place of the first loss that is no number, or is infinite; None where all are finite."""
    bad = np.flatnonzero(~np.isfinite(losses))
    return int(bad[0]) if bad.size else None


def all_finite(variables: list[Any]) -> bool:
    """Whether no variable of Keras holds a value that is no number or is infinite."""
    floats = (tf.convert_to_tensor(variable.value) for variable in variables)
    return all(math.isfinite(float(tf.reduce_sum(value * 0))) for value in floats if value.dtype.is_floating)
