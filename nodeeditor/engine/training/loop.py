"""The loop over epochs: steps by the call, validation, watchers, the user's commands, the last good weights."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from nodeeditor.engine.training.control import Steering
from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.engine.training.feed import Feed
from nodeeditor.engine.training.finite import all_finite, first_bad
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.keras_words import refusal, steps_of
from nodeeditor.engine.training.order import Order
from nodeeditor.engine.training.origin.replay import Replay
from nodeeditor.engine.training.origin.seek import Seek, not_sought
from nodeeditor.engine.training.outcome import Outcome, Start
from nodeeditor.engine.training.pace import Pace, Speed
from nodeeditor.engine.training.rate import follows_schedule, learning_rate
from nodeeditor.engine.training.schedule import check_rate
from nodeeditor.engine.training.setup import SetUp
from nodeeditor.engine.training.state import Course, State, capture, restore
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.engine.training.tuning import is_mere_rate
from nodeeditor.engine.training.watching import Watcher
from nodeeditor.engine.training.xla import WithoutXla, XlaFailedError
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import EpochDone
from nodeeditor.protocol.steering import AppliedChanges, Change, Changes, Stop
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.clocks import ClockWatch
from nodeeditor.runs.record import RunStatus

#: Seconds between two looks for a command while a training waits.
_GLANCE = 0.02


class _EndedEarlyError(Exception):
    """The user asked the training to stop."""


class Loop:
    """Trains a compiled model for some epochs.

    The weights that a batch with a finite loss started from are the last good ones. When a loss is
    not finite they come back, and the training ends.
    """

    def __init__(
        self,
        setup: SetUp,
        order: Callable[[int, int], Order | None],
        *,
        steering: Steering | None = None,
        retune: Callable[[SetUp, Sequence[Changes]], SetUp] | None = None,
        moment: Callable[[Loop], None] = lambda _: None,
        seek: Seek = not_sought,
        devices: Devices = ALONE,
    ) -> None:
        """``order`` gives the order of an epoch for so many samples. Builds all that Keras makes before a first step.

        ``steering`` tells what is asked of it; ``retune`` builds a set-up anew, for the same data, with all changes so
        far. ``moment`` is called between calls, to keep checkpoints; it may read :attr:`course`. ``seek`` finds where
        it began that a loss was not finite.
        Raises ``ProblemError`` where Keras finds that loss, metrics and data do not fit.
        """
        self._setup = setup
        self._order = order
        self._steering = steering or Steering(devices=devices)
        self._retune = retune
        self._moment = moment
        self._seek = seek
        #: The last calls of the model as it is now: the one that shows a loss which is not finite, and the one before.
        self._calls: deque[Replay] = deque(maxlen=2)
        self._clocks = ClockWatch()
        self._devices = devices
        self._xla = WithoutXla()
        self._steps = self._fused(setup)
        self._pace = Pace()
        self._test_pace = Pace()
        self._speed = Speed()
        self._proved: list[Any] | None = None
        self._changes: list[AppliedChanges] = []
        self._watchers: Sequence[Watcher] = ()
        self._place = Position()
        self._batch_size = setup.train.batch_size
        self._follower: Follower | None = None
        self._outcome = Outcome()
        self._began = time.perf_counter()
        self._keeps = ""

    # What is known of it

    @property
    def model(self) -> Any:
        """The model as it is now; a change may have built it anew."""
        return self._setup.compiled.model

    @property
    def names(self) -> tuple[str, ...]:
        """What each batch reports."""
        return self._steps.names

    @property
    def epoch_names(self) -> tuple[str, ...]:
        """What each epoch reports."""
        return (*self.names, *(f"val_{name}" for name in self.names if self._setup.validation is not None))

    @property
    def steps(self) -> int:
        """The batches of an epoch."""
        return self._steps_of(self._setup.train)

    @property
    def place(self) -> Position:
        """Where the training is."""
        return self._place

    @property
    def epochs(self) -> int:
        """The epochs of this run that ended."""
        return self._outcome.epochs

    @property
    def outcome(self) -> Outcome:
        """How it went by now."""
        self._outcome.seconds = time.perf_counter() - self._began
        self._outcome.samples_per_second = self._speed.overall
        return self._outcome

    def state(self, *, with_optimizer: bool = True) -> State:
        """All that the training needs to go on from here, in memory."""
        course = Course(
            self._place.epoch,
            self._place.step,
            self._batch_size,
            time.perf_counter() - self._began,
            list(self._changes),
            {watcher.name: watcher.state for watcher in self._watchers},
            self._keeps,
        )
        best = {watcher.name: weights for watcher in self._watchers if (weights := watcher.best_weights) is not None}
        # Between epochs the sums of the one before count no more.
        sums = self._steps.sums if self._place.step else []
        return capture(self.model, course, best, sums, with_optimizer=with_optimizer)

    def halt(self) -> None:
        """Look for commands after the batch at hand; may be called by any thread."""
        self._steps.halt()

    def resume(self, sums: Sequence[Any]) -> None:
        """Take the sums that the metrics had in the middle of an epoch."""
        if sums:
            self._steps.resume(sums)

    # The training

    def run(self, start: Start, end: int, follower: Follower, watchers: Sequence[Watcher] = ()) -> Outcome:
        """Train from ``start`` up to, not including, epoch ``end``.

        Raises ``ProblemError`` with what Keras says when it can't go on.
        """
        self._follower, self._watchers, self._changes = follower, watchers, list(start.changes)
        self._place = start.position
        history = {name: list(start.history.get(name, ())) for name in self.epoch_names}
        self._outcome = outcome = Outcome(history=history, epochs=start.epochs)
        self._began = time.perf_counter() - start.seconds
        try:
            for epoch in range(start.position.epoch, end):
                logs = self._epoch(epoch)
                if logs is None:
                    break
                outcome.epochs += 1
                for name, value in logs.items():
                    outcome.history[name].append(value)
                # Before the checkpoint, which keeps what the watchers have seen.
                ends = [watcher.epoch_ended(epoch, logs) for watcher in watchers]
                self._place = Position(epoch + 1)
                if any(ends):
                    outcome.status = RunStatus.EARLY_STOPPING
                    break
                self._steering.epoch_ended()
                self._moment(self)
        except _EndedEarlyError:
            outcome.status = RunStatus.STOPPED
        self._finish()
        return self.outcome

    def _epoch(self, epoch: int) -> dict[str, float] | None:
        """The values of one epoch, or None where its loss was no number; the outcome tells why."""
        self._heed()
        self._take_batch_size()
        feed, step = self._setup.train, self._place.step
        self._speed.start_epoch()
        began, waited, begin = time.perf_counter(), self._speed.waited, self._place
        handle = feed.epoch(self._order(epoch, feed.samples), step)
        logs = self._steps.means() if step else {}
        steps = self._steps_of(feed)
        while step < steps:
            self._steps.listen()
            if self._place != begin:  # what was asked before it counts for the batch size of the epoch too
                self._heed()
            count = self._steering.steps(self._place, self._pace.steps(steps - step))
            call = time.perf_counter()
            try:
                with steps_of(epoch, feed.batch_size, self._devices.workers):
                    trained = self._steps.train(handle, step, step + count)
            except XlaFailedError as error:
                handle = feed.epoch(self._order(epoch, feed.samples), step)
                self._xla.failed(error)
                continue
            self._tell_of_xla()
            count, seconds = len(trained.own), time.perf_counter() - call
            self._calls.append(Replay(self._setup, self._steps, self._order, trained, epoch, step, step + count))
            self._pace.took(count, seconds)
            self._speed.took(_samples(feed, step, count), seconds)
            bad = first_bad(trained.own[:, self.names.index("loss")])
            own = trained.own if bad is None else trained.own[: bad + 1]
            self._told.batches(epoch, step, {name: own[:, column].tolist() for column, name in enumerate(self.names)})
            # The first loss of the call proves the weights before it.
            if bad != 0:
                self._proved = trained.before
            if bad is not None:
                self._go_back(epoch, step + bad, self._proved or trained.before, step + bad)
                return None
            if trained.sound is False:
                # An activation may hide it from the losses for long: relu makes 0 of what is no number.
                self._go_back(epoch, step + count - 1, trained.before, None)
                return None
            step += count
            self._place = Position(epoch, step)
            logs = dict(zip(self.names, trained.means.tolist(), strict=True))
            self._steering.made(count)
            if step < steps:
                self._moment(self)
        self._validate(epoch, logs)
        seconds = time.perf_counter() - began - (self._speed.waited - waited)
        rate = learning_rate(self.model)
        self._told.epoch(EpochDone(epoch, steps, logs, seconds, self._speed.epoch, rate))
        return logs

    def _validate(self, epoch: int, logs: dict[str, float]) -> None:
        """Add the validation's values to ``logs``."""
        feed = self._setup.validation
        if feed is None:
            return
        handle, step = feed.epoch(None, 0), 0
        means: npt.NDArray[np.float32] | None = None
        steps = self._steps_of(feed)
        while step < steps:
            self._heed(validating=True)
            count = self._devices.agreed(self._test_pace.steps(steps - step))
            call = time.perf_counter()
            try:
                with steps_of(epoch, feed.batch_size, self._devices.workers):
                    means = self._steps.test(handle, step, step + count)
            except XlaFailedError as error:
                handle = feed.epoch(None, step)
                self._xla.failed(error)
                continue
            self._tell_of_xla()
            self._test_pace.took(count, time.perf_counter() - call)
            step += count
        if means is not None:
            logs.update((f"val_{name}", value) for name, value in zip(self.names, means.tolist(), strict=True))

    def _tell_of_xla(self) -> None:
        if (found := self._xla.settled()) is not None:
            self._told.noted(self._place, found)

    def _finish(self) -> None:
        outcome = self._outcome
        if outcome.status is RunStatus.NAN:
            return
        if self._calls and self._proved is not None and not all_finite(self.model.variables):
            # The very last step broke the weights, and no batch came after it to show that.
            self._go_back(max(self._place.epoch - 1, 0), self.steps - 1, self._proved, None)
        elif outcome.status is not RunStatus.STOPPED:
            wanted = [watcher.name for watcher in self._watchers if watcher.finish()]
            # Whoever keeps the state gives the model the best weights after that: a checkpoint has those of its epoch.
            self._keeps = wanted[0] if wanted else ""

    def _go_back(self, epoch: int, step: int, weights: list[Any], bad: int | None) -> None:
        """End with the last good ``weights``, and with what is found of why; ``bad`` is the step whose loss told it."""
        self._outcome.status = RunStatus.NAN
        code = "training.weights_nan" if bad is None else "training.nan"
        place = {"epoch": epoch + 1, "step": step + 1}
        self._outcome.problem = problem(code, **place, rate=f"{learning_rate(self.model):g}")
        *before, last = self._calls
        found = self._seek(last, before[0] if before else None, bad)
        if found is not None:
            self._told.non_finite(found)
            self._outcome.problem = problem(f"{code}_from", **place, origin=found.problem.reason)
        for variable, value in zip(self.model.variables, weights, strict=True):
            variable.assign(value)

    @property
    def _told(self) -> Follower:
        assert self._follower is not None
        return self._follower

    # The user's commands

    def _heed(self, *, validating: bool = False) -> None:
        """Do what was asked, and wait while that is asked. Raises ``_EndedEarlyError`` for a stop."""
        jump = self._clocks.tick()
        if jump is not None:
            self._told.noted(self._place, jump)
        self._told.attend(self._place)
        self._obey(self._steering.asked(self._place, validating=validating))
        if not self._steering.held:
            return
        self._told.paused(self._place)
        since = time.perf_counter()
        while self._steering.held:
            time.sleep(_GLANCE)
            self._moment(self)
            self._told.attend(self._place)
            self._obey(self._steering.asked(self._place, validating=validating))
        waited = time.perf_counter() - since
        self._began += waited
        self._speed.waited += waited
        self._told.went_on(self._place)

    def _obey(self, commands: Iterable[Stop | Change]) -> None:
        for command in commands:
            match command:
                case Stop(keep):
                    if keep == "best":
                        self._keep_best()
                    raise _EndedEarlyError
                case Change(changes):
                    self._change(changes)

    def _steps_of(self, feed: Feed) -> int:
        return self._devices.steps(feed.samples, feed.batch_size)

    def _keep_best(self) -> None:
        found = next((watcher for watcher in self._watchers if watcher.best_weights is not None), None)
        if found is None:
            self._keeps = ""
            self._told.noted(self._place, problem("training.no_best"))
            return
        self._keeps, best = found.name, found.state
        if best["best"] is not None and best.get("best_epoch") is not None:
            told = {"epoch": best["best_epoch"] + 1, "monitor": best["monitor"], "value": f"{best['best']:.4g}"}
            self._told.noted(self._place, problem("training.best_kept", **told))

    def _change(self, changes: Changes) -> None:
        applied = AppliedChanges(self._place.epoch, self._place.step, changes)
        try:
            self._make(changes)
        except ProblemError as error:
            self._told.noted(self._place, error.problem)
            return
        self._changes.append(applied)
        steps = self._devices.steps(self._setup.train.samples, self._next_batch_size())
        self._told.changed(self._place, len(self._changes) - 1, steps, changes)

    def _make(self, changes: Changes) -> None:
        if changes.batch_size:
            self._devices.check_batch(changes.batch_size)
        optimizer = self.model.optimizer
        if is_mere_rate(changes) and not follows_schedule(optimizer):
            assert isinstance(changes.learning_rate, float)
            check_rate(changes.learning_rate)
            optimizer.learning_rate = changes.learning_rate
            return
        self._rebuild([*(one.changes for one in self._changes), changes], changes.learning_rate is None)

    def _rebuild(self, changes: Sequence[Changes], rate: bool) -> None:
        """Build the model anew with ``changes``, and carry all of its state over."""
        assert self._retune is not None
        state = self.state()
        setup = self._retune(self._setup, changes)
        steps = self._fused(setup)
        restored = restore(state, setup.compiled.model, "", rate=rate)
        if restored.metrics:
            steps.resume(restored.metrics)
        self._setup, self._steps = setup, steps
        # Of another model: its variables are others.
        self._proved = None
        self._calls.clear()
        for watcher in self._watchers:
            watcher.take(setup.compiled.model)

    def _fused(self, setup: SetUp) -> FusedSteps:
        self._xla.keep_off(setup.compiled.model)
        try:
            with self._devices.scope():
                return FusedSteps(setup.compiled.model, setup.train, setup.validation, self._devices)
        except Exception as error:
            raise refusal(error) from error

    def _next_batch_size(self) -> int:
        sizes = [one.changes.batch_size for one in self._changes if one.changes.batch_size is not None]
        return sizes[-1] if sizes else self._batch_size

    def _take_batch_size(self) -> None:
        """A batch size that was changed counts from the next epoch on."""
        size = self._next_batch_size()
        if size == self._setup.train.batch_size or self._place.step:
            return
        setup = self._setup.with_batch_size(size)
        steps = self._fused(setup)
        self._setup, self._steps, self._batch_size = setup, steps, size
        self._calls.clear()


def _samples(feed: Any, step: int, count: int) -> int:
    return int(min((step + count) * feed.batch_size, feed.samples) - step * feed.batch_size)
