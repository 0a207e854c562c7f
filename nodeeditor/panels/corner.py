"""Windows beside the work: they open in a corner, where the canvas stays in view."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QWidget

_MARGIN = 24


def show_in_corner(dialog: QDialog, window: QWidget) -> None:
    """Show a window that stays open, in the lower right corner of another one where it was not moved yet."""
    if not dialog.isVisible() and not dialog.property("placed"):
        dialog.setProperty("placed", True)
        corner = window.mapToGlobal(QPoint(window.width(), window.height()))
        dialog.move(corner - QPoint(dialog.width() + _MARGIN, dialog.height() + 2 * _MARGIN))
    dialog.show()
    dialog.raise_()
