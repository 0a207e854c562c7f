"""Files that come from outside while the editor runs: a second start hands them over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

#: While a dialog waits for an answer, it is looked every so many milliseconds whether it is gone.
PAUSE = 150


class Arrivals(QObject):
    """Brings the window that was used last to the front and opens what came, once no dialog waits for an answer."""

    def __init__(
        self, parent: QObject, window: Callable[[], QWidget | None], open_path: Callable[[Path], object]
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._open_path = open_path
        self._waiting: list[Path] = []
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._open)

    def open_path(self, path: Path | None) -> None:
        """Open a file, or only come to the front."""
        window = QApplication.activeModalWidget() or self._window()
        if window is not None:
            come_forward(window)
        if path is not None:
            self._waiting.append(path)
            # Not at once: what opens a file may ask, and whoever handed it over is not to wait for the answer.
            self._timer.start(0)

    def _open(self) -> None:
        self._timer.setInterval(PAUSE)
        if is_answer_awaited():
            return
        if not self._waiting:
            self._timer.stop()
            return
        self._timer.stop()
        path = self._waiting.pop(0)
        self._open_path(path)
        if self._waiting:
            self._timer.start(0)


def is_answer_awaited() -> bool:
    """Whether a dialog or a menu is open, which is about what the window shows now."""
    return QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None


def come_forward(window: QWidget) -> None:
    """Bring a window to the front, from the task bar too, and give it the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
