"""Work on the window's own thread that takes a while: the pointer and the status bar tell, before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from nodeeditor.workspace.activities import Activities, Work


@contextmanager
def busy(activities: Activities, text: str) -> Iterator[None]:
    """Show that the program is at work until the end of the block."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    activities.tell("busy", Work(text, blocks=True), at_once=True)
    try:
        yield
    finally:
        activities.tell("busy", None)
        QGuiApplication.restoreOverrideCursor()
