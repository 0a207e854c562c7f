"""The one real editor that opens over a note: its text in plain Markdown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nodeeditor.canvas.closing_editor import ClosesOnce
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.annotations import Note
from nodeeditor.graph.limits import LONGEST_NOTE
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme

_LEAST = 150
_SMALLEST = 12


class NoteEditor(ClosesOnce, QPlainTextEdit):
    """Edits a note: Ctrl+Enter or a click elsewhere takes the text, Esc leaves it as it was."""

    #: Why what was written is not taken.
    refused = Signal(str)

    def __init__(
        self, note: Note, take: Callable[[Note, str], None], theme: Theme, zoom: float, parent: QWidget
    ) -> None:
        super().__init__(note.text, parent)
        self.note = note
        self._take = take
        self.setAccessibleName(tr("Text of the note, in Markdown"))
        self.setPlaceholderText(tr("A note in Markdown: **bold**, *italic*, `code`, lists, [x] tasks"))
        self.setTabChangesFocus(True)
        size = max(_SMALLEST, round(12 * zoom))
        self.setFont(text_font(size))
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.canvas}; color: {theme.text}; border: 2px solid {theme.accent};"
            f" border-radius: 8px; padding: 4px; font-size: {size}px; selection-background-color: {theme.accent};"
            f" selection-color: {theme.on_accent}; }}"
        )

    def open_over(self, rect: QRectF) -> None:
        """Open over ``rect`` of the parent, with the cursor behind the text."""
        self.place(rect)
        self.show()
        self.raise_()
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, rect: QRectF) -> None:
        """Stand over ``rect`` of the parent, with room to write."""
        wide, high = max(260, round(rect.width())), max(_LEAST, round(rect.height()))
        self.setGeometry(round(rect.left()), round(rect.top()), wide, high)

    def take(self) -> None:
        """Take the text that was written; one that is too long stays to be shortened, and that is told."""
        text = self.toPlainText().rstrip()
        if len(text) > LONGEST_NOTE and not self._is_done:
            needed, got = f"{LONGEST_NOTE:,}", f"{len(text):,}"
            self.refused.emit(tr("A note has at most {most} characters; this one has {got}.", most=needed, got=got))
            return
        if self._finish():
            self._take(self.note, text)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.take()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own context menu
            self.take()
