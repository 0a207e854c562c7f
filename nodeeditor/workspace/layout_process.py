"""A layout made beside the window, which goes on answering."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from nodeeditor.graph.elements import NodeId
from nodeeditor.layout.outline import Outline
from nodeeditor.protocol.starting import python_path

#: -P keeps the folder we were started in out of the import path.
_ARGUMENTS = ("-P", "-m", "nodeeditor.layout")

#: A process that was killed is gone within a few milliseconds; Qt is not to lose it before.
_PATIENCE = 1000


class LayoutProcess(QObject):
    """Lays out one outline at a time in a process of its own."""

    #: The places: a dict of corners by node.
    done = Signal(object)
    #: It came to no end; nothing is known of places.
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._order: list[NodeId] = []

    @property
    def is_at_work(self) -> bool:
        """Whether one is under way."""
        return self._process is not None

    def start(self, outline: Outline) -> None:
        """Begin one; another that is under way is called off."""
        self.cancel()
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", python_path(environment.value("PYTHONPATH")))
        process = self._process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._order = list(outline.order)
        process.start(sys.executable, list(_ARGUMENTS))
        process.write(outline.text().encode())
        process.closeWriteChannel()

    def cancel(self) -> None:
        """End what is under way; nothing is told of it."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.kill()
            process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        text = process.readAllStandardOutput().data()
        process.deleteLater()
        try:
            if code or status != QProcess.ExitStatus.NormalExit:
                raise ValueError(code)
            places = [(float(x), float(y)) for x, y in json.loads(text)]
            found = dict(zip(self._order, places, strict=True))
        except (ValueError, TypeError):
            self.failed.emit()
        else:
            self.done.emit(found)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if error == QProcess.ProcessError.FailedToStart and process is not None:
            self._process = None
            process.deleteLater()
            self.failed.emit()
