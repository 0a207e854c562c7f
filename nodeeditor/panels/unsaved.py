"""The question before changes are lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nodeeditor.language import tr


class Unsaved(Enum):
    """What the user wants done with changes that no file holds."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_unsaved(parent: QWidget, name: str) -> Unsaved:
    """Ask whether the changes of the file ``name`` are to be saved."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Unsaved changes"))
    # The name of a file is text, never markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Save the changes of {name}?", name=name))
    box.setInformativeText(tr("What you do not save is lost."))
    save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.exec()
    clicked = box.clickedButton()
    return Unsaved.SAVE if clicked is save else Unsaved.DISCARD if clicked is discard else Unsaved.CANCEL
