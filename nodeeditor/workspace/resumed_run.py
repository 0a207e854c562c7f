"""What is told of a run that goes on in a new process: first what its journal holds from before."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from nodeeditor.protocol.answers import Answer, TrainingStarted
from nodeeditor.runs.course import Course
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.listing import RunInfo
from nodeeditor.workspace.channel import Channel
from nodeeditor.workspace.earlier_events import EarlierEvents, told_of


class ResumedRun(QObject):
    """Passes on what ``channel`` tells. Once the training starts, all else waits until what was before it is told.

    So the run is told as one that began where it began, with a ``Resumed`` where it went on.
    """

    #: An ``Answer``, or a ``Resumed`` of the journal.
    message = Signal(object)
    #: As the channel's.
    ended = Signal(object)

    def __init__(self, channel: Channel, run: RunInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._first_epoch = run.record.first_epoch if run.record else 0
        self._course = Course(str(run.path))
        self._started: TrainingStarted | None = None
        #: What came meanwhile; None once it need not wait.
        self._waiting: list[Callable[[], None]] | None = []
        self._earlier = EarlierEvents(RunFolder(run.path).journal, self, until_resumed=True)
        self._earlier.surveyed.connect(self._begin)
        self._earlier.events.connect(self._pass_on)
        self._earlier.ended.connect(self._catch_up)
        channel.message.connect(self._take)
        channel.ended.connect(self._end)

    @property
    def elapsed(self) -> float:
        """Seconds that were trained before the run went on."""
        return self._earlier.seconds or 0.0

    def close(self) -> None:
        """Tell nothing more."""
        self._waiting = []
        self._earlier.stop()
        self.deleteLater()

    def _take(self, message: Answer) -> None:
        if isinstance(message, TrainingStarted) and self._started is None:
            self._started = message
            self._earlier.start()
        elif self._started is None:
            self.message.emit(message)
        else:
            self._in_turn(lambda: self.message.emit(message))

    def _end(self, fault: object) -> None:
        if self._started is None:
            self.ended.emit(fault)
        else:
            self._in_turn(lambda: self.ended.emit(fault))

    def _in_turn(self, tell: Callable[[], None]) -> None:
        if self._waiting is None:
            tell()
        else:
            self._waiting.append(tell)

    def _begin(self) -> None:
        assert self._started is not None
        self.message.emit(msgspec.structs.replace(self._started, first_epoch=self._first_epoch, first_step=0))

    def _pass_on(self, events: object) -> None:
        assert isinstance(events, list)
        for message in told_of(events, self._course):
            if not isinstance(message, TrainingStarted):
                self.message.emit(message)

    def _catch_up(self) -> None:
        waiting, self._waiting = self._waiting or [], None
        for tell in waiting:
            tell()
