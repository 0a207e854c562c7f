"""Taking Qt objects down at the end of a test, by Qt and at once.

An object that is left to Python's collector goes at some later time in some order, parts before
wholes or after them; Qt crashes on that when the application is gone already.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject


def discard(unwanted: QObject) -> None:
    """Delete ``unwanted`` and all it owns now."""
    unwanted.deleteLater()
    QCoreApplication.sendPostedEvents(unwanted, QEvent.Type.DeferredDelete)
