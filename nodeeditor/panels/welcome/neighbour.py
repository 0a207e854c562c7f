"""Which part of a page lies next in a direction: for arrow keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

#: How much more a step aside counts than a step ahead.
_ASIDE = 3


def nearest(start: QWidget, others: Iterable[QWidget], direction: tuple[int, int], page: QWidget) -> QWidget | None:
    """The visible one that lies next; the least aside of those ahead. None where there is none."""
    here = _middle(start, page)
    best: tuple[int, QWidget] | None = None
    for other in others:
        if other is start or not other.isVisibleTo(page):
            continue
        way = _middle(other, page) - here
        ahead = way.x() * direction[0] + way.y() * direction[1]
        aside = abs(way.x() * direction[1]) + abs(way.y() * direction[0])
        if direction[1]:
            # Wide rows lie below each other wherever their middles are.
            left, right = _span(other, page)
            aside = max(0, left - here.x(), here.x() - right)
        elif abs(way.y()) > max(start.height(), other.height()) // 2:
            continue
        if ahead > 0 and (best is None or ahead + _ASIDE * aside < best[0]):
            best = (ahead + _ASIDE * aside, other)
    return best[1] if best is not None else None


def _middle(widget: QWidget, page: QWidget) -> QPoint:
    return widget.mapTo(page, widget.rect().center())


def _span(widget: QWidget, page: QWidget) -> tuple[int, int]:
    left = widget.mapTo(page, QPoint()).x()
    return left, left + widget.width()
