"""Tells the course of a training: to the journal first, then to whoever follows it."""

from __future__ import annotations

import time
from collections.abc import Callable

from nodeeditor.engine.training.saving import write_failed
from nodeeditor.protocol.answers import Answer, BatchesDone, EpochDone, TrainingDone, TrainingStarted
from nodeeditor.runs.journal import Batches, Done, Epoch, Event, JournalWriter, Started
from nodeeditor.runs.record import ProblemRecord

#: Seconds between two writes: what a killed process may lose, and what a tiny network is not slowed by.
INTERVAL = 0.05


class RunLog:
    """Gathers what happens and passes it on about 20 times a second, at least at :meth:`flush`.

    Raises ``ProblemError`` where the journal can't be written.
    """

    def __init__(self, journal: JournalWriter, report: Callable[[Answer], None], interval: float = INTERVAL) -> None:
        self._journal = journal
        self._report = report
        self._interval = interval
        self._flushed = -interval
        self._waiting: list[tuple[Event, Answer | None]] = []

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
        self._add(event, message)
        self.flush()

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        """Batches from ``step`` on came to an end."""
        self._add(Batches(epoch, step, logs), BatchesDone(epoch, step, logs))

    def epoch(self, message: EpochDone) -> None:
        """An epoch came to an end."""
        event = Epoch(message.epoch, message.step, message.logs, message.seconds, message.samples_per_second)
        self._add(event, message)

    def done(self, message: TrainingDone) -> None:
        """The training ended; everything is passed on."""
        problem = ProblemRecord.of(message.problem) if message.problem else None
        event = Done(message.reason, message.epochs, message.seconds, message.samples_per_second, problem)
        self._add(event, message)
        self.flush()

    def failed(self, problem: ProblemRecord) -> None:
        """The training came to nothing. Only the journal is told; the error itself tells the others."""
        self._add(Done("failed", 0, 0.0, 0.0, problem), None)
        self.flush()

    def flush(self) -> None:
        """Pass on what waits."""
        waiting, self._waiting = self._waiting, []
        try:
            self._journal.append(event for event, _ in waiting)
        except OSError as error:
            raise write_failed(self._journal.path, error) from error
        for _, answer in waiting:
            if answer is not None:
                self._report(answer)
        self._flushed = time.monotonic()

    def _add(self, event: Event, answer: Answer | None) -> None:
        self._waiting.append((event, answer))
        if time.monotonic() - self._flushed >= self._interval:
            self.flush()
