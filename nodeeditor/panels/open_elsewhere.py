"""The question about a file that another editor has open."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nodeeditor.language import tr


class OpenElsewhere(Enum):
    """How the user wants to see the file."""

    READ_ONLY = "read_only"
    COPY = "copy"
    CANCEL = "cancel"


def ask_open_elsewhere(parent: QWidget, sentence: str) -> OpenElsewhere:
    """Ask how a file is to be opened of which ``sentence`` tells that another editor has it open."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Open in another editor"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    role = QMessageBox.ButtonRole
    answers = {
        box.addButton(tr("Open Read-Only"), role.AcceptRole): OpenElsewhere.READ_ONLY,
        box.addButton(tr("Open a Copy"), role.AcceptRole): OpenElsewhere.COPY,
        box.addButton(tr("Cancel"), role.RejectRole): OpenElsewhere.CANCEL,
    }
    box.setDefaultButton(next(iter(answers)))
    box.exec()
    return answers.get(box.clickedButton(), OpenElsewhere.CANCEL)
