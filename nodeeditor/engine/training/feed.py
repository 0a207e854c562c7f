"""Where the batches of the fused steps come from: the device's memory, or the host's, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Protocol

import keras
import numpy as np
import psutil
import tensorflow as tf

from nodeeditor.engine.data.samples import Array, Samples, Values, mapped, whole
from nodeeditor.engine.training.order import Order
from nodeeditor.problems import ProblemError

#: The share of the free memory that resident data may take; beyond it batches are fetched one by one.
RESIDENT_SHARE = 0.4

#: Of data on disk, as many bytes at most: the rest of the memory is for its pages, which the system keeps there.
#: Small networks train several times faster on resident data.
RESIDENT_FROM_DISK = 1_000_000_000

#: Batches that wait for their use. One gulp is fetched at a time: two would wait for each other's Python.
_AHEAD = 8

#: Small batches are fetched several in a gulp of so many samples, and of so many bytes at most: each gulp costs a
#: call of Python, which takes longer than a step of a small network.
_GULP = 4096
_GULP_BYTES = 8_000_000

Pack = Callable[[Sequence[Any]], Any]


class Feed(Protocol):
    """Gives the steps of an epoch their batches."""

    samples: int
    batch_size: int

    @property
    def steps(self) -> int:
        """Batches an epoch, the last one with what is left."""

    @property
    def first(self) -> Any:
        """A batch as it looks, to build from."""

    @property
    def failure(self) -> ProblemError | None:
        """Why batches can't be had any more, when a fused call has failed for that."""

    def epoch(self, order: Order | None, first_step: int = 0) -> Any:
        """What a fused call needs to find the batches of an epoch; None keeps the samples' own order.

        The first batch that is asked for is ``first_step``.
        """

    def like(self, batch_size: int, pack: Pack) -> Feed:
        """The same samples in other batches."""

    def batch(self, handle: Any, step: Any) -> Any:
        """The tensors of batch ``step``, inside a fused call."""


@dataclass
class _Sizes:
    """How samples make batches, with Keras's own static shapes.

    Keras knows the size of a batch while it traces exactly when no batch is smaller than the others,
    and some of its running means depend on that.
    """

    samples: int
    batch_size: int

    @property
    def steps(self) -> int:
        return -(-self.samples // self.batch_size)

    @property
    def even(self) -> bool:
        return self.samples % self.batch_size == 0

    @property
    def static(self) -> int | None:
        return self.batch_size if self.even else None

    def slice(self, order: Any, step: Any) -> Any:
        start = step * self.batch_size
        if self.even:
            return tf.ensure_shape(tf.slice(order, [start], [self.batch_size]), [self.batch_size])
        return order[start : tf.minimum(start + self.batch_size, self.samples)]


class ResidentFeed(_Sizes):
    """All samples on the device; a batch is gathered by its samples' numbers."""

    failure: ProblemError | None = None

    def __init__(self, arrays: Sequence[Values], batch_size: int, pack: Pack) -> None:
        super().__init__(len(arrays[0]), batch_size)
        self._pack = pack
        self._tensors = [tf.constant(whole(array)) for array in arrays]
        self._in_order = tf.range(self.samples)

    @property
    def first(self) -> Any:
        """A batch as it looks, to build from."""
        return self._pack([tensor[: self.batch_size] for tensor in self._tensors])

    def like(self, batch_size: int, pack: Pack) -> Feed:
        """The same samples in other batches; they stay where they are."""
        other = copy(self)
        other.batch_size, other._pack = batch_size, pack
        return other

    def epoch(self, order: Order | None, first_step: int = 0) -> Any:
        """The samples' numbers, on the device: any batch can be asked for."""
        del first_step
        return self._in_order if order is None else tf.constant(order[:], dtype=tf.int32)

    def batch(self, handle: Any, step: Any) -> Any:
        """Batch ``step``, gathered."""
        rows = self.slice(handle, step)
        return self._pack([tf.gather(tensor, rows) for tensor in self._tensors])


class StreamedFeed(_Sizes):
    """Samples stay in numpy or on disk; ``tf.data`` fetches a few batches ahead, in their order."""

    failure: ProblemError | None = None

    def __init__(self, arrays: Sequence[Values], batch_size: int, pack: Pack) -> None:
        super().__init__(len(arrays[0]), batch_size)
        self._arrays = arrays
        self._pack = pack
        self._specs = [tf.TensorSpec((self.static, *array.shape[1:]), tf.as_dtype(array.dtype)) for array in arrays]
        sample = sum(array.nbytes // max(len(array), 1) for array in arrays)
        wanted = min(_GULP, _GULP_BYTES // max(sample, 1))
        self._gulp = batch_size * max(1, wanted // batch_size)

    @property
    def first(self) -> Any:
        """A batch as it looks, to build from."""
        return self._pack([tf.constant(array[: self.batch_size]) for array in self._arrays])

    def like(self, batch_size: int, pack: Pack) -> Feed:
        """The same samples in other batches."""
        return StreamedFeed(self._arrays, batch_size, pack)

    def epoch(self, order: Order | None, first_step: int = 0) -> Any:
        """An iterator over the epoch's batches from ``first_step`` on, which come ahead of their use."""
        starts = tf.data.Dataset.range(first_step * self.batch_size, self.samples, self._gulp)
        gulps = starts.map(lambda start: self._fetch(order, start), num_parallel_calls=1, deterministic=True)
        return iter(gulps.prefetch(1).rebatch(self.batch_size).prefetch(_AHEAD))

    def batch(self, handle: Any, step: Any) -> Any:
        """The next batch; they come in order."""
        del step
        tensors = next(handle)
        return self._pack([tf.ensure_shape(one, spec.shape) for one, spec in zip(tensors, self._specs, strict=True)])

    def _rows(self, order: Order | None, first: int) -> Any:
        chosen = slice(first, min(first + self._gulp, self.samples))
        return chosen if order is None else order[chosen]

    def _expect(self, order: Order | None, first: int) -> None:
        """Tell of a gulp that will be fetched later; what comes in its own order the system reads ahead itself."""
        if order is None or first >= self.samples:
            return
        rows = self._rows(order, first)
        for array in self._arrays:
            if isinstance(array, Samples):
                array.expect(rows)

    def _fetch(self, order: Order | None, start: Any) -> list[Any]:
        def take(first: int) -> list[Array]:
            # The fused call is told of an error by its text alone.
            try:
                self._expect(order, int(first) + max(_AHEAD * self.batch_size, 2 * self._gulp))
                rows = self._rows(order, int(first))
                # Copies: TensorFlow takes over the memory that it is given, and computes in it.
                return [np.array(array[rows], order="C") for array in self._arrays]
            except ProblemError as error:
                self.failure = error
                raise

        tensors = tf.numpy_function(take, [start], [spec.dtype for spec in self._specs], stateful=False)
        return [tf.ensure_shape(one, (None, *spec.shape[1:])) for one, spec in zip(tensors, self._specs, strict=True)]


def make_feed(arrays: Sequence[Values], batch_size: int, pack: Pack, of: int | None = None) -> Feed:
    """A feed of ``arrays``, on the device where they fit well; ``pack`` orders a batch as Keras takes it.

    ``of`` are all samples that a training holds, where these are some of them: all of them fit, or none.
    """
    size = sum(array.nbytes for array in arrays)
    if of is not None:
        size = size * of // max(len(arrays[0]), 1)
    is_stored = any(isinstance(array, Samples) for array in arrays)
    if size > RESIDENT_SHARE * psutil.virtual_memory().available or (is_stored and size > RESIDENT_FROM_DISK):
        return StreamedFeed(arrays, batch_size, pack)
    try:
        return ResidentFeed(arrays, batch_size, pack)
    except tf.errors.ResourceExhaustedError:  # the device's memory is smaller than the host's
        return StreamedFeed(arrays, batch_size, pack)


def as_keras_takes(values: Values) -> Any:
    """``values`` with the kind of number that ``fit`` would give it: fractions become Keras's default kind."""
    if values.dtype.kind == "f":
        floatx = keras.config.floatx()
        return values if values.dtype == floatx else mapped(lambda block: block.astype(floatx), values)
    return values
