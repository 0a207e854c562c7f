"""One link as the canvas shows it: its line, and how it stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nodeeditor.canvas.routing import Point, Route, distance, route, route_through
from nodeeditor.canvas.stretches import Stretch, stretches_of
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.elements import Link, NodeId


class LinkItem:
    """One link on the canvas, under the nodes. ``link`` is its identity."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self.selected = False
        self.hovered = False
        self.broken = False
        #: While it is dragged elsewhere, another line stands for it.
        self.hidden = False
        #: Both of its ends are in a closed frame.
        self.folded = False
        #: The nodes that the line goes round.
        self.avoids: frozenset[NodeId] = frozenset()
        self.is_drop_place = False
        #: What its line goes through, as it is shown.
        self.dots: tuple[Dot, ...] = ()
        #: Whether what would be dropped here holds, as far as is known.
        self.drop_fits = True
        #: Nothing flows along it: an end of it does not count.
        self.is_idle = False
        #: The knife crosses it.
        self.is_cut = False
        self._way: Route | None = None
        self._points: list[Point] | None = None
        #: The few lines that are seen of it from further away, kept for a detail until it runs elsewhere.
        self.outline: tuple[Detail, list[QLineF]] | None = None
        #: The same for most links from far away.
        self.trace: QPolygonF | None = None
        self._level: QLineF | None = None
        self._stretches: list[Stretch] | None = None
        self._bounds = QRectF()

    @property
    def is_seen(self) -> bool:
        """Whether the line is there to be seen."""
        return not (self.hidden or self.folded)

    @property
    def way(self) -> Route | None:
        """The line the link takes."""
        return self._way

    @property
    def points(self) -> list[Point]:
        """The line as points; found when somebody asks, since most of a large graph is not looked at so closely."""
        if self._points is None:
            self._points = self._way.points() if self._way is not None else []
        return self._points

    @property
    def bounds(self) -> QRectF:
        """What the line covers."""
        return self._bounds

    @property
    def stands_out(self) -> bool:
        """Whether the line is another than that of most links."""
        return self.selected or self.hovered or self.broken or self.is_drop_place or self.is_cut or self.is_idle

    @property
    def is_dashed(self) -> bool:
        """Whether the line is drawn with dashes, which tell the state beside the colour."""
        return self.broken or self.is_cut or self.is_idle or (self.is_drop_place and not self.drop_fits)

    def lead(self, start: QPointF, end: QPointF, obstacles: Sequence[QRectF] = ()) -> bool:
        """Run from one point of the scene to another, through its dots or round ``obstacles``; whether it differs."""
        dots, ends = self.dots, ((start.x(), start.y()), (end.x(), end.y()))
        way = route_through([ends[0], *((dot.x, dot.y) for dot in dots), ends[1]]) if dots else route(*ends, obstacles)
        if way == self._way:
            return False
        self._way = way
        # A straight line is painted several times faster than a path that is one.
        self._level = QLineF(start, end) if way.is_straight else None
        self._points = self.outline = self.trace = None
        # Cut up when it is first seen, since most of a large graph is not.
        self._stretches = None
        # As far as a dot, or a shape that is written on it, reaches.
        self._bounds = way.bounds().adjusted(-8, -8, 8, 8)
        return True

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Whether the line comes within ``reach`` of a point of the scene."""
        bounds = self._bounds
        if not (
            bounds.left() - reach <= x <= bounds.right() + reach
            and bounds.top() - reach <= y <= bounds.bottom() + reach
        ):
            return False
        return distance(self.points, x, y) <= reach

    def cut_up(self) -> None:
        """Have the short straight lines ready that the line is painted as from near by."""
        if self._stretches is None and self._level is None:
            self._stretches = stretches_of(self._way) if self._way is not None else []

    def lines_in(self, areas: Sequence[QRectF], *, is_hasty: bool = False) -> list[QLineF]:
        """The line, as short straight ones, where it touches ``areas``.

        In haste those that are seen from further away will do where there are none yet.
        """
        if self._level is not None:
            return [self._level]
        if self._stretches is None:
            if is_hasty and self.outline is not None:
                return self.outline[1]
            self.cut_up()
        found: list[QLineF] = []
        for lines, bounds in self._stretches or ():
            if any(bounds.intersects(area) for area in areas):
                found.extend(lines)
        return found

    def paint_in(self, painter: QPainter, style: Style) -> None:
        """Paint the link as ``style`` says, in one stroke: dashes run on from one end to the other."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.pen(style))
        if self._level is not None:
            painter.drawLine(self._level)
        elif self._way is not None:
            painter.drawPath(self._way.path())

    def pen(self, style: Style) -> QPen:
        """The pen that tells the link's state."""
        if self.is_cut:
            return style.link_refused
        if self.is_drop_place:
            return style.link_drop if self.drop_fits else style.link_refused
        if self.broken:
            return style.link_broken
        if self.is_idle:
            return style.link_idle_selected if self.selected else style.link_idle
        if self.selected:
            return style.link_selected
        return style.link_hover if self.hovered else style.link
