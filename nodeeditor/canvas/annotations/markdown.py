"""Markdown laid out for a note. Nothing outside of the text is ever read: no images, no pages behind links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from nodeeditor.canvas.style import Style, fixed_font, text_font
from nodeeditor.language import tr

_SIZE = 12
_INDENT = 18.0
#: Room below paragraphs and headings; the points of a list stand close.
_BELOW = 5.0


@dataclass(frozen=True, slots=True)
class TextRun:
    """A piece of a line in one font; ``at`` is the left end of what it stands on."""

    text: str
    at: QPointF
    font: QFont


class _Sealed(QTextDocument):
    """A document that has nothing but its text."""

    def loadResource(self, kind: int, name: QUrl) -> Any:  # noqa: N802  # Qt's name
        return None


class MarkdownText:
    """A text in Markdown, laid out in a width; raw HTML is shown as text."""

    def __init__(self, text: str, width: float, style: Style, parent: QObject | None = None) -> None:
        self.style = style
        document = _Sealed(parent)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(text_font(_SIZE))
        document.setIndentWidth(_INDENT)
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        document.setMarkdown(text, features | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        _name_images(document)
        _dress(document, style)
        document.setTextWidth(max(8.0, width))
        self._document = document
        self.height = document.size().height()

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return self._document.toPlainText()

    def runs(self) -> Iterator[TextRun]:
        """The text as it is laid out, in runs of one font, with the signs before the points of lists."""
        block = self._document.begin()
        while block.isValid():
            yield from _runs_of(block)
            block = block.next()

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin."""
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self.style.theme.text))
        context.palette = palette
        size = self._document.size()
        context.clip = QRectF(0, 0, size.width(), size.height())
        self._document.documentLayout().draw(painter, context)


def _runs_of(block: QTextBlock) -> Iterator[TextRun]:
    layout = block.layout()
    origin = layout.position()
    if block.textList() is not None and layout.lineCount():
        line = layout.lineAt(0)
        sign = block.textList().itemText(block)
        sign = sign if any(letter.isalnum() for letter in sign) else "\u2022"
        at = origin + QPointF(line.x() - _INDENT * 0.7, line.y() + line.ascent())
        yield TextRun(sign, at, block.charFormat().font())
    text, pieces = block.text(), _pieces(block)
    index = 0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        while index < len(pieces) and pieces[index][0] < end:
            start, stop, font = pieces[index]
            shown = text[max(begin, start) : min(end, stop)].replace("\u2028", "")
            if shown.strip():
                x = line.cursorToX(max(begin, start))
                across = x[0] if isinstance(x, tuple) else x
                yield TextRun(shown, origin + QPointF(across, line.y() + line.ascent()), font)
            if stop > end:
                break  # it goes on in the next line
            index += 1


def _pieces(block: QTextBlock) -> list[tuple[int, int, QFont]]:
    """The parts of a paragraph that have one font: from where to where."""
    pieces = []
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        start = part.position() - block.position()
        pieces.append((start, start + part.length(), part.charFormat().font()))
        parts += 1
    return pieces


def _name_images(document: QTextDocument) -> None:
    """Put the names of images in their places: Qt would read their files."""
    cursor = QTextCursor(document)
    found: list[tuple[int, int, str]] = []
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            form = part.charFormat()
            if form.isImageFormat():
                image = QTextImageFormat(form.toImageFormat())
                name = str(form.property(QTextFormat.Property.ImageAltText) or "") or image.name()
                found.append((part.position(), part.length(), name))
            parts += 1
        block = block.next()
    plain = QTextCharFormat()
    plain.setFontItalic(True)
    for position, length, name in reversed(found):
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(tr("[image: {name}]", name=name), plain)


def _space(document: QTextDocument, cursor: QTextCursor) -> None:
    block = document.begin()
    while block.isValid():
        form, following = block.blockFormat(), block.next()
        is_within = block.textList() is not None and following.isValid() and following.textList() is not None
        form.setTopMargin(0)
        form.setBottomMargin(1.0 if is_within else _BELOW if following.isValid() else 0.0)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = following


def _dress(document: QTextDocument, style: Style) -> None:
    """Give code its face and links their colour."""
    mono = fixed_font(_SIZE - 1)
    cursor = QTextCursor(document)
    _space(document, cursor)
    block = document.begin()
    spans: list[tuple[int, int, QTextCharFormat]] = []
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            form, change = part.charFormat(), QTextCharFormat()
            if form.fontFixedPitch():
                change.setFontFamilies(mono.families())
                change.setForeground(QColor(style.theme.second))
            if form.isAnchor():
                change.setForeground(QColor(style.theme.accent))
            if change.propertyCount():
                spans.append((part.position(), part.length(), change))
            parts += 1
        block = block.next()
    for position, length, change in spans:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(change)
