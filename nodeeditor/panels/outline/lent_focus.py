"""The focus that a panel lends to the canvas, and has back when what was opened there is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nodeeditor.canvas.view import CanvasView

_NO_BUTTON = Qt.MouseButton.NoButton


class LentFocus(QObject):
    """Gives ``owner`` the focus once the canvas itself has it and nothing is open over it."""

    def __init__(self, owner: QWidget, canvas: CanvasView) -> None:
        super().__init__(owner)
        self._owner = owner
        self._canvas = canvas
        self._is_lent = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        if self._is_over(now):
            self._is_lent = self._is_lent or before is self._owner
        elif now not in (self._canvas, self._canvas.viewport()) or QApplication.mouseButtons() != _NO_BUTTON:
            self._is_lent = False  # the user went on elsewhere
        elif self._is_lent:
            QTimer.singleShot(0, self, self._give_back)

    def _give_back(self) -> None:
        here = QApplication.focusWidget()
        if self._is_lent and not self._canvas.editors.is_open and here in (self._canvas, self._canvas.viewport()):
            self._is_lent = False
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_over(self, widget: QWidget) -> bool:
        itself = widget in (self._canvas, self._canvas.viewport())
        return not itself and self._canvas.isAncestorOf(widget)
