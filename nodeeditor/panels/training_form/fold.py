"""A part of a form that opens and closes; closed, its line tells what is set in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_LINE = 24


class Fold(QWidget):
    """A title with a handle before it, a summary at its right, and ``content`` below."""

    def __init__(self, title: str, content: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.content = content
        self.button = QPushButton(title)
        set_role(self.button, "fold")
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(12, 12))
        self.button.setFixedHeight(_LINE)
        self.summary = ElidedLabel("")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_role(self.summary, "parameter")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.button)
        line.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(content)
        self.button.toggled.connect(self._fold)
        self._fold(unfolded=False)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._fold(self.button.isChecked())

    def tell(self, summary: str) -> None:
        """What is set in it, in a few words."""
        self.summary.setText(summary)

    def _fold(self, unfolded: bool) -> None:
        self.content.setVisible(unfolded)
        self.summary.setVisible(not unfolded)
        theme = self._theme
        self.button.setIcon(action_icon("chevron-down" if unfolded else "chevron-right", theme, 12, theme.second))
