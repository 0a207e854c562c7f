"""The curves of one run, from the events of its journal or the same as they are told by its process."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, repeat
from operator import contains, itemgetter
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from nodeeditor.panels.plot.curve import Curve
from nodeeditor.panels.plot.log_names import in_order
from nodeeditor.panels.plot.pyramid import Floats
from nodeeditor.panels.plot.scale import EPOCHS, Along, Scale
from nodeeditor.protocol import answers
from nodeeditor.runs import journal

Told: TypeAlias = journal.Event | journal.Batch | answers.Answer
_Batches: TypeAlias = journal.Batches | answers.BatchesDone
_Epoch: TypeAlias = journal.Epoch | answers.EpochDone
#: What stands at one place of the curves instead of being a part of them.
Marked: TypeAlias = (
    journal.Paused
    | journal.Changed
    | journal.Resumed
    | journal.Noted
    | answers.TrainingPaused
    | answers.TrainingChanged
    | answers.TrainingNoted
)
_Logs = TypeVar("_Logs", _Batches, _Epoch)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a place (in epochs)."""

    place: float
    event: Marked


class RunCurves:
    """All curves of one run by the names Keras gives its logs (``"class_loss"``, ``"val_accuracy"``)."""

    def __init__(self, label: str, steps: int) -> None:
        self.label = label
        #: How many batches epochs have, from which epoch on.
        self._steps = [(0, max(1, steps))]
        self.batches: dict[str, Curve] = {}
        self.epochs: dict[str, Curve] = {}
        self.marks: list[Mark] = []
        #: The names of batches that are told without any.
        self._lone_names: tuple[str, ...] = ()
        #: The steps and seconds that each epoch took, by its end.
        self._taken = Curve(), Curve()

    @property
    def steps(self) -> int:
        """How many batches the last epochs have."""
        return self._steps[-1][1]

    def expect(self, steps: int, epoch: int = 0) -> None:
        """Epochs have so many batches from ``epoch`` on."""
        self._steps = [known for known in self._steps if known[0] < epoch] + [(epoch, max(1, steps))]

    def place(self, epoch: int, step: int) -> float:
        """Where batch ``step`` of an epoch begins."""
        return epoch + step / next((steps for first, steps in reversed(self._steps) if first <= epoch), self.steps)

    @property
    def reached(self) -> int:
        """The epoch in which the next batch will be."""
        return int(max((curve.x[-1] for curve in (*self.batches.values(), *self.epochs.values())), default=0) + 1e-9)

    def take(self, events: Iterable[Told]) -> None:
        """Take in what happened, in order."""
        batches: list[_Batches] = []
        epochs: list[_Epoch] = []
        lone: list[journal.Batch] = []
        for kind, group in groupby(events, type):  # of a million events; isinstance would take as long as reading them
            if kind is journal.Batch:
                self._gather(batches, [])  # whose names these have
                batches = []
                lone.extend(group)  # type: ignore[arg-type]  # mypy does not narrow a group by its kind
            elif kind is journal.Batches or kind is answers.BatchesDone:
                self._gather_lone(lone)
                lone = []
                batches.extend(group)  # type: ignore[arg-type]  # the same
            elif kind is journal.Epoch or kind is answers.EpochDone:
                epochs.extend(group)  # type: ignore[arg-type]  # the same
            else:
                self._gather(batches, epochs)
                self._gather_lone(lone)
                batches, epochs, lone = [], [], []
                for event in group:
                    self._turn(event)
        self._gather(batches, epochs)
        self._gather_lone(lone)

    @property
    def names(self) -> list[str]:
        """The names of all logs, a validation value behind the training value it belongs to."""
        return in_order([*self.batches, *self.epochs])

    def last(self, name: str) -> float | None:
        """The newest value of a log: the last epoch's, before the first epoch ends the last batch's."""
        curve = self.epochs.get(name) or self.batches.get(name)
        return float(curve.y[-1]) if curve is not None and len(curve) else None

    def scale(self, along: Along) -> Scale:
        """Where the epochs of this run stand on an axis that counts ``along``."""
        if along is Along.EPOCHS:
            return EPOCHS
        if along is Along.STEPS:
            taken, usual = self._taken[0], float(self.steps)
        else:
            taken, usual = self._taken[1], 1.0
        ends = np.concatenate([[0.0], taken.x])
        known = np.where(taken.y > 0, taken.y, usual)
        # Epochs of a run that went on from another, which are in that one's journal, took as long as the first here.
        places = np.cumsum(known * np.diff(ends)) if len(known) else np.empty(0)
        if not len(known):
            ends, places = np.array([0.0, 1.0]), np.array([usual])
        return Scale(ends, np.concatenate([[0.0], places]))

    def _turn(self, event: Told) -> None:
        match event:
            case journal.Started() | answers.TrainingStarted():
                self.expect(event.steps, event.first_epoch)
            case journal.Resumed():
                self._void(self.place(event.epoch, event.step), event.changes)
                self._steps = [known for known in self._steps if known[0] <= event.epoch] or self._steps[:1]
                if event.epoch or event.step:
                    self._mark(event)
            case journal.Changed() | answers.TrainingChanged():
                self._mark(event)
                self.expect(event.steps, event.epoch + 1 if event.step else event.epoch)
            case journal.Paused() | journal.Noted() | answers.TrainingPaused() | answers.TrainingNoted():
                self._mark(event)
            case _:
                pass

    def _mark(self, event: Marked) -> None:
        self.marks.append(Mark(self.place(event.epoch, event.step), event))

    def _void(self, place: float, changes: int) -> None:
        """What came behind ``place`` does not count any more, nor do ``changes`` of this number and higher."""
        for curve in (*self.batches.values(), *self.epochs.values(), *self._taken):
            curve.cut(place)
        self.marks = [
            mark
            for mark in self.marks
            if mark.place <= place and not (isinstance(mark.event, journal.Changed) and mark.event.number >= changes)
        ]

    def _gather(self, batches: list[_Batches], epochs: list[_Epoch]) -> None:
        for group in _alike([event for event in batches if event.logs]):
            first, step, each = self._starts(group)
            logs = [event.logs for event in group]
            self._lone_names = tuple(logs[-1])
            counts = np.fromiter(map(len, map(itemgetter(next(iter(logs[0]))), logs)), np.intp, len(logs))
            if (counts != 1).any():
                within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
                first, step, each = (np.repeat(numbers, counts) for numbers in (first, step, each))
                step = step + within
            places = first + (step + 1) / each
            for name in logs[0]:
                values = np.fromiter(chain.from_iterable(map(itemgetter(name), logs)), float, len(places))
                _add(self.batches.setdefault(name, Curve()), places, values)
        for ended in _alike(epochs):
            places = np.array([event.epoch + 1.0 for event in ended])
            for name in ended[0].logs:
                values_of = np.array([event.logs[name] for event in ended], float)
                _add(self.epochs.setdefault(name, Curve()), places, values_of)
            _add(self._taken[0], places, np.array([event.step for event in ended], float))
            _add(self._taken[1], places, np.array([event.seconds for event in ended], float))

    def _gather_lone(self, batches: list[journal.Batch]) -> None:
        names = self._lone_names
        rows = [event.values for event in batches]
        if set(map(len, rows)) - {len(names)}:  # the line with their names was damaged
            batches = [event for event in batches if len(event.values) == len(names)]
            rows = [event.values for event in batches]
        if not rows or not names:
            return
        first, step, each = self._starts(batches)
        values = np.fromiter(chain.from_iterable(rows), float, len(rows) * len(names)).reshape(-1, len(names))
        for name, column in zip(names, values.T, strict=True):
            _add(self.batches.setdefault(name, Curve()), first + (step + 1) / each, column)

    def _starts(self, batches: Sequence[_Batches | journal.Batch]) -> tuple[Floats, Floats, Floats]:
        """The epoch and the step with which each begins, and how many steps its epoch has."""
        first = np.array([event.epoch for event in batches], float)
        step = np.array([event.step for event in batches], float)
        since, counted = np.array(self._steps, float).T
        return first, step, counted[np.maximum(0, np.searchsorted(since, first, side="right") - 1)]


def _alike(events: list[_Logs]) -> Iterable[list[_Logs]]:
    """``events`` in groups that have the same names, which nearly always is one group."""
    if not events:
        return
    names = events[0].logs.keys()
    logs = [event.logs for event in events]
    if set(map(len, logs)) == {len(names)} and all(all(map(contains, logs, repeat(name))) for name in names):
        yield events
        return
    group: list[_Logs] = []
    for event in events:
        if group and event.logs.keys() != group[0].logs.keys():
            yield group
            group = []
        group.append(event)
    yield group


def _add(curve: Curve, places: NDArray[np.float64], values: NDArray[np.float64]) -> None:
    """Add points; what is told a second time, as by a process that went on from a checkpoint, replaces the first."""
    while len(places):
        back = np.flatnonzero(np.diff(places) <= 0)
        end = int(back[0]) + 1 if len(back) else len(places)
        if len(curve) and places[0] <= curve.x[-1]:
            curve.cut(float(places[0]) - 1e-8)
        curve.extend(places[:end], values[:end])
        places, values = places[end:], values[end:]
