"""The logs of a run beside its journal: they follow it on a thread of their own, so the loop never waits for them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Protocol, Self

import tensorflow as tf

from nodeeditor.engine.training.csv_log import CsvLog
from nodeeditor.engine.training.tensorboard_log import TensorBoardLog
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Event, JournalReader, Resumed
from nodeeditor.runs.past import without_void

#: Seconds between two looks at the journal.
INTERVAL = 1.0


class Log(Protocol):
    """Something that is written of a run."""

    def take(self, events: Sequence[Event]) -> None:
        """Write what the next events tell. Raises ``OSError``."""

    def close(self) -> None:
        """All is written."""


class RunLogs:
    """Writes the logs that the settings ask for, as long as the block lasts; at its end they are whole.

    They are made anew from the whole journal, so a run that was interrupted loses nothing. The training goes on
    where they can't be written.
    """

    def __init__(self, folder: RunFolder, settings: TrainingSettings, interval: float = INTERVAL) -> None:
        self._folder = folder
        self._settings = settings
        #: What kept the logs from being written.
        self.error: OSError | None = None
        self._interval = interval
        self._reader = JournalReader(folder.journal)
        self._logs: list[Log] = []
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._settings.csv_log or self._settings.tensorboard:
            self._thread = threading.Thread(target=self._follow, name="logs", daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()

    def _follow(self) -> None:
        try:
            self._logs = self._made()
            over = False
            while not over:
                over = self._over.wait(self._interval)  # looks once more after the end
                self._look()
        except OSError as error:
            self.error = error
        except tf.errors.OpError as error:  # TensorFlow's way to tell of a full disk
            self.error = OSError(error.message)
        finally:
            for log in self._logs:
                log.close()

    def _look(self) -> None:
        events = self._reader.read()
        if any(isinstance(event, Resumed) for event in events):
            for log in self._logs:
                log.close()
            self._reader = JournalReader(self._folder.journal)
            self._logs, events = self._made(), without_void(self._reader.read())
        for log in self._logs:
            log.take(events)

    def _made(self) -> list[Log]:
        logs: list[Log] = []
        if self._settings.csv_log:
            logs.append(CsvLog(self._folder.csv_log, with_rate=self._settings.reduce_on_plateau is not None))
        if self._settings.tensorboard:
            logs.append(TensorBoardLog(self._folder.tensorboard))
        return logs
