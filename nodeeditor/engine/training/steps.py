"""Keras's own steps, many of them in one call of a ``tf.function``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.training.feed import Feed


@dataclass(frozen=True, slots=True)
class Trained:
    """What a fused call of training steps gives.

    ``own`` has a row a batch and a column a name: the batch's own values. ``means`` are the epoch's
    running values as Keras counts them. ``before`` holds the model's variables as they were
    before the call, in the order of ``model.variables``: tensors on the device, copied only where
    training changes them.
    """

    own: npt.NDArray[np.float32]
    means: npt.NDArray[np.float32]
    before: list[Any]


class FusedSteps:
    """Runs ``model.train_step`` and ``model.test_step`` many times a call.

    ``train_step`` returns the running values of an epoch. To know each batch's own value of every
    metric, the metrics start anew with every batch, and their states are summed beside them: Keras's
    metrics count by adding, so the sums are the very states that ``fit`` has. A metric that gives
    several values (one a class) is reported by their mean.
    """

    def __init__(self, model: Any, feed: Feed, validation: Feed | None = None) -> None:
        self._model = model
        self._feed = feed
        self._validation = validation
        # What `fit` does before its first epoch: builds metrics, losses and optimizer from a batch.
        model._symbolic_build(data_batch=feed.first)
        model.reset_metrics()
        self._states = list(model.metrics_variables)
        self._fresh = [tf.constant(state.numpy()) for state in self._states]
        self.names: tuple[str, ...] = tuple(model.get_metrics_result())
        # As in `fit`, XLA compiles the step where Keras would choose that (not on a CPU).
        self._train_step = self._compiled(model.train_step)
        self._test_step = self._compiled(model.test_step)
        self._train = tf.function(self._train_steps, autograph=False, reduce_retracing=True)
        self._test = tf.function(self._test_steps, autograph=False, reduce_retracing=True)

    def train(self, handle: Any, start: int, stop: int) -> Trained:
        """Train on the batches from ``start`` to ``stop`` of the epoch behind ``handle``."""
        own, means, before = self._train(handle, tf.constant(start), tf.constant(stop))
        return Trained(own.numpy(), means.numpy(), before)

    def test(self, handle: Any, start: int, stop: int) -> npt.NDArray[np.float32]:
        """Evaluate the validation batches from ``start`` to ``stop``: the running values up to there."""
        means: npt.NDArray[np.float32] = self._test(handle, tf.constant(start), tf.constant(stop)).numpy()
        return means

    def states(self) -> list[Any]:
        """The sums of the metrics as they are, tensors that later steps do not change."""
        return [tf.convert_to_tensor(state.value) for state in self._states]

    def set_states(self, values: Sequence[Any]) -> None:
        """Give the metrics sums of before. Raises ``ValueError`` for those of other metrics."""
        self._set_states(list(values))

    def means(self) -> dict[str, float]:
        """The running values of the epoch at hand."""
        return dict(zip(self.names, self._row(self._model.get_metrics_result()).numpy().tolist(), strict=True))

    def _compiled(self, step: Any) -> Any:
        return tf.function(step, jit_compile=True, reduce_retracing=True) if self._model.jit_compile else step

    def _train_steps(self, handle: Any, start: Any, stop: Any) -> tuple[Any, Any, list[Any]]:
        before = [tf.convert_to_tensor(variable.value) for variable in self._model.variables]
        sums = self._states_or_fresh(start)
        rows = tf.TensorArray(tf.float32, size=stop - start, element_shape=(len(self.names),))

        def step(number: Any, sums: list[Any], rows: Any) -> tuple[Any, list[Any], Any]:
            self._set_states(self._fresh)
            logs = self._train_step(self._feed.batch(handle, number))
            sums = [
                total + tf.convert_to_tensor(state.value) - fresh
                for total, state, fresh in zip(sums, self._states, self._fresh, strict=True)
            ]
            return number + 1, sums, rows.write(number - start, self._row(logs))

        _, sums, rows = tf.while_loop(lambda number, *_: number < stop, step, (start, sums, rows))
        self._set_states(sums)
        return rows.stack(), self._row(self._model.get_metrics_result()), before

    def _test_steps(self, handle: Any, start: Any, stop: Any) -> Any:
        assert self._validation is not None
        feed = self._validation
        self._set_states(self._states_or_fresh(start))

        def step(number: Any) -> tuple[Any]:
            self._test_step(feed.batch(handle, number))
            return (number + 1,)

        tf.while_loop(lambda number: number < stop, step, (start,))
        return self._row(self._model.get_metrics_result())

    def _states_or_fresh(self, start: Any) -> list[Any]:
        return [
            tf.where(start == 0, fresh, tf.convert_to_tensor(state.value))
            for state, fresh in zip(self._states, self._fresh, strict=True)
        ]

    def _set_states(self, values: list[Any]) -> None:
        for state, value in zip(self._states, values, strict=True):
            state.assign(value)

    def _row(self, logs: dict[str, Any]) -> Any:
        return tf.stack([tf.reduce_mean(keras.ops.cast(logs[name], "float32")) for name in self.names])
