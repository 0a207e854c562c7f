"""Taking Qt objects down at the end of a test, by Qt and at once.

An object that is left to Python's collector goes at some later time in some order, parts before
wholes or after them; Qt crashes on that when the application is gone already.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication


def discard(unwanted: QObject) -> None:
    """Delete ``unwanted`` and all it owns now."""
    unwanted.deleteLater()
    QCoreApplication.sendPostedEvents(unwanted, QEvent.Type.DeferredDelete)


def empty_clipboard() -> None:
    """Take what was copied from the clipboard.

    That of the offscreen platform outlives Python, whose objects it holds (a copied figure), and crashes at the end.
    """
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
