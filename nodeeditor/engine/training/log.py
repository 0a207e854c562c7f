"""Tells the course of a training: to the journal first, then to whoever follows it."""

from __future__ import annotations

import time
from collections.abc import Callable

from nodeeditor.engine.training.ending import not_kept
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.origin.found import Found
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    EpochDone,
    NonFiniteFound,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import (
    Batches,
    Changed,
    Done,
    Epoch,
    Event,
    JournalWriter,
    NonFiniteNumbers,
    Noted,
    Paused,
    Resumed,
    Started,
    WentOn,
)
from nodeeditor.runs.record import ProblemRecord

#: Seconds between two writes: what a killed process may lose, and what a tiny network is not slowed by.
INTERVAL = 0.05


class RunLog(Follower):
    """Gathers what happens and passes it on about 20 times a second, at least at :meth:`flush`.

    A disk that takes no more is told once; what could not be written waits until it can. Only the beginning must be
    written, and the end of a training that failed: they raise ``ProblemError`` otherwise.
    """

    def __init__(
        self,
        journal: JournalWriter,
        report: Callable[[Answer], None],
        interval: float = INTERVAL,
        *,
        news: Callable[[], Problem | None] = lambda: None,
    ) -> None:
        """``news`` gives, one by one, what comes to pass beside the loop, and None where there is nothing."""
        self._news = news
        self._journal = journal
        self._report = report
        self._interval = interval
        self._flushed = -interval
        self._waiting: list[tuple[Event, Answer | None]] = []
        self._place = Position()
        self._is_full = False

    def resumed(self, place: Position, changes: int) -> None:
        """A new process goes on from ``place``, with so many changes made."""
        self._waiting.append((Resumed(place.epoch, place.step, changes), None))

    def started(self, message: TrainingStarted) -> None:
        """The training begins."""
        event = Started(
            message.epochs,
            message.first_epoch,
            message.steps,
            message.samples,
            message.validation_samples,
            message.metrics,
            message.first_step,
        )
        self._place = Position(message.first_epoch, message.first_step)
        self._waiting.append((event, message))
        self._flush_for_sure()

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        """Batches from ``step`` on came to an end."""
        self._place = Position(epoch, step)
        self._add(Batches(epoch, step, logs), BatchesDone(epoch, step, logs))

    def epoch(self, message: EpochDone) -> None:
        """An epoch came to an end."""
        event = Epoch(
            message.epoch,
            message.step,
            message.logs,
            message.seconds,
            message.samples_per_second,
            message.learning_rate,
        )
        self._add(event, message)

    def paused(self, place: Position) -> None:
        """The training waits. Told at once, since nothing follows soon."""
        self._add(Paused(place.epoch, place.step), TrainingPaused(place.epoch, place.step))
        self.flush()

    def went_on(self, place: Position) -> None:
        """It waits no longer."""
        self._add(WentOn(place.epoch, place.step), TrainingGoesOn(place.epoch, place.step))

    def changed(self, place: Position, number: int, steps: int, changes: Changes) -> None:
        """Settings were changed."""
        event = Changed(place.epoch, place.step, number, steps, changes)
        self._add(event, TrainingChanged(place.epoch, place.step, number, steps, changes))
        self.flush()

    def noted(self, place: Position, problem: Problem) -> None:
        """Something happened that the user should know."""
        event = Noted(place.epoch, place.step, ProblemRecord.of(problem))
        self._add(event, TrainingNoted(place.epoch, place.step, problem))
        self.flush()

    def non_finite(self, found: Found) -> None:
        """It was found where it began that numbers were none any more."""
        told = ProblemRecord.of(found.problem)
        event = NonFiniteNumbers(found.epoch, found.step, found.first, told)
        self._add(event, NonFiniteFound(found.epoch, found.step, found.first, found.problem))

    def attend(self, place: Position) -> None:
        """Note what came to pass beside the loop."""
        while (found := self._news()) is not None:
            self.noted(place, found)

    def done(self, message: TrainingDone) -> None:
        """The training ended; everything is passed on.

        Its weights are kept by then, so a journal that can't take its last lines is told, and ends nothing.
        """
        kept = ProblemRecord.of(message.problem) if message.problem else None
        event = Done(message.reason, message.epochs, message.seconds, message.samples_per_second, kept)
        self._waiting.append((event, None))
        try:
            self._flush()
        except OSError as error:
            run, reason = self._journal.path.parent.name, error.strerror or type(error).__name__
            found = problem("training.journal_cut", folder=run, reason=reason)
            self._report(TrainingNoted(self._place.epoch, self._place.step, found))
        self._report(message)

    def failed(self, problem: ProblemRecord) -> None:
        """The training came to nothing. Only the journal is told; the error itself tells the others."""
        self._waiting.append((Done("failed", 0, 0.0, 0.0, problem), None))
        self._flush_for_sure()

    def flush(self) -> None:
        """Pass on what waits."""
        try:
            self._flush()
        except OSError as error:
            if not self._is_full:
                self._is_full = True
                reason = error.strerror or type(error).__name__
                found = problem("training.journal_waits", reason=reason)
                self._report(TrainingNoted(self._place.epoch, self._place.step, found))
        else:
            self._is_full = False

    def _flush_for_sure(self) -> None:
        try:
            self._flush()
        except OSError as error:
            raise not_kept(self._journal.path.parent, error) from error

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._flushed = time.monotonic()
        try:
            self._journal.append(event for event, _ in waiting)
        finally:
            for _, answer in waiting:
                if answer is not None:
                    self._report(answer)

    def _add(self, event: Event, answer: Answer | None) -> None:
        self._waiting.append((event, answer))
        if time.monotonic() - self._flushed >= self._interval:
            self.flush()
