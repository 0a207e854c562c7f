"""A first idea of this machine's pace: the spare engine measures it once, while it has nothing to do."""

from __future__ import annotations

import os
import platform

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.protocol.answers import PaceMeasured, Ready
from nodeeditor.protocol.requests import MeasurePace
from nodeeditor.workspace.pace import Epoch, Measured
from nodeeditor.workspace.pace_log import PaceLog
from nodeeditor.workspace.spare import SpareEngine

#: Milliseconds that the spare engine was warm and is left alone: who trains at once is not kept waiting.
PAUSE = 3000
#: What a GPU takes was never held against such networks.
_DEVICE = "CPU"
_REQUEST = 1
#: So many times longer the same work takes in a training of one's own: it validates, it keeps its journal, and the
#: processor has been at work for longer. Measured by ``tests/benchmarks/bench_estimate.py``: 1.3 to 2 times.
_IN_EARNEST = 1.5


class FirstPace(QObject):
    """Has the pace measured where the log does not know it, and keeps it there.

    It is of a machine and of the versions that train: others are others.
    """

    #: :attr:`measured` differs.
    changed = Signal()

    def __init__(self, spare: SpareEngine, log: PaceLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare = spare
        self._log = log
        self._key = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._ask)
        spare.warmed.connect(self._on_warm)
        spare.answered.connect(self._on_answer)

    @property
    def measured(self) -> list[Measured]:
        """The work of small networks, and the seconds that it takes in a training; empty while that is not known."""
        found = self._log.measured(self._key) if self._key else []
        return [Measured(one.epoch, _IN_EARNEST * one.seconds) for one in found]

    def _on_warm(self, ready: Ready) -> None:
        if ready.device != _DEVICE:
            return
        parts = (platform.node(), str(os.cpu_count()), ready.python, ready.tensorflow, ready.keras)
        self._key = "first pace: " + ", ".join(parts)
        if self.measured:
            self.changed.emit()
        else:
            self._soon.start()

    def _ask(self) -> None:
        if self._spare.is_warm:  # one that was taken meanwhile trains, and another will be warm after it
            self._spare.send(MeasurePace(_REQUEST))

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, PaceMeasured) and answer.epochs and self._key:
            found = [
                Measured(Epoch(one.calls, one.multiply_adds, one.activations, one.updates), one.seconds)
                for one in answer.epochs
            ]
            self._log.keep(self._key, found)
            self.changed.emit()
