"""Upright lines in a chart at what happened during a training, each with a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled

#: Pixels that words keep from the mark after them, which would cross them otherwise.
_APART = 4
#: Longer words are for the readout alone.
_LONGEST = 24
#: More lines than this are none to look at, and slow.
_MOST = 200
_PIXELS = 10
#: Above every line, so that words can be read.
_ABOVE = 100


@dataclass(frozen=True, slots=True)
class MarkText:
    """A mark as it is shown: its place on the axis, and what it says in short and in full."""

    place: float
    short: str
    text: str


class MarkLines:
    """The marks of one chart; in one of two that stand beside each other they have ``words``."""

    def __init__(self, item: Any, theme: Theme, *, words: bool = True) -> None:
        self._item = item
        self._words = words
        self._theme = theme
        self._marks: tuple[MarkText, ...] = ()
        self._lines: list[Any] = []

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        marks, self._marks = self._marks, ()
        self.set(marks)

    def set(self, marks: Sequence[MarkText]) -> None:
        """Show these marks, by rising places, and no others."""
        if tuple(marks) == self._marks:
            return
        self._marks = tuple(marks)
        for line in self._lines:
            self._item.removeItem(line)
        self._lines = [self._line(mark) for mark in self._marks[-_MOST:]]
        self.settle()

    def settle(self) -> None:
        """Give words to the marks that have room for them, behind the line or else before it."""
        box = self._item.vb
        places = [box.mapViewToScene(line.pos()).x() for line in self._lines]
        limit = box.sceneBoundingRect().right()
        for number in reversed(range(len(places))):
            line, at = self._lines[number], places[number]
            before = places[number - 1] if number else box.sceneBoundingRect().left()
            width = line.label.textItem.boundingRect().width() + _APART
            is_right, is_left = at + width <= limit, at <= limit and at - width >= before
            line.label.setVisible(self._words and (is_right or is_left))
            line.label.anchors = [(0, 0.5), (0, 0.5)] if is_right else [(1, 0.5), (1, 0.5)]
            line.label.updatePosition()
            limit = min(limit, at if is_right or not is_left else at - width)

    def near(self, place: float, distance: float) -> list[MarkText]:
        """The marks within ``distance`` of a place of the axis."""
        return [mark for mark in self._marks if abs(mark.place - place) <= distance]

    def _line(self, mark: MarkText) -> Any:
        theme = self._theme
        pen = pg.mkPen(QColor(theme.warning), width=1, style=Qt.PenStyle.DashLine)
        short = mark.short if len(mark.short) <= _LONGEST else mark.short[: _LONGEST - 1] + "\u2026"
        options = {"position": 0.9, "color": theme.second, "fill": QColor(theme.panel)}
        line = pg.InfiniteLine(mark.place, angle=90, movable=False, pen=pen, label=short, labelOpts=options)
        font = QFont()
        font.setPixelSize(scaled(_PIXELS))
        line.label.textItem.setFont(font)
        line.setZValue(_ABOVE)
        self._item.addItem(line, ignoreBounds=True)
        return line
