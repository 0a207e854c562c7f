"""The question about a file that another editor has open."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.asking import Role, ask


class OpenElsewhere(Enum):
    """How the user wants to see the file."""

    READ_ONLY = "read_only"
    COPY = "copy"
    CANCEL = "cancel"


def ask_open_elsewhere(parent: QWidget, sentence: str) -> OpenElsewhere:
    """Ask how a file is to be opened of which ``sentence`` tells that another editor has it open."""
    answers = (
        (tr("Open Read-Only"), Role.AcceptRole, OpenElsewhere.READ_ONLY),
        (tr("Open a Copy"), Role.AcceptRole, OpenElsewhere.COPY),
        (tr("Cancel"), Role.RejectRole, OpenElsewhere.CANCEL),
    )
    return ask(parent, tr("Open in another editor"), sentence, "", answers, OpenElsewhere.CANCEL)
