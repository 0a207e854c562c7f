"""The course of a learning rate that follows a schedule, asked of the engine."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import DataDescribed, ScheduleDrawn
from nodeeditor.protocol.requests import DrawSchedule
from nodeeditor.values import FrozenMap, Value
from nodeeditor.workspace.data import DataDescription
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.run_at_work import RunAtWork

#: Milliseconds without another change before the engine is asked.
PAUSE = 120
_RATE = "learning_rate"


class RateCourse(QObject):
    """Asks for the course of :attr:`schedule` whenever it, or the number of planned steps, is another one."""

    #: :attr:`drawn` or :attr:`problem` differ.
    changed = Signal()

    def __init__(self, engine: EngineLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._asked: tuple[FrozenMap, int] | None = None
        self._question = 0
        #: The rates; None where the learning rate is a number, or nothing is known yet.
        self.drawn: ScheduleDrawn | None = None
        #: What is wrong with the schedule, or may be.
        self.problem: Problem | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._ask)
        engine.state_changed.connect(self._on_engine)

    @property
    def schedule(self) -> FrozenMap | None:
        """The schedule of the learning rate, None where that is a number."""
        raise NotImplementedError

    @property
    def planned(self) -> int | None:
        """The steps of the training, None while they are not known."""
        raise NotImplementedError

    @property
    def reached(self) -> int | None:
        """The steps that are done; None of a training that is yet to be started."""
        return None

    def look_again(self) -> None:
        """The schedule or the steps may be others: ask once there is no other change for a moment."""
        self._soon.start()

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY:
            self._soon.start()

    def _ask(self) -> None:
        schedule = self.schedule
        if schedule is None:
            self._asked = None
            self._settle(None, None)
            return
        asked = schedule, self.planned or _own_steps(schedule)
        if asked == self._asked or not self._engine.is_ready:
            return
        self._asked = asked
        self._engine.forget(self._question)
        self._question = self._engine.ask(lambda number: DrawSchedule(number, *asked), self._on_drawn, self._on_failed)

    def _on_drawn(self, answer: ScheduleDrawn) -> None:
        # How long a schedule is means nothing while it is not known how long the training is.
        hint = answer.problem is not None and answer.problem.warning and self.planned is None
        self._settle(answer, None if hint else answer.problem)

    def _on_failed(self, fault: Problem) -> None:
        self._asked = None if fault.code in GONE else self._asked
        self._settle(None, None if fault.code in GONE else fault)

    def _settle(self, drawn: ScheduleDrawn | None, problem: Problem | None) -> None:
        if (drawn, problem) != (self.drawn, self.problem):
            self.drawn, self.problem = drawn, problem
            self.changed.emit()


class ScheduleCourse(RateCourse):
    """The course of the open document's next training."""

    def __init__(
        self, document: OpenDocument, engine: EngineLine, data: DataDescription, parent: QObject | None = None
    ) -> None:
        super().__init__(engine, parent)
        self._document = document
        self._data = data
        document.changed.connect(self._on_changed)
        for signal in (document.replaced, data.changed):
            signal.connect(self.look_again)

    @property
    def schedule(self) -> FrozenMap | None:
        """That of the document's optimizer."""
        config = self._document.graph.training.optimizer.get("config")
        rate = config.get(_RATE) if isinstance(config, FrozenMap) else None
        return rate if isinstance(rate, FrozenMap) else None

    @property
    def planned(self) -> int | None:
        """The steps of the next training, None while the samples are not known."""
        described = self._data.current
        if not isinstance(described, DataDescribed):
            return None
        graph = self._document.graph
        trained = max(1, described.samples - round(described.samples * graph.data.validation))
        return math.ceil(trained / graph.training.batch_size) * graph.training.epochs

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.training or changes.data:
            self.look_again()


class TunedCourse(RateCourse):
    """The course of the training at work with a schedule that it may be given; its steps count from its first epoch."""

    def __init__(self, run: RunAtWork, engine: EngineLine, parent: QObject | None = None) -> None:
        super().__init__(engine, parent)
        self._run = run
        self._schedule: FrozenMap | None = None

    @property
    def schedule(self) -> FrozenMap | None:
        """What was given to :meth:`follow`."""
        return self._schedule

    @property
    def planned(self) -> int | None:
        """The steps of the whole training."""
        return self._run.planned

    @property
    def reached(self) -> int | None:
        """The steps that are done."""
        return self._run.reached

    def follow(self, schedule: FrozenMap | None) -> None:
        """Ask for this schedule, or for none."""
        self._schedule = schedule
        self.look_again()


def _own_steps(schedule: FrozenMap) -> int:
    """About how many steps a schedule speaks of itself."""
    config = schedule.get("config")
    counts = [count for value in config.values() for count in _whole(value)] if isinstance(config, FrozenMap) else []
    return max(10, round(1.25 * max(counts, default=1000)))


def _whole(value: Value) -> list[int]:
    if isinstance(value, tuple):
        return [count for item in value for count in _whole(item)]
    return [value] if isinstance(value, int) and not isinstance(value, bool) else []
