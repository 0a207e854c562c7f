"""A view that says a sentence beside the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.exposure import ExposingView
from nodeeditor.canvas.popover import Note
from nodeeditor.problems import ProblemError
from nodeeditor.theme.tokens import Theme

_NOTE_STAYS = 4000


class SayingView(ExposingView):
    """Has one note, which is of what the user does just now."""

    #: A sentence that tells what could not be done.
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note(self)
        self._note.set_theme(theme)
        self._hush_later = QTimer(self)
        self._hush_later.setSingleShot(True)
        self._hush_later.timeout.connect(self.hush)

    def say(self, text: str, at: QPointF | None = None, *, for_a_while: bool = False, calm: bool = False) -> None:
        """Say a sentence beside the pointer; it goes with :meth:`hush`, or by itself after a while.

        A ``calm`` one tells of something that went well.
        """
        if at is None:
            at = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
            if not self.viewport().rect().contains(at.toPoint()):
                at = QPointF(self.viewport().rect().center())
        self._note.tell(text, at.toPoint(), calm=calm)
        if for_a_while:
            self.told.emit(text)
            self._hush_later.start(_NOTE_STAYS)
        else:
            self._hush_later.stop()

    def hush(self) -> None:
        """Take the sentence away."""
        self._note.hide()

    @contextmanager
    def refusals_said(self) -> Iterator[None]:
        """Say for a while why something can't be done, instead of failing."""
        try:
            yield
        except ProblemError as error:
            self.say(error.problem.text, for_a_while=True)

    @property
    def said(self) -> str:
        """The sentence that stands beside the pointer, empty where none does."""
        return self._note.text() if self._note.isVisible() else ""
