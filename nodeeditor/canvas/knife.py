"""The line that cuts links: where it crosses them, and how it looks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.overlays import Overlay
from nodeeditor.canvas.routing import Point
from nodeeditor.canvas.style import Style

#: Half the size of the cross on a link that is cut, in pixels of the screen.
_CROSS = 5.0


def crossing(points: Sequence[Point], stroke: QLineF) -> QPointF | None:
    """Where ``stroke`` crosses the line through ``points``; None where it does not."""
    for start, end in itertools.pairwise(points):
        kind, at = stroke.intersects(QLineF(*start, *end))
        if kind is QLineF.IntersectionType.BoundedIntersection:
            return at
    return None


class Knife(Overlay):
    """The line drawn so far, and a cross on each link that it cuts."""

    def __init__(self, style: Style, start: QPointF) -> None:
        super().__init__(style)
        self._path = QPainterPath(start)
        self._crosses: list[QPointF] = []
        self._pen = QPen(QColor(style.theme.error), 1.5, Qt.PenStyle.DashLine)
        self._cross_pen = QPen(QColor(style.theme.error), 2.5)
        self._cross_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for pen in (self._pen, self._cross_pen):
            pen.setCosmetic(True)

    def draw_to(self, point: QPointF, crosses: Iterable[QPointF], zoom: float) -> None:
        """Go on to a point of the scene, where a pixel of the screen is 1 / ``zoom``."""
        self._path.lineTo(point)
        self._crosses = list(crosses)
        whole = self._path.boundingRect()
        for cross in self._crosses:
            whole = whole.united(QRectF(cross, cross).adjusted(-1, -1, 1, 1))
        room = 2 * _CROSS / zoom
        self._cover(whole.adjusted(-room, -room, room, room))
        self.update()

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen)
        painter.drawPath(self._path)
        painter.setPen(self._cross_pen)
        size = _CROSS / painter.worldTransform().m11()
        for cross in self._crosses:
            for down in (size, -size):
                painter.drawLine(cross + QPointF(-size, -down), cross + QPointF(size, down))
