"""The item of one link: its line, and how it stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.routing import Point, Route, distance, route
from nodeeditor.canvas.style import Style
from nodeeditor.graph.elements import Link, NodeId


class LinkItem(QGraphicsItem):
    """One link on the canvas, under the nodes. ``link`` is its identity."""

    def __init__(self, link: Link, style: Style, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.link = link
        self.selected = False
        self.hovered = False
        self.broken = False
        #: The nodes that the line goes round.
        self.avoids: frozenset[NodeId] = frozenset()
        self.is_drop_place = False
        self._style = style
        self._way: Route | None = None
        self._points: list[Point] = []
        self._bounds = QRectF()

    @property
    def way(self) -> Route | None:
        """The line the link takes."""
        return self._way

    @property
    def points(self) -> list[Point]:
        """The line as points."""
        return self._points

    def lead(self, start: QPointF, end: QPointF, obstacles: Sequence[QRectF] = ()) -> None:
        """Run from one point of the scene to another, round ``obstacles``."""
        way = route((start.x(), start.y()), (end.x(), end.y()), obstacles)
        if way == self._way:
            return
        self.prepareGeometryChange()
        self._way = way
        self._path = way.path()
        # A straight line is painted several times faster than a path that is one.
        self._straight = QLineF(start, end) if way.is_straight else None
        self._points = way.points()
        self._bounds = self._path.boundingRect().adjusted(-4, -4, 4, 4)

    def set_style(self, style: Style) -> None:
        """Look as ``style`` says from now on."""
        self._style = style
        self.update()

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Whether the line comes within ``reach`` of a point of the scene."""
        bounds = self._bounds
        if not (
            bounds.left() - reach <= x <= bounds.right() + reach
            and bounds.top() - reach <= y <= bounds.bottom() + reach
        ):
            return False
        return distance(self._points, x, y) <= reach

    def paint_in(self, painter: QPainter, style: Style) -> None:
        """Paint the link as ``style`` says."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(style))
        if self._straight is not None:
            painter.drawLine(self._straight)
        else:
            painter.drawPath(self._path)

    def _pen(self, style: Style) -> QPen:
        """The pen that tells the link's state."""
        if self.is_drop_place:
            return style.link_drop
        if self.broken:
            return style.link_broken
        if self.selected:
            return style.link_selected
        return style.link_hover if self.hovered else style.link

    # Qt overrides

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self.paint_in(painter, self._style)
