"""A whole figure: title, drawing and legend on a page that is as wide as was asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from nodeeditor.canvas.style import Style, text_font
from nodeeditor.figures.arranging import GAPS, Arranger
from nodeeditor.figures.check import Check, wanted
from nodeeditor.figures.drawing import Drawing, Ink, Text
from nodeeditor.figures.legend import legend_of
from nodeeditor.figures.options import FigureOptions, Flow, Look
from nodeeditor.figures.painting import FigurePainter
from nodeeditor.figures.subject import Subject
from nodeeditor.figures.svg_letters import SvgLetters
from nodeeditor.theme.tokens import DARK, LIGHT, PRINT

_THEMES = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.PRINT: PRINT}
MILLIMETRES = 25.4 / 72
#: Points for a unit of the drawing where nothing is made smaller: 96 units an inch, as on a screen.
_NATURAL = 0.75
#: Letters in print are at least so many points high, or they can't be read.
READABLE = 5.0
#: A page of paper has room for so many millimetres down.
PAGE_HEIGHT = 240.0
#: Of it, title and legend take about so many.
_BESIDE = 28.0
#: Shorter rows are no rows: the data runs down then.
_LEAST_COLUMNS = 4
#: More nodes than this fill more than a page whatever their rows are.
_MOST_IN_ROWS = 200
#: Round the figure, round one that is to fit a width, and between its parts.
_MARGIN, _NARROW_MARGIN, _GAP = 16.0, 6.0, 14.0
_LEAST_WIDTH = 240.0
_TITLE = 15


class Figure:
    """A subject drawn as ``options`` say. Lengths of :attr:`size` are units of the drawing, ``scale`` points each.

    It may be made and painted in a thread of its own, where ``check`` tells that nobody waits for it any more.
    """

    def __init__(self, subject: Subject, options: FigureOptions, check: Check = wanted) -> None:
        self.options = options
        self._check = check
        #: Icons are drawn by objects of Qt that serve one at a time.
        self._painting = threading.Lock()
        self._margin = _MARGIN if options.width is None else _NARROW_MARGIN
        self.style = Style(_THEMES[options.look], as_vectors=True)
        self._title_font = text_font(_TITLE, QFont.Weight.DemiBold)
        self.title = subject.name if options.title is None else options.title
        self.flow, self.drawing = self._arranged(subject)
        self.scale = self._scale(self.drawing)
        width = self._page_width(self.scale)
        if width is None:
            metrics = QFontMetricsF(self._title_font)
            inner = max(self.drawing.rect.width(), min(metrics.horizontalAdvance(self.title) + 1, _LEAST_WIDTH))
            if options.legend:
                inner = max(inner, _LEAST_WIDTH)
            width = inner + 2 * self._margin
        inner = width - 2 * self._margin
        self._titles = self._broken_title(inner)
        self._legend = legend_of(self.drawing.contents if options.legend else (), self.style, inner)
        self._top = self._margin + (len(self._titles) * self._title_height + _GAP if self._titles else 0.0)
        below = _GAP + self._legend.height if self._legend.entries else 0.0
        self.size = QSizeF(width, self._top + self.drawing.rect.height() + below + self._margin)

    @property
    def points(self) -> QSizeF:
        """The size of the page in points."""
        return self.size * self.scale

    @property
    def millimetres(self) -> QSizeF:
        """The size of the page."""
        return self.points * MILLIMETRES

    @property
    def smallest_letters(self) -> float:
        """How high the smallest letters are, in points."""
        return _smallest(self.drawing) * self.scale

    def paint(self, painter: QPainter, letters: SvgLetters | None = None, check: Check = wanted) -> None:
        """Paint the page, a unit of the painter for one of the drawing; the texts are left to ``letters``, if given."""
        with self._painting:
            self._paint(painter, FigurePainter(painter, self.style, letters, check))

    def _paint(self, painter: QPainter, figure: FigurePainter) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if not self.options.transparent:
            painter.fillRect(QRectF(QPointF(), self.size), self.style.canvas)
        metrics = QFontMetricsF(self._title_font)
        for number, line in enumerate(self._titles):
            x = (self.size.width() - metrics.horizontalAdvance(line)) / 2
            base = self._margin + number * self._title_height + metrics.ascent()
            figure.text(Text(line, QPointF(x, base), self._title_font, Ink.TITLE))
        rect = self.drawing.rect
        painter.save()
        painter.translate((self.size.width() - rect.width()) / 2 - rect.left(), self._top - rect.top())
        try:
            figure.drawing(self.drawing)
        finally:
            painter.restore()
        painter.save()
        painter.translate(self._margin, self._top + rect.height() + _GAP)
        figure.legend(self._legend)
        painter.restore()

    @property
    def _title_height(self) -> float:
        return QFontMetricsF(self._title_font).height()

    def _arranged(self, subject: Subject) -> tuple[Flow, Drawing]:
        """The first way that can be read and fits a page, or that can be read, else that with the largest letters."""
        found: list[tuple[Flow, Drawing]] = []
        for flow, drawing in self._ways(subject):
            found.append((flow, drawing))
            if self._letters(drawing) >= READABLE and self._height(drawing) <= PAGE_HEIGHT - _BESIDE:
                return flow, drawing
        readable = [one for one in found if self._letters(one[1]) >= READABLE]
        return readable[0] if readable else max(found, key=lambda one: self._letters(one[1]))

    def _ways(self, subject: Subject) -> Iterator[tuple[Flow, Drawing]]:
        """All ways to lay it out that come into question, the best first."""
        options = self.options
        wanted = [options.flow]
        if options.flow is Flow.AUTO:
            wanted = [Flow.DRAWN, Flow.RIGHT, Flow.DOWN] if options.width is not None else [Flow.DRAWN]
        if options.expand:  # there is no place on the canvas for what is inside
            wanted = [Flow.RIGHT if flow is Flow.DRAWN else flow for flow in wanted]
        for flow in dict.fromkeys(wanted):
            drawing = Arranger(subject, options, self.style, flow, check=self._check).arrange()
            yield flow, drawing
            if flow is Flow.RIGHT and options.width is not None and not options.expand:
                for columns in self._columns(drawing):
                    yield flow, Arranger(subject, options, self.style, flow, columns, self._check).arrange()

    def _columns(self, drawing: Drawing) -> Iterable[int]:
        """How many columns the rows may have so that letters can be read; none where those are too few."""
        if self.options.width is None or not 0 < len(drawing.boxes) <= _MOST_IN_ROWS:
            return ()
        pitch = sum(box.rect.width() for box in drawing.boxes) / len(drawing.boxes) + GAPS[False][0]
        room = self.options.width / MILLIMETRES / (READABLE / _smallest(drawing)) - 2 * self._margin
        most = int(room / pitch)
        return range(most, max(most - 3, _LEAST_COLUMNS - 1), -1)

    def _letters(self, drawing: Drawing) -> float:
        return _smallest(drawing) * self._scale(drawing)

    def _height(self, drawing: Drawing) -> float:
        return drawing.rect.height() * self._scale(drawing) * MILLIMETRES

    def _scale(self, drawing: Drawing) -> float:
        if self.options.width is None:
            return _NATURAL
        rect, smallest = drawing.rect, _smallest(drawing)
        scale = min(_NATURAL, self.options.width / MILLIMETRES / (rect.width() + 2 * self._margin))
        # What is higher than a page is made smaller as long as it can be read.
        return min(scale, max((PAGE_HEIGHT - _BESIDE) / MILLIMETRES / rect.height(), READABLE / smallest))

    def _page_width(self, scale: float) -> float | None:
        return None if self.options.width is None else self.options.width / MILLIMETRES / scale

    def _broken_title(self, width: float) -> list[str]:
        metrics = QFontMetricsF(self._title_font)
        lines: list[str] = []
        for word in self.title.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines


def _smallest(drawing: Drawing) -> float:
    """The height of the smallest letters."""
    texts = [text for box in drawing.boxes for text in box.texts] + drawing.labels
    return min((text.font.pixelSize() for text in texts), default=_TITLE)
