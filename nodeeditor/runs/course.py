"""The course of a training as its journal tells it, in the messages that a pipe would have carried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    EpochDone,
    Failed,
    NonFiniteFound,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.runs.journal import (
    Batches,
    Changed,
    Done,
    Epoch,
    Event,
    NonFiniteNumbers,
    Noted,
    Paused,
    Started,
    WentOn,
)
from nodeeditor.runs.record import RunRecord, RunStatus


class Course:
    """Turns the events of one run into messages, and remembers what only its end tells together."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._history: dict[str, list[float]] = {}
        self._begun = False

    def messages(self, events: Iterable[Event]) -> Iterator[Answer]:
        """The messages of the events that came next; an event that none tells is passed over."""
        for event in events:
            message = self._message(event)
            if message is not None:
                yield message

    def end(self, record: RunRecord) -> Answer | None:
        """The end that the record alone tells: the process had no time to write it into the journal."""
        if record.status is RunStatus.RUNNING:
            return None
        told = record.problem.problem() if record.problem else None
        if record.status is RunStatus.FAILED and told is not None:
            return Failed(0, told)
        return self._done(record.status.value, record.epochs, record.seconds, record.samples_per_second, told)

    def _message(self, event: Event) -> Answer | None:
        match event:
            case Started():
                begun, self._begun = self._begun, True
                return None if begun else self._started(event)
            case Batches():
                return BatchesDone(event.epoch, event.step, event.logs)
            case Epoch():
                for name, value in event.logs.items():
                    self._history.setdefault(name, []).append(value)
                return EpochDone(event.epoch, event.step, event.logs, event.seconds, event.samples_per_second)
            case Paused():
                return TrainingPaused(event.epoch, event.step)
            case WentOn():
                return TrainingGoesOn(event.epoch, event.step)
            case Changed():
                return TrainingChanged(event.epoch, event.step, event.number, event.steps, event.changes)
            case Noted():
                return TrainingNoted(event.epoch, event.step, event.problem.problem())
            case NonFiniteNumbers():
                told_of = replace(event.problem.problem(), node=event.first.node, warning=True)
                return NonFiniteFound(event.epoch, event.step, event.first, told_of)
            case Done():
                told = event.problem.problem() if event.problem else None
                if event.reason == RunStatus.FAILED.value and told is not None:
                    return Failed(0, told)
                return self._done(event.reason, event.epochs, event.seconds, event.samples_per_second, told)
            case _:
                return None

    def _started(self, event: Started) -> TrainingStarted:
        return TrainingStarted(
            0,
            self._run,
            event.epochs,
            event.steps,
            event.samples,
            event.validation_samples,
            event.metrics,
            event.first_epoch,
            event.first_step,
        )

    def _done(self, reason: str, epochs: int, seconds: float, rate: float, told: Problem | None) -> TrainingDone:
        return TrainingDone(self._run, reason, epochs, self._history, rate, seconds, told)
