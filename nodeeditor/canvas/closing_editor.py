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


class ClosesOnce:
    """What an editor over the canvas, a widget, is besides: it is taken or left once, however often that is asked."""

    #: Whether it was taken or left.
    _is_done = False

    def leave(self) -> None:
        """Close and change nothing."""
        self._finish()

    def _finish(self) -> bool:
        """Close; whether that had not happened yet."""
        if self._is_done:
            return False
        self._is_done = True
        assert isinstance(self, QWidget)
        close_editor(self)
        return True
