"""How the dots of links are painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.style import Style

if TYPE_CHECKING:
    from nodeeditor.canvas.dots import DotHit

_RADIUS = 4.0
_CHOSEN = 6.0


def paint_dots(
    painter: QPainter, style: Style, items: Iterable[LinkItem], areas: Sequence[QRectF], chosen: DotHit | None
) -> None:
    """Paint the dots of links in ``areas``; the one that is chosen has a ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    for item in items:
        if not item.is_seen or not any(item.bounds.intersects(area) for area in areas):
            continue
        painter.setBrush(item.pen(style).color())
        for dot in item.dots:
            painter.drawEllipse(QPointF(dot.x, dot.y), _RADIUS, _RADIUS)
        if chosen is not None and chosen.link == item.link and chosen.index < len(item.dots):
            dot = item.dots[chosen.index]
            painter.setPen(style.outline)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(dot.x, dot.y), _CHOSEN, _CHOSEN)
            painter.setPen(Qt.PenStyle.NoPen)
