"""The faces the panels write in."""

from __future__ import annotations

from PySide6.QtGui import QFont

from nodeeditor.theme.stylesheet import MONOSPACED


def monospaced(pixels: int) -> QFont:
    """The face of shapes, of numbers in columns and of code."""
    font = QFont()
    font.setFamilies(list(MONOSPACED))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixels)
    return font
