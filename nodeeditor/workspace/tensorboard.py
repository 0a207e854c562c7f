"""TensorBoard over the runs of the open document, as a child process that ends with the editor."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal

from nodeeditor.problems import Problem, problem
from nodeeditor.runs.folder import RunFolder

#: Where it says that it listens, which it does on a free port of this machine alone.
_ADDRESS = re.compile(r"http://(?:127\.0\.0\.1|localhost):\d+/?\S*")
_HOST = "127.0.0.1"
_LOG_LETTERS = 4000
_LAST_PATIENCE = 2000


def tensorboard_command() -> list[str] | None:
    """What starts TensorBoard, None where it is not installed; nothing of it is imported."""
    found = importlib.util.find_spec("tensorboard") is not None
    return [sys.executable, "-m", "tensorboard.main"] if found else None


def has_logs(folder: Path) -> bool:
    """Whether any run in ``folder`` has something for TensorBoard to show."""
    try:
        return any(RunFolder(run).tensorboard.is_dir() for run in folder.iterdir())
    except OSError:
        return False


class TensorBoard(QObject):
    """Starts TensorBoard where it does not run yet; :attr:`ready` tells where it is to be seen."""

    #: A ``QUrl`` to open.
    ready = Signal(object)
    #: A :class:`~nodeeditor.problems.Problem`: it did not start.
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder: Path | None = None
        self._url: QUrl | None = None
        self._told = ""

    @property
    def process_id(self) -> int:
        """The id of its process, 0 where there is none."""
        return self._process.processId() if self._process is not None else 0

    @property
    def is_installed(self) -> bool:
        """Whether there is one to start."""
        return tensorboard_command() is not None

    def show(self, folder: Path, command: Sequence[str] | None = None) -> None:
        """Show the logs of all runs in ``folder``. ``command`` starts another program in place of TensorBoard."""
        command = command or tensorboard_command()
        if command is None:
            self.failed.emit(problem("tensorboard.missing"))
            return
        if folder == self._folder and self._process is not None:
            if self._url is not None:
                self.ready.emit(self._url)
            return  # else it will be told
        self.close()
        self._folder, self._told = folder, ""
        process = QProcess(self)
        self._process = process
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setProgram(command[0])
        process.setArguments([*command[1:], "--logdir", str(folder), "--host", _HOST, "--port", "0"])
        process.readyRead.connect(self._read)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_ended)
        process.start()

    def close(self) -> None:
        """End it."""
        process, self._process, self._url = self._process, None, None
        if process is None:
            return
        for signal in (process.readyRead, process.finished, process.errorOccurred):
            signal.disconnect()
        process.terminate()
        if not process.waitForFinished(_LAST_PATIENCE):
            process.kill()
            process.waitForFinished(_LAST_PATIENCE)
        process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        self._told = (self._told + bytes(self._process.readAll().data()).decode("utf-8", "replace"))[-_LOG_LETTERS:]
        found = _ADDRESS.search(self._told)
        if found is not None and self._url is None:
            self._url = QUrl(found.group())
            self.ready.emit(self._url)

    def _on_ended(self, *_: object) -> None:
        self._read()
        process, self._process, self._url = self._process, None, None
        if process is not None:
            process.deleteLater()
            lines = [line.strip() for line in self._told.splitlines() if line.strip()]
            self.failed.emit(_ended(lines[-1] if lines else process.errorString()))


def _ended(reason: str) -> Problem:
    return problem("tensorboard.ended", reason=reason)
