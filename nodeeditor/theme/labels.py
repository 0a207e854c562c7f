"""A label that shows what it is given letter by letter: names and texts of files never become rich text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from nodeeditor.theme.stylesheet import set_role


class PlainLabel(QLabel):
    """A line of text, or a paragraph where it ``wraps``; ``role`` is one of the style sheet's."""

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if role:
            set_role(self, role)
        self.setText(text)
