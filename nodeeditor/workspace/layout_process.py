"""A layout made beside the window, which goes on answering."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

from nodeeditor.graph.elements import NodeId
from nodeeditor.layout.outline import Outline
from nodeeditor.protocol.starting import python_path

#: -P keeps the folder we were started in out of the import path.
_ARGUMENTS = ("-P", "-m", "nodeeditor.layout")

#: A process that was killed is gone within a few milliseconds; Qt is not to lose it before.
_PATIENCE = 1000


class LayoutProcess(QObject):
    """Lays out one outline at a time in a process of its own, which waits for the next one then.

    It takes longer to start than to lay out a thousand nodes, so it can be started ahead.
    """

    #: The places: a dict of corners by node.
    done = Signal(object)
    #: It came to no end; nothing is known of places.
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: The process that runs, if any; it is outside of us since it ends after us.
        self._running: list[QProcess] = []
        #: The nodes of the outline that is at work; None while the process waits.
        self._order: list[NodeId] | None = None
        self._told = bytearray()
        running = self._running
        self.destroyed.connect(lambda: _end(running))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    @property
    def is_at_work(self) -> bool:
        """Whether one is under way."""
        return self._order is not None

    @property
    def is_warm(self) -> bool:
        """Whether a process is there that an outline can be given to."""
        return bool(self._running)

    def warm(self) -> None:
        """Have a process started, unless one is there."""
        if self._running:
            return
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", python_path(environment.value("PYTHONPATH")))
        process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._running.append(process)
        self._told.clear()
        process.start(sys.executable, list(_ARGUMENTS))

    def start(self, outline: Outline) -> None:
        """Begin one; another that is under way is called off."""
        self.cancel()
        self.warm()
        self._order = list(outline.order)
        if self._running:
            self._running[0].write(outline.text().encode() + b"\n")

    def cancel(self) -> None:
        """End what is under way; nothing is told of it."""
        if self._order is not None:
            self.end()

    def end(self) -> None:
        """Let no process wait any more."""
        self._order = None
        for process in self._running:
            process.readyReadStandardOutput.disconnect(self._on_told)
            process.finished.disconnect(self._on_ended)
            process.errorOccurred.disconnect(self._on_error)
        _end(self._running)

    def _on_told(self) -> None:
        self._told += self._running[0].readAllStandardOutput().data()
        if not self._told.endswith(b"\n"):
            return
        text, order = bytes(self._told), self._order
        self._told.clear()
        self._order = None
        try:
            places = [(float(x), float(y)) for x, y in json.loads(text)]
            found = dict(zip(order or (), places, strict=True))
        except (ValueError, TypeError):
            self.end()
            self.failed.emit()
        else:
            self.done.emit(found)

    def _on_ended(self, _code: int, _status: QProcess.ExitStatus) -> None:
        was_at_work, self._order = self._order is not None, None
        while self._running:
            self._running.pop().deleteLater()
        if was_at_work:
            self.failed.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_ended(1, QProcess.ExitStatus.CrashExit)


def _end(running: list[QProcess]) -> None:
    while running:
        process = running.pop()
        process.kill()
        process.waitForFinished(_PATIENCE)
        process.deleteLater()
