"""A menu of things to tick that stays open from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class TickingMenu(QMenu):
    """Closes by a click beside it and by Escape, not by a tick: ten columns are chosen in one go."""

    def _tick(self, action: QAction | None) -> bool:
        """Tick an entry or take its tick away; whether it is one to tick."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    # Qt overrides

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tick(self.actionAt(event.position().toPoint())):
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticks = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (ticks and self._tick(self.activeAction())):
            super().keyPressEvent(event)
