"""Closing an editor that opened over the canvas."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def is_seen(editor: QWidget | None) -> bool:
    """Whether an editor is open: one that was closed is hidden at once, and gone a little later."""
    return editor is not None and not editor.isHidden()


def close_editor(editor: QWidget) -> None:
    """Close ``editor`` for good, and give the keyboard back to what it lies on if it has it."""
    had_focus, below = editor.hasFocus(), editor.parentWidget()
    editor.hide()
    if had_focus and below is not None:
        below.setFocus()
    editor.deleteLater()
