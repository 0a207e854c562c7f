"""A run that another process trains, followed by its journal and steered by its folder."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QObject, QTimer

from nodeeditor.files.plain import open_plain
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.answers import Answer, TrainingDone, TrainingNoted
from nodeeditor.protocol.requests import Request, Steer
from nodeeditor.runs.control import send_command
from nodeeditor.runs.course import Course
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Event
from nodeeditor.runs.process import is_alive
from nodeeditor.runs.record import RunRecord
from nodeeditor.workspace.channel import Channel
from nodeeditor.workspace.earlier_events import EarlierEvents, told_of

#: Milliseconds between two looks into the journal, which is written about 20 times a second.
POLL = 50
#: Looks that find nothing until the process is looked for.
_QUIET = 20
#: What a process is given to end when it is told to, in milliseconds.
_PATIENCE = 2_000
_LOG_BYTES = 1 << 16


class AttachedRun(Channel):
    """The same messages as from a process of our own, since the journal holds all that a pipe would carry.

    The process is the one that the run's record names; it is no child of ours and does not end with us.
    """

    def __init__(self, folder: RunFolder, record: RunRecord, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._record = record
        self._fault: Problem | None = None
        self._over = False
        self._quiet = 0
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._look)
        self._last_rung = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._last_rung.timeout.connect(lambda: self._signal(by_force=True))
        self._begin()

    @property
    def process_id(self) -> int:
        """The id of the process that trains."""
        return self._record.process

    @property
    def log(self) -> str:
        """The end of what the process wrote to its standard error; empty for one whose terminal has it."""
        return end_of_log(self._folder)

    @property
    def elapsed(self) -> float:
        """Seconds that the run trained when it was attached to; before its first epoch ended, those since it began."""
        if self._earlier.seconds is not None:
            return self._earlier.seconds
        return max(0.0, (datetime.now(UTC) - datetime.fromisoformat(self._record.started)).total_seconds())

    def start(self) -> None:
        """Tell what there is while the event loop is idle, and then what comes."""
        self._earlier.start()

    def rewind(self) -> None:
        """Tell everything anew from the beginning."""
        self._timer.stop()
        self._earlier.stop()
        self._earlier.deleteLater()
        self._begin()
        self._earlier.start()

    def send(self, request: Request) -> None:
        """Leave a command in the run's folder; nothing else reaches the process."""
        if not isinstance(request, Steer):
            return
        try:
            send_command(self._folder.control, request.command)
        except OSError as error:
            told = problem("engine.not_steered", run=self._folder.path.name, reason=error.strerror or str(error))
            self.message.emit(TrainingNoted(0, 0, told))

    def close(self) -> None:
        """Follow it no longer; the process goes on."""
        self._over = True
        self._earlier.stop()
        self._timer.stop()
        self._last_rung.stop()
        self.deleteLater()

    def leave(self) -> None:
        """Follow it no longer; the process goes on."""
        self.close()

    def abandon(self, fault: Problem) -> None:
        """End the process, by force where it does not obey; :attr:`ended` will tell ``fault``."""
        self._fault = self._fault or fault
        self._signal(by_force=False)
        self._last_rung.start()

    def _begin(self) -> None:
        self._earlier = EarlierEvents(self._folder.journal, self)
        self._earlier.events.connect(self._tell)
        self._earlier.ended.connect(self._timer.start)
        self._course = Course(str(self._folder.path))

    def _look(self) -> None:
        events = self._earlier.reader.read()
        self._tell(events)
        if self._over:
            return
        self._quiet = 0 if events else self._quiet + 1
        if self._quiet % _QUIET == _QUIET - 1 and not self._is_alive:
            self._end()

    def _tell(self, events: list[Event]) -> None:
        for message in told_of(events, self._course):
            if self._over:
                return
            self.message.emit(self._complete(message) if isinstance(message, TrainingDone) else message)

    def _complete(self, done: TrainingDone) -> TrainingDone:
        """The end with what the record alone tells; the record is written before the journal's end."""
        with suppress(ProblemError):
            return msgspec.structs.replace(done, memory=self._folder.read_record().memory)
        return done

    @property
    def _is_alive(self) -> bool:
        return is_alive(self._record.process, self._record.process_created, self._record.process_mark)

    def _end(self) -> None:
        """The process is gone: tell what it wrote last, else that it died."""
        self._tell(self._earlier.reader.read())
        if self._over:
            return
        end = self._end_of_record()
        if end is not None and self._fault is None:
            self.message.emit(end)
            return
        self.close()
        self.ended.emit(self._fault or problem("engine.run_gone"))

    def _end_of_record(self) -> Answer | None:
        try:
            return self._course.end(self._folder.read_record())
        except ProblemError:
            return None

    def _signal(self, *, by_force: bool) -> None:
        import psutil  # slow, and the window shows before anything is attached to

        if not self._is_alive:
            return
        try:
            process = psutil.Process(self._record.process)
            if by_force:
                process.kill()
            else:
                process.terminate()
        except psutil.Error:
            return


def end_of_log(folder: RunFolder) -> str:
    """The end of what a run's process wrote to its standard error; empty where nothing was kept."""
    try:
        with open_plain(folder.process_log) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _LOG_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
