"""The loop over epochs: steps by the call, validation, early stopping, the user's stop, the last good weights."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.training.early import EarlyStop
from nodeeditor.engine.training.feed import Feed
from nodeeditor.engine.training.keras_words import refusal, steps_of
from nodeeditor.engine.training.order import Order
from nodeeditor.engine.training.pace import Pace
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import EpochDone
from nodeeditor.runs.record import RunStatus


class Follower(Protocol):
    """Is told how the training goes."""

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        """Batches from ``step`` on came to an end."""

    def epoch(self, message: EpochDone) -> None:
        """An epoch came to an end."""


@dataclass
class Outcome:
    """How a training went. ``epochs`` counts those that ended, ``seconds`` includes validation.

    ``memory`` are the bytes that it took at most, None where that is not known.
    """

    status: RunStatus = RunStatus.FINISHED
    epochs: int = 0
    history: dict[str, list[float]] = field(default_factory=dict)
    seconds: float = 0.0
    samples_per_second: float = 0.0
    problem: Problem | None = None
    memory: int | None = None


class Loop:
    """Trains a compiled model for some epochs.

    The weights that a batch with a finite loss started from are the last good ones. When a loss is
    not finite they come back, and the training ends.
    """

    def __init__(
        self,
        model: Any,
        train: Feed,
        validation: Feed | None,
        order: Callable[[int], Order | None],
        should_stop: Callable[[], bool],
    ) -> None:
        """``order`` gives the order of an epoch. Builds all that Keras makes before a first step.

        Raises ``ProblemError`` where Keras finds that loss, metrics and data do not fit.
        """
        self._model = model
        self._feed = train
        self._validation = validation
        self._order = order
        self._should_stop = should_stop
        try:
            self._steps = FusedSteps(model, train, validation)
        except Exception as error:
            raise refusal(error) from error
        self._pace = Pace()
        self._test_pace = Pace()
        self._proved: list[Any] | None = None
        self._speed = _Speed()

    @property
    def names(self) -> tuple[str, ...]:
        """What each batch reports."""
        return self._steps.names

    @property
    def epoch_names(self) -> tuple[str, ...]:
        """What each epoch reports."""
        return (*self.names, *(f"val_{name}" for name in self.names if self._validation is not None))

    def run(
        self,
        first_epoch: int,
        epochs: int,
        follower: Follower,
        early: EarlyStop | None = None,
        epoch_ended: Callable[[int], None] = lambda _: None,
    ) -> Outcome:
        """Train for ``epochs`` epochs, the first of which has the number ``first_epoch``.

        ``epoch_ended`` is called between epochs, to keep checkpoints.
        Raises ``ProblemError`` with what Keras says when it can't go on.
        """
        outcome = Outcome(history={name: [] for name in self.epoch_names})
        began = time.perf_counter()
        for epoch in range(first_epoch, first_epoch + epochs):
            logs = self._epoch(epoch, outcome, follower)
            if logs is None:
                break
            outcome.epochs += 1
            for name, value in logs.items():
                outcome.history[name].append(value)
            # Before the checkpoint, which keeps what early stopping has seen.
            if early is not None and early.stops(epoch, logs):
                outcome.status = RunStatus.EARLY_STOPPING
                break
            epoch_ended(epoch)
        self._finish(outcome, first_epoch, early)
        outcome.seconds = time.perf_counter() - began
        outcome.samples_per_second = self._speed.overall
        return outcome

    def _epoch(self, epoch: int, outcome: Outcome, follower: Follower) -> dict[str, float] | None:
        """The values of one epoch, or None where it was broken off; ``outcome`` tells why."""
        began = time.perf_counter()
        self._speed.start_epoch()
        handle = self._feed.epoch(self._order(epoch))
        steps, step = self._feed.steps, 0
        logs: dict[str, float] = {}
        while step < steps:
            if self._should_stop():
                outcome.status = RunStatus.STOPPED
                return None
            count = self._pace.steps(steps - step)
            call = time.perf_counter()
            with steps_of(epoch, self._feed.batch_size):
                trained = self._steps.train(handle, step, step + count)
            seconds = time.perf_counter() - call
            self._pace.took(count, seconds)
            self._speed.took(self._samples(step, count), seconds)
            bad = _first_bad(trained.own[:, self._loss])
            own = trained.own if bad is None else trained.own[: bad + 1]
            follower.batches(epoch, step, {name: own[:, column].tolist() for column, name in enumerate(self.names)})
            # The first loss of the call proves the weights before it.
            if bad != 0:
                self._proved = trained.before
            if bad is not None:
                self._go_back(outcome, epoch, step + bad, self._proved or trained.before)
                return None
            step += count
            logs = dict(zip(self.names, trained.means.tolist(), strict=True))
        if not self._validate(epoch, logs):
            outcome.status = RunStatus.STOPPED
            return None
        speed = self._speed.epoch
        follower.epoch(EpochDone(epoch, steps, logs, time.perf_counter() - began, speed))
        return logs

    def _validate(self, epoch: int, logs: dict[str, float]) -> bool:
        """Add the validation's values to ``logs``; False where the user did not wait for them."""
        feed = self._validation
        if feed is None:
            return True
        handle, step = feed.epoch(None), 0
        means: npt.NDArray[np.float32] | None = None
        while step < feed.steps:
            if self._should_stop():
                return False
            count = self._test_pace.steps(feed.steps - step)
            call = time.perf_counter()
            with steps_of(epoch, feed.batch_size):
                means = self._steps.test(handle, step, step + count)
            self._test_pace.took(count, time.perf_counter() - call)
            step += count
        if means is not None:
            logs.update((f"val_{name}", value) for name, value in zip(self.names, means.tolist(), strict=True))
        return True

    def _finish(self, outcome: Outcome, first_epoch: int, early: EarlyStop | None) -> None:
        if outcome.status is RunStatus.NAN:
            return
        if self._proved is not None and not _all_finite(self._model.variables):
            # The very last step broke the weights, and no batch came after it to show that.
            last = first_epoch + max(outcome.epochs - 1, 0)
            self._go_back(outcome, last, self._feed.steps - 1, self._proved)
        elif early is not None and outcome.status is not RunStatus.STOPPED:
            early.restore()

    def _go_back(self, outcome: Outcome, epoch: int, step: int, weights: list[Any]) -> None:
        for variable, value in zip(self._model.variables, weights, strict=True):
            variable.assign(value)
        outcome.status = RunStatus.NAN
        rate = float(self._model.optimizer.learning_rate)
        outcome.problem = problem("training.nan", epoch=epoch + 1, step=step + 1, rate=f"{rate:g}")

    @property
    def _loss(self) -> int:
        return self.names.index("loss")

    def _samples(self, step: int, count: int) -> int:
        last = min((step + count) * self._feed.batch_size, self._feed.samples)
        return last - step * self._feed.batch_size


class _Speed:
    """Samples a second while steps run; the first call, which compiles, is left out once there is another."""

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None
        self._all = (0, 0.0)
        self._epoch = (0, 0.0)

    def start_epoch(self) -> None:
        self._epoch = (0, 0.0)

    def took(self, samples: int, seconds: float) -> None:
        if self._first is None:
            self._first = (samples, seconds)
            return
        self._all = (self._all[0] + samples, self._all[1] + seconds)
        self._epoch = (self._epoch[0] + samples, self._epoch[1] + seconds)

    @property
    def overall(self) -> float:
        return _rate(self._all) or _rate(self._first)

    @property
    def epoch(self) -> float:
        return _rate(self._epoch) or _rate(self._first)


def _rate(taken: tuple[int, float] | None) -> float:
    return taken[0] / taken[1] if taken and taken[1] > 0 else 0.0


def _first_bad(losses: npt.NDArray[np.float32]) -> int | None:
    bad = np.flatnonzero(~np.isfinite(losses))
    return int(bad[0]) if bad.size else None


def _all_finite(variables: list[Any]) -> bool:
    floats = (tf.convert_to_tensor(variable.value) for variable in variables)
    return all(math.isfinite(float(tf.reduce_sum(value * 0))) for value in floats if value.dtype.is_floating)
