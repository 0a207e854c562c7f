"""Keras's own steps, many of them in one call of a ``tf.function``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.engine.training.facts import CPU, device
from nodeeditor.engine.training.feed import Feed
from nodeeditor.engine.training.xla import XlaFailedError, not_compiled
from nodeeditor.problems import ProblemError

#: Variables of so many bytes are copied, or looked at, in less than a hundredth of a call's 50 ms.
_AT_ONCE = 4_000_000
_AT_ONCE_BY_GPU = 64_000_000


@dataclass(frozen=True, slots=True)
class Trained:
    """What a fused call of training steps gives.

    ``own`` has a row a batch and a column a name: the batch's own values. ``means`` are the epoch's
    running values as Keras counts them. ``before`` holds the model's variables as they were
    before the call, in the order of ``model.variables``: tensors on the device, copied only where
    training changes them. ``slots`` are those of its optimizer, None where they are too large to be copied.
    ``sound`` tells whether all variables of the model are finite afterwards, None where they are too large
    to be looked at each time.
    """

    own: npt.NDArray[np.float32]
    means: npt.NDArray[np.float32]
    before: list[Any]
    slots: list[Any] | None = None
    sound: bool | None = None


class FusedSteps:
    """Runs ``model.train_step`` and ``model.test_step`` many times a call.

    ``train_step`` returns the running values of an epoch. To know each batch's own value of every
    metric, the metrics start anew with every batch, and their states are summed beside them: Keras's
    metrics count by adding, so the sums are the very states that ``fit`` has. A metric that gives
    several values (one a class) is reported by their mean. Several devices each take their share of a batch.
    """

    def __init__(self, model: Any, feed: Feed, validation: Feed | None = None, devices: Devices = ALONE) -> None:
        self._model = model
        self._feed = feed
        self._validation = validation
        self._devices = devices
        # What `fit` does before its first epoch: builds metrics, losses and optimizer from a batch.
        model._symbolic_build(data_batch=feed.first)
        model.reset_metrics()
        self._states = list(model.metrics_variables)
        self._fresh = [tf.constant(state.numpy()) for state in self._states]
        self._sums = self._test_sums = self._fresh
        self.names: tuple[str, ...] = tuple(model.get_metrics_result())
        most = _AT_ONCE if device() == CPU else _AT_ONCE_BY_GPU
        self._keeps_slots = _bytes(self._optimizer_variables) <= most
        self._looks = _bytes(model.variables) <= most
        self._make_calls()
        self._means = tf.function(self._row_of, autograph=False)
        # Read before each batch: set by another thread, it ends the call at work.
        self._halts = tf.Variable(False, trainable=False)

    def train(self, handle: Any, start: int, stop: int) -> Trained:
        """Train on the batches from ``start`` to ``stop`` of the epoch behind ``handle``, on fewer where it is halted.

        Raises ``ProblemError`` where the data can't be read any more, and ``XlaFailedError`` where the same call should
        be made again: without XLA, and with a new handle, since the batches of the old one may be gone.
        """
        sums = self._sums if start else self._fresh
        with _batches_of(self._feed), self._doing_without_xla():
            own, means, before, slots, sound, self._sums = self._train(handle, _whole(start), _whole(stop), sums)
        return Trained(
            own.numpy(),
            means.numpy(),
            before,
            slots if self._keeps_slots else None,
            bool(sound.numpy()) if self._looks else None,
        )

    def train_again(self, handle: Any, trained: Trained, start: int, stop: int) -> None:
        """From the state before the call of ``trained``, train on its batches from ``start`` to ``stop`` once more.

        The optimizer has its former state only where that was kept. The sums of the epoch stay what they are.
        """
        sums = self._sums
        for variable, value in zip(self._model.variables, trained.before, strict=True):
            variable.assign(value)
        for variable, value in zip(self._optimizer_variables, trained.slots or (), strict=False):
            variable.assign(value)
        while start < stop:
            self.listen()  # a command would end it early
            start += len(self.train(handle, start, stop).own)
        self._sums = sums

    def halt(self) -> None:
        """End the call at work after the batch at hand; may be called by any thread."""
        if self._devices.workers == 1:  # several workers make as many steps each
            self._halts.assign(True)

    def listen(self) -> None:
        """What is asked from now on halts the next call, after one batch at least."""
        self._halts.assign(False)

    def test(self, handle: Any, start: int, stop: int) -> npt.NDArray[np.float32]:
        """Evaluate the validation batches from ``start`` to ``stop``: the running values up to there.

        Raises as :meth:`train` does.
        """
        assert self._validation is not None
        sums = self._test_sums if start else self._fresh
        with _batches_of(self._validation), self._doing_without_xla():
            means, self._test_sums = self._test(handle, _whole(start), _whole(stop), sums)
            found: npt.NDArray[np.float32] = means.numpy()
        return found

    @property
    def sums(self) -> list[Any]:
        """The sums of the metrics in the epoch at hand, as tensors."""
        return self._sums

    def resume(self, sums: Sequence[Any]) -> None:
        """Go on in the middle of an epoch, with the sums of before."""
        self._sums = [tf.constant(value) for value in sums]

    def means(self) -> dict[str, float]:
        """The running values of the epoch at hand."""
        return dict(zip(self.names, self._means(self._sums).numpy().tolist(), strict=True))

    def _make_calls(self) -> None:
        # As in `fit`, XLA compiles the step where Keras would choose that (not on a CPU).
        self._train_step = self._compiled(self._model.train_step)
        self._test_step = self._compiled(self._model.test_step)
        self._train, self._test = self._traced(self._train_steps), self._traced(self._test_steps)

    @contextmanager
    def _doing_without_xla(self) -> Iterator[None]:
        """A call that may fail for XLA: where it fails before it changed a weight, the next one does without."""
        # Several workers would have to leave it together.
        if not self._model.jit_compile or self._devices.workers > 1:
            yield
            return
        made = self._made
        try:
            yield
        except (ProblemError, tf.errors.ResourceExhaustedError, MemoryError):
            raise
        except Exception as error:
            if self._made != made:
                raise
            self._model.jit_compile = False
            self._make_calls()
            raise XlaFailedError(not_compiled(error, self._model)) from error

    @property
    def _optimizer_variables(self) -> list[Any]:
        optimizer = self._model.optimizer
        return [] if optimizer is None else list(optimizer.variables)

    @property
    def _made(self) -> int:
        """The steps that the optimizer made."""
        return int(self._model.optimizer.iterations.numpy())

    def _traced(self, steps: Callable[..., Any]) -> Callable[..., Any]:
        """``steps`` as one call of TensorFlow, drawn once: all calls have arguments of the same kinds."""
        function = tf.function(steps, autograph=False, reduce_retracing=True)
        drawn: list[Any] = []

        def call(*arguments: Any) -> Any:
            if self._devices.replicas > 1:
                return function(*arguments)
            if not drawn:
                drawn.append(function.get_concrete_function(*arguments))
            # What a tf.function finds out anew at each call takes a sixth of the time of a small network.
            return drawn[0](*arguments)

        return call

    def _compiled(self, step: Any) -> Any:
        return tf.function(step, jit_compile=True, reduce_retracing=True) if self._model.jit_compile else step

    def _train_steps(
        self, handle: Any, start: Any, stop: Any, sums: list[Any]
    ) -> tuple[Any, Any, list[Any], list[Any], Any, list[Any]]:
        before = [tf.convert_to_tensor(variable.value) for variable in self._model.variables]
        kept = self._optimizer_variables if self._keeps_slots else []
        slots = [tf.convert_to_tensor(variable.value) for variable in kept]
        rows = tf.TensorArray(tf.float32, size=stop - start, element_shape=(len(self.names),))

        def step(number: Any, sums: list[Any], rows: Any) -> tuple[Any, list[Any], Any]:
            states, own = self._step(self._train_step, self._feed.batch(handle, number))
            return number + 1, self._added(sums, states), rows.write(number - start, own)

        def goes_on(number: Any, *_: Any) -> Any:
            return (number < stop) & (tf.equal(number, start) | ~self._halts.read_value())

        number, sums, rows = tf.while_loop(goes_on, step, (start, sums, rows))
        return rows.stack()[: number - start], self._row_of(sums), before, slots, self._is_sound(), sums

    def _is_sound(self) -> Any:
        """Whether all variables of the model are finite; they are not looked at where they are large."""
        values = [tf.convert_to_tensor(variable.value) for variable in self._model.variables if self._looks]
        sound = [tf.reduce_all(tf.math.is_finite(value)) for value in values if value.dtype.is_floating]
        return tf.reduce_all(tf.stack(sound)) if sound else tf.constant(True)

    def _test_steps(self, handle: Any, start: Any, stop: Any, sums: list[Any]) -> tuple[Any, list[Any]]:
        assert self._validation is not None
        feed = self._validation

        def step(number: Any, sums: list[Any]) -> tuple[Any, list[Any]]:
            states, _ = self._step(self._test_step, feed.batch(handle, number))
            return number + 1, self._added(sums, states)

        _, sums = tf.while_loop(lambda number, *_: number < stop, step, (start, sums))
        return self._row_of(sums), sums

    def _step(self, step: Callable[[Any], dict[str, Any]], batch: Any) -> tuple[list[Any], Any]:
        """The states of the metrics after ``batch`` alone, and their values."""

        def share(batch: Any) -> tuple[list[Any], Any]:
            self._set_states(self._fresh)
            logs = step(self._devices.share_of(batch))
            return [tf.convert_to_tensor(state.value) for state in self._states], self._row(logs)

        states, own = self._devices.run(share, batch)
        if self._devices.replicas == 1:
            return states, own
        # What each device counted beyond the start, together.
        together = [
            fresh + self._devices.sum(state) - fresh * self._devices.replicas
            for state, fresh in zip(states, self._fresh, strict=True)
        ]
        return together, self._row_of(together)

    def _added(self, sums: list[Any], states: list[Any]) -> list[Any]:
        return [total + state - fresh for total, state, fresh in zip(sums, states, self._fresh, strict=True)]

    def _row_of(self, states: list[Any]) -> Any:
        """What the metrics say of these states."""

        def values(states: list[Any]) -> Any:
            self._set_states(states)
            return self._row(self._model.get_metrics_result())

        return self._devices.first(self._devices.run(values, states))

    def _set_states(self, values: list[Any]) -> None:
        for state, value in zip(self._states, values, strict=True):
            state.value.assign(value)

    def _row(self, logs: dict[str, Any]) -> Any:
        return tf.stack([tf.reduce_mean(keras.ops.cast(logs[name], "float32")) for name in self.names])


def _bytes(variables: list[Any]) -> int:
    return sum(math.prod(variable.shape) * tf.as_dtype(variable.dtype).size for variable in variables)


@lru_cache(maxsize=1024)
def _whole(number: int) -> Any:
    """The number as a tensor; the same few come again in each epoch."""
    return tf.constant(number)


@contextmanager
def _batches_of(feed: Feed) -> Iterator[None]:
    """A fused call: where it fails for lack of batches, the feed knows why."""
    try:
        yield
    except tf.errors.OpError as error:
        raise feed.failure or error from error
