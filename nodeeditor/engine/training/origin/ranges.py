"""What tensors hold: how many numbers that are none or infinite, and from where to where the others reach."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf


@dataclass(frozen=True, slots=True)
class Range:
    """Of ``size`` numbers ``nan`` are none and ``infinite`` are infinite; the others reach from ``least`` to ``most``.

    Where there are no others, ``least`` is above ``most``.
    """

    nan: int = 0
    infinite: int = 0
    size: int = 0
    least: float = math.inf
    most: float = -math.inf

    @property
    def bad(self) -> int:
        """How many are not finite."""
        return self.nan + self.infinite

    @property
    def bounds(self) -> tuple[float, float] | tuple[None, None]:
        """From where to where the finite ones reach; None twice where there are none."""
        return (self.least, self.most) if self.least <= self.most else (None, None)

    @property
    def largest(self) -> float:
        """The largest magnitude of the finite ones, 0 where there are none."""
        return max(abs(self.least), abs(self.most)) if self.least <= self.most else 0.0

    def joined(self, other: Range) -> Range:
        """That of both together."""
        return Range(
            self.nan + other.nan,
            self.infinite + other.infinite,
            self.size + other.size,
            min(self.least, other.least),
            max(self.most, other.most),
        )


def measured(tensor: Any) -> Any:
    """Five numbers that tell the range of a tensor, inside a call of TensorFlow; all 0 for what holds no fractions."""
    tensor = tf.convert_to_tensor(getattr(tensor, "values", tensor))  # of a sparse gradient those that there are
    if not tensor.dtype.is_floating:
        return tf.zeros(5, tf.float64)
    finite = tf.math.is_finite(tensor)
    counts = (
        tf.math.count_nonzero(tf.math.is_nan(tensor)),
        tf.math.count_nonzero(tf.math.is_inf(tensor)),
        tf.size(tensor, tf.int64),
    )
    bounds = (
        tf.reduce_min(tf.where(finite, tensor, tensor.dtype.max)),
        tf.reduce_max(tf.where(finite, tensor, tensor.dtype.min)),
    )
    return tf.stack([tf.cast(number, tf.float64) for number in (*counts, *bounds)])


def range_of(numbers: Any) -> Range:
    """The range that :func:`measured` told."""
    nan, infinite, size, least, most = np.asarray(numbers, np.float64).tolist()
    return Range(int(nan), int(infinite), int(size), least, most) if size else Range()


def range_of_tensor(tensor: Any) -> Range:
    """The range of a tensor that is at hand."""
    return range_of(measured(tensor))
