"""Finds the runs of the open document that other processes train, and has the session follow them."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.own_runs import is_run_of
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.training import TrainingSession

#: Milliseconds between two looks at the folder of the runs: a training that a terminal starts shows about so soon.
LOOK = 1_000
#: A run's record is written soon after its folder is made, within so many seconds.
_SETTLED = 5.0


class Attaching(QObject):
    """Attaches once to each run that is at work, the newest first, while nothing else is trained."""

    def __init__(
        self, document: OpenDocument, runs: RunList, training: TrainingSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._runs = runs
        self._training = training
        self._passed: set[tuple[Path, int]] = set()
        self._changed_at: float | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look_at_folder)
        document.replaced.connect(self._passed.clear)
        for signal in (runs.changed, document.path_changed, training.state_changed):
            signal.connect(self._look)

    def start(self) -> None:
        """Look now, and from now on for runs that others start."""
        self._timer.start()
        self._runs.refresh()
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self, *_: object) -> None:
        if not self._timer.isActive():
            return
        for run in self._runs.runs:
            if run.status is not RunStatus.RUNNING or run.record is None:
                continue
            key = (run.path, run.record.process)
            if run.path == self._training.run:
                self._passed.add(key)  # our own
            if self._training.is_idle and key not in self._passed and is_run_of(self._document, run):
                self._passed.add(key)
                self._training.attach(run)

    def _look_at_folder(self) -> None:
        if not self._training.is_idle:
            return
        try:
            changed = self._runs.folder.stat().st_mtime
        except OSError:
            return
        if changed != self._changed_at or time.time() - changed < _SETTLED:
            self._changed_at = changed
            self._runs.refresh()
