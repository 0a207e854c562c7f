"""Long work in short turns, so that the window goes on answering."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

#: Seconds of work before the event loop has its turn, unless less is wanted.
TURN = 0.008


class Turns(QObject):
    """Does a work piece by piece while the event loop is idle; ``piece`` says whether more is left."""

    #: No piece is left: once after each :meth:`start`.
    done = Signal()

    def __init__(
        self, piece: Callable[[], bool], parent: QObject | None = None, *, seconds: float | None = None
    ) -> None:
        super().__init__(parent)
        self._piece = piece
        self._seconds = TURN if seconds is None else seconds
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        """Begin, or go on with what is left by now."""
        self._timer.start()

    def stop(self) -> None:
        """Do no more, unless it is started again."""
        self._timer.stop()

    def _work(self) -> None:
        self._timer.start()  # until the work is done, or a piece has it stopped
        end = time.perf_counter() + self._seconds
        while True:
            if not self._piece():
                self._timer.stop()
                self.done.emit()
                return
            if not self._timer.isActive() or time.perf_counter() >= end:
                return
