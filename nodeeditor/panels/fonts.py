"""The faces the panels write in."""

from __future__ import annotations

from PySide6.QtGui import QFont

from nodeeditor.theme.faces import monospaced_faces


def monospaced(pixels: int) -> QFont:
    """The face of shapes, of numbers in columns and of code."""
    font = QFont()
    font.setFamilies(monospaced_faces())
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixels)
    return font
