"""A label that shows what it is given letter by letter: names and texts of files never become rich text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.type_sizes import scaled


class PlainLabel(QLabel):
    """A line of text, or a paragraph where it ``wraps``; ``role`` is one of the style sheet's."""

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if role:
            set_role(self, role)
        self.setText(text)


class ColumnLabel(PlainLabel):
    """What stands before a field of a form: all of them ``width`` pixels wide, and more with larger text, at once."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__(text)
        self._width = width
        self._take_width()

    def _take_width(self) -> None:
        self.setFixedWidth(scaled(self._width))

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # texts may have another size
            self._take_width()
