"""Keras's own words on the focused parameter, or on the layer, at the foot of the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodeeditor.catalog.describe import type_text
from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.panels.inspector.name_label import breakable
from nodeeditor.panels.inspector.subject import Subject
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role


class Documentation(QWidget):
    """A name and the text that belongs to it, as plain text."""

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel(wraps=True)
        self._said = ""
        set_role(self._title, "strong")
        self._body = PlainLabel()
        self._body.setWordWrap(True)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self._body, "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._body)

    @property
    def text(self) -> str:
        """Title and body."""
        return f"{self._said}\n{self._body.text()}"

    def show_parameter(self, parameter: Parameter) -> None:
        """Tell what a parameter is for."""
        self._show(parameter.name, parameter.documentation)

    def show_subject(self, subject: Subject) -> None:
        """Tell what the layer does."""
        spec = subject.spec
        self._show(type_text(subject.type), spec.summary if spec else "")

    def _show(self, title: str, body: str) -> None:
        self._said = title
        self._title.setText(breakable(title))
        # Types of this program's own have texts of ours.
        self._body.setText(tr(body).strip())
        self.setVisible(bool(body.strip()))
