"""What the icons, colours and marks of a figure mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.content import Content
from nodeeditor.canvas.style import Style
from nodeeditor.figures.drawing import Ink, Text
from nodeeditor.language import tr

_ICON, _GAP, _BETWEEN, _ROW = 14.0, 6.0, 18.0, 20.0


@dataclass(frozen=True, slots=True)
class Entry:
    """An icon of a family, or another drawing where ``family`` is empty, and what it means."""

    family: str
    drawing: str
    icon: QRectF
    text: Text


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries in rows, and the height of all of them."""

    entries: tuple[Entry, ...]
    height: float


def legend_of(contents: Iterable[Content], style: Style, width: float) -> Legend:
    """The legend of what nodes show, in rows no longer than ``width``; in the order in which the nodes come."""
    contents = list(contents)
    meanings = dict.fromkeys((content.family, "") for content in contents)
    told = [(family, drawing, family) for family, drawing in meanings]
    if any(content.shared for content in contents):
        told.append(("", "actions/shared", tr("shared weights")))
    if any(content.frozen for content in contents):
        told.append(("", "actions/frozen", tr("frozen: not trained")))
    entries: list[Entry] = []
    x = y = 0.0
    for family, drawing, words in told:
        needed = _ICON + _GAP + style.small_metrics.horizontalAdvance(words)
        if x and x + needed > width:
            x, y = 0.0, y + _ROW
        base = QPointF(x + _ICON + _GAP, y + style.small_metrics.ascent() + (_ROW - style.small_metrics.height()) / 2)
        icon = QRectF(x, y + (_ROW - _ICON) / 2, _ICON, _ICON)
        entries.append(Entry(family, drawing, icon, Text(words, base, style.small_font, Ink.SECOND)))
        x += needed + _BETWEEN
    return Legend(tuple(entries), y + _ROW if entries else 0.0)
