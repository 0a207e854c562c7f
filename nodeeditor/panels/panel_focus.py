"""The keyboard goes from panel to panel: the canvas, then what is docked round it, and round again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


def step_panel(window: MainWindow, by: int) -> None:
    """Give the keyboard to the panel so many further on; each gets it where it had it last."""
    panels: list[QWidget] = [window.canvas]
    panels += [dock.widget() for dock in window.docks.values() if not dock.widget().visibleRegion().isEmpty()]
    focus = QApplication.focusWidget()
    here = next((row for row, panel in enumerate(panels) if focus is not None and _holds(panel, focus)), 0)
    for step in range(1, len(panels) + 1):
        place = _place(panels[(here + by * step) % len(panels)])
        if place is not None:
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _holds(panel: QWidget, widget: QWidget) -> bool:
    return panel is widget or panel.isAncestorOf(widget)


def _place(panel: QWidget) -> QWidget | None:
    """Where a panel takes the keyboard: where it had it last, else at the first control that Tab comes to."""
    last = panel.focusWidget()
    if last is not None and last.isVisible() and last.isEnabled():
        return last
    widget = panel
    while True:
        if _takes(widget):
            return widget
        widget = widget.nextInFocusChain()
        if widget is panel or not _holds(panel, widget):
            break
    return next((child for child in panel.findChildren(QWidget) if _takes(child)), None)


def _takes(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
