"""The question before a file is written over that another program changed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nodeeditor.language import tr


class ChangedOutside(Enum):
    """What the user wants done."""

    OVER = "over"
    SAVE_AS = "save_as"
    COMPARE = "compare"
    CANCEL = "cancel"


def ask_changed_outside(parent: QWidget, name: str) -> ChangedOutside:
    """Ask what is to become of a file ``name`` that is no longer what was opened."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Changed by another program"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("{name} was changed by another program since it was opened here.", name=name))
    box.setInformativeText(tr("What it holds now stays in File > History, should you save over it."))
    role = QMessageBox.ButtonRole
    answers = {
        box.addButton(tr("Save As…"), role.AcceptRole): ChangedOutside.SAVE_AS,
        box.addButton(tr("Compare"), role.ActionRole): ChangedOutside.COMPARE,
        box.addButton(tr("Save Over It"), role.DestructiveRole): ChangedOutside.OVER,
        box.addButton(tr("Cancel"), role.RejectRole): ChangedOutside.CANCEL,
    }
    box.setDefaultButton(next(iter(answers)))
    box.exec()
    return answers.get(box.clickedButton(), ChangedOutside.CANCEL)
