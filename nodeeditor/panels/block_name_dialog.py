"""The dialog that asks what a block is to be called in the user's library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.dialog_buttons import accept_or_cancel
from nodeeditor.panels.screens import roomy
from nodeeditor.problems import ProblemError
from nodeeditor.theme.labels import PlainLabel

_WIDTH = 380


class BlockNameDialog(QDialog):
    """Asks for a name; stays open, and says why, while ``take`` refuses it.

    Where the library has a block of a name ``replaces``, that is said before it is written over.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        name: str,
        accept: str,
        take: Callable[[str], None],
        replaces: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._accept = accept
        self._replaces = replaces
        self.setWindowTitle(title)
        self.setFixedWidth(roomy(self, _WIDTH, _WIDTH).width())
        self.name = QLineEdit(name)
        self.name.setMaxLength(128)
        self.name.setAccessibleName(tr("Name of the block"))
        self.note = PlainLabel("", "second", wraps=True)
        self.error = PlainLabel("", "error", wraps=True)
        self.error.hide()
        self.buttons = accept_or_cancel(accept)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(self.note)
        column.addWidget(self.error)
        column.addWidget(self.buttons)
        self.name.textChanged.connect(self._on_text)
        self._on_text(name)
        self.name.selectAll()

    def _on_text(self, name: str) -> None:
        is_there = self._replaces is not None and self._replaces(name)
        self.note.setText(tr("Your library has a block of this name; it is replaced.") if is_there else "")
        self.note.setVisible(is_there)
        self.error.hide()
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(tr("Replace") if is_there else self._accept)
        button.setEnabled(bool(name))

    def _on_accepted(self) -> None:
        try:
            self._take(self.name.text())
        except ProblemError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        self.accept()
