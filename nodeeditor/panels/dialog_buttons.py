"""The two buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox

from nodeeditor.language import tr


def accept_or_cancel(accept: str) -> QDialogButtonBox:
    """A button with the words ``accept``, and one that cancels."""
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
    for button, text in ((standard.Ok, accept), (standard.Cancel, tr("Cancel"))):
        buttons.button(button).setText(text)
    return buttons
