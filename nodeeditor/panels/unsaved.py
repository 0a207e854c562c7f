"""The question before changes are lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.asking import Role, ask


class Unsaved(Enum):
    """What the user wants done with changes that no file holds."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_unsaved(parent: QWidget, name: str) -> Unsaved:
    """Ask whether the changes of the file ``name`` are to be saved."""
    answers = (
        (tr("Save"), Role.AcceptRole, Unsaved.SAVE),
        (tr("Discard"), Role.DestructiveRole, Unsaved.DISCARD),
        (tr("Cancel"), Role.RejectRole, Unsaved.CANCEL),
    )
    text = tr("Save the changes of {name}?", name=name)
    return ask(parent, tr("Unsaved changes"), text, tr("What you do not save is lost."), answers, Unsaved.CANCEL)
