"""The question before a file is written over that another program changed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.asking import Role, ask


class ChangedOutside(Enum):
    """What the user wants done."""

    OVER = "over"
    SAVE_AS = "save_as"
    COMPARE = "compare"
    CANCEL = "cancel"


def ask_changed_outside(parent: QWidget, name: str) -> ChangedOutside:
    """Ask what is to become of a file ``name`` that is no longer what was opened."""
    answers = (
        (tr("Save As…"), Role.AcceptRole, ChangedOutside.SAVE_AS),
        (tr("Compare"), Role.ActionRole, ChangedOutside.COMPARE),
        (tr("Save Over It"), Role.DestructiveRole, ChangedOutside.OVER),
        (tr("Cancel"), Role.RejectRole, ChangedOutside.CANCEL),
    )
    text = tr("{name} was changed by another program since it was opened here.", name=name)
    more = tr("What it holds now stays in File > History, should you save over it.")
    return ask(parent, tr("Changed by another program"), text, more, answers, ChangedOutside.CANCEL)
