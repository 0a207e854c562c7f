"""One note as the canvas shows it: where it is, how high it is, and its text laid out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.annotations.markdown import MarkdownText
from nodeeditor.canvas.style import Style
from nodeeditor.graph.annotations import Note

#: Room between the edge of a note and its text.
PADDING = 12.0
_LINE = 17.0
_LETTER = 6.4
LEAST_WIDTH = 96.0


class NoteItem:
    """One note on the canvas. It owns no truth: the layer sets what it shows."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.selected = False
        #: Typed into, so that an editor stands over it.
        self.edited = False
        self._at = QPointF(note.x, note.y)
        self._width = note.width
        self._height = _guess(note.text, note.width)
        self._laid_out: MarkdownText | None = None

    @property
    def width(self) -> float:
        """How wide the note is shown."""
        return self._width

    @property
    def rect(self) -> QRectF:
        """What the note covers in the scene."""
        return QRectF(self._at.x(), self._at.y(), self._width, self._height)

    def bounds(self) -> QRectF:
        """All that may be painted of it."""
        return self.rect.adjusted(-4, -4, 4, 4)

    def show_note(self, note: Note) -> None:
        """Show another text, elsewhere or in another width."""
        if (note.text, note.width) != (self.note.text, self._width):
            self._laid_out = None
            self._height = _guess(note.text, note.width)
        self.note = note
        self._at, self._width = QPointF(note.x, note.y), note.width

    def show_at(self, place: QPointF, width: float | None = None) -> None:
        """Stand elsewhere, or in another width, for a while."""
        self._at = place
        if width is not None and width != self._width:
            self._width, self._laid_out = width, None

    def text(self, style: Style) -> MarkdownText:
        """The text, laid out when it is first wanted; never while painting."""
        if self._laid_out is None or self._laid_out.style is not style:
            self._laid_out = MarkdownText(self.note.text, self._width - 2 * PADDING, style)
            self._height = self._laid_out.height + 2 * PADDING
        return self._laid_out


def _guess(text: str, width: float) -> float:
    """About how high a note will be, without laying it out: most notes of a large drawing are not seen."""
    letters = max(8.0, (width - 2 * PADDING) / _LETTER)
    lines = sum(1 + int(len(line) / letters) for line in text[:4000].splitlines())
    return max(1, lines) * _LINE + 2 * PADDING
