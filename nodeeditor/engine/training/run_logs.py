"""The logs of a run beside its journal: they follow it on a thread of their own, so the loop never waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Protocol, Self

import tensorflow as tf

from nodeeditor.engine.training.csv_log import CsvLog
from nodeeditor.engine.training.tensorboard_log import TensorBoardLog
from nodeeditor.engine.wording import reason
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.problems import Problem, problem
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Event, JournalReader, Resumed
from nodeeditor.runs.past import without_void

#: Seconds between two looks at the journal.
INTERVAL = 1.0


class Log(Protocol):
    """Something that is written of a run."""

    def take(self, events: Sequence[Event]) -> None:
        """Write what the next events tell. Raises ``OSError``, or TensorFlow's errors."""

    def close(self) -> None:
        """All is written. Raises as :meth:`take` does."""


class RunLogs:
    """Writes the logs that the settings ask for, as long as the block lasts; at its end they are whole.

    They are made anew from the whole journal, so a run that was interrupted loses nothing. One that can't be written
    is given up, and :meth:`news` tells of it; the training and the other log go on.
    """

    def __init__(self, folder: RunFolder, settings: TrainingSettings, interval: float = INTERVAL) -> None:
        self._folder = folder
        self._makers: dict[str, Callable[[], Log]] = {}
        if settings.csv_log:
            with_rate = settings.reduce_on_plateau is not None
            self._makers[folder.csv_log.name] = lambda: CsvLog(folder.csv_log, with_rate=with_rate)
        if settings.tensorboard:
            self._makers[tensorboard_name(folder)] = lambda: TensorBoardLog(folder.tensorboard)
        self._interval = interval
        self._reader = JournalReader(folder.journal)
        self._logs: dict[str, Log] = {}
        self._news: SimpleQueue[Problem] = SimpleQueue()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._makers:
            self._thread = threading.Thread(target=self._follow, name="logs", daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()

    def news(self) -> Problem | None:
        """What keeps a log from being written, once for each; None where there is nothing to tell."""
        try:
            return self._news.get_nowait()
        except Empty:
            return None

    def _follow(self) -> None:
        self._make()
        over = False
        while not over:
            over = self._over.wait(self._interval)  # looks once more after the end
            self._look()
        self._close()

    def _look(self) -> None:
        events = self._reader.read()
        if any(isinstance(event, Resumed) for event in events):
            self._close()
            self._reader = JournalReader(self._folder.journal)
            self._make()
            events = without_void(self._reader.read())
        for name, log in list(self._logs.items()):
            with self._giving_up(name):
                log.take(events)

    def _make(self) -> None:
        for name, make in self._makers.items():
            with self._giving_up(name):
                self._logs[name] = make()

    def _close(self) -> None:
        logs, self._logs = self._logs, {}
        for name, log in logs.items():
            with self._giving_up(name):
                log.close()

    @contextmanager
    def _giving_up(self, name: str) -> Iterator[None]:
        """A log at work: the first time that it can't be written is the last."""
        try:
            yield
        except (OSError, tf.errors.OpError) as error:  # TensorFlow has its own way to tell of a full disk
            self._makers = {other: make for other, make in self._makers.items() if other != name}
            log = self._logs.pop(name, None)
            self._news.put(problem("training.log_stopped", log=name, reason=_told(error)))
            if log is not None:
                _let_go(log)


def tensorboard_name(folder: RunFolder) -> str:
    """What the log for TensorBoard is called, seen from the folder of its run."""
    return str(folder.tensorboard.relative_to(folder.path))


def _let_go(log: Log) -> None:
    """Close a log that was given up; what it could not write it tries once more, and fails as before."""
    try:
        log.close()
    except (OSError, tf.errors.OpError):
        return


def _told(error: OSError | tf.errors.OpError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error) or type(error).__name__
    return reason(error) or type(error).__name__
