"""Focus mode: the canvas alone, until a key brings panels and bars back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QToolBar, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.action_set import key_text
from nodeeditor.panels.passing_note import PassingNote
from nodeeditor.panels.window_state import VERSION

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class FocusMode:
    """Takes panels, bars and status away, and brings back exactly those that were there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._before: QByteArray | None = None
        self._bars: list[QWidget] = []
        self.note = PassingNote(window.canvas)

    @property
    def is_on(self) -> bool:
        """Whether the canvas is alone."""
        return self._before is not None

    def toggle(self) -> None:
        """Go into focus mode, or out of it."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Bring back what was taken away; outside of focus mode, nothing happens."""
        if self._before is None:
            return
        before, self._before = self._before, None
        for bar in self._bars:
            bar.show()
        self._window.restoreState(before, VERSION)
        self.note.hide()
        self._show_on(is_on=False)

    def _enter(self) -> None:
        window = self._window
        self._before = window.saveState(VERSION)
        bars = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
        if window.desk is not None:
            bars.append(window.desk.window_of(window).tabs)
        self._bars = [bar for bar in bars if not bar.isHidden()]
        for part in (*self._bars, *window.docks.values()):
            part.hide()
        window.canvas.setFocus()
        key = key_text(window.actions_.keymap.shown("focus_mode"))
        told = tr("{key} or Esc brings the panels back", key=key) if key else tr("Esc brings the panels back")
        self.note.tell(told)
        self._show_on(is_on=True)

    def _show_on(self, *, is_on: bool) -> None:
        self._window.actions_["focus_mode"].setChecked(is_on)
