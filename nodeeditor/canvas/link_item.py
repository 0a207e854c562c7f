"""One link as the canvas shows it: its line, and how it stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nodeeditor.canvas.routing import Point, Route, detour, direct, direct_bounds, distance, route_through
from nodeeditor.canvas.stretches import Stretch, stretches_of
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.elements import Link, NodeId


class LinkItem:
    """One link on the canvas, under the nodes. ``link`` is its identity."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self.be_plain()
        #: The nodes that the line goes round.
        self.avoids: frozenset[NodeId] = frozenset()
        #: What its line goes through, as it is shown.
        self.dots: tuple[Dot, ...] = ()
        #: Where it starts and ends, once it was led.
        self.ends: tuple[Point, Point] | None = None
        #: Its line, where that is not the direct one from end to end.
        self.detour: Route | None = None
        self._way: Route | None = None
        self._points: list[Point] | None = None
        #: The few lines that are seen of it from further away, kept for a detail until it runs elsewhere.
        self.outline: tuple[Detail, list[QLineF]] | None = None
        #: The same for most links from far away.
        self.trace: QPolygonF | None = None
        #: The line, where it is a level one. It is painted several times faster than a path.
        self.level: QLineF | None = None
        self._stretches: list[Stretch] | None = None
        self._bounds = QRectF()

    def be_plain(self) -> None:
        """Stand out by nothing."""
        self.selected = False
        self.hovered = False
        self.broken = False
        #: While it is dragged elsewhere, another line stands for it.
        self.hidden = False
        #: Both of its ends are in a closed frame.
        self.folded = False
        self.is_drop_place = False
        #: Whether what would be dropped here holds, as far as is known.
        self.drop_fits = True
        #: Nothing flows along it: an end of it does not count.
        self.is_idle = False
        #: The knife crosses it.
        self.is_cut = False

    @property
    def is_seen(self) -> bool:
        """Whether the line is there to be seen."""
        return not (self.hidden or self.folded)

    @property
    def way(self) -> Route | None:
        """The line the link takes; made when somebody asks, since most are told by where they start and end."""
        if self._way is None and self.ends is not None:
            self._way = self.detour or direct(*self.ends)
        return self._way

    @property
    def points(self) -> list[Point]:
        """The line as points; found when somebody asks, since most of a large graph is not looked at so closely."""
        if self._points is None:
            self._points = self.way.points() if self.way is not None else []
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

    def lead(self, start: Point, end: Point, obstacles: Sequence[QRectF] = ()) -> bool:
        """Run from one point of the scene to another, through its dots or round ``obstacles``; whether it differs."""
        if self.dots:
            way: Route | None = route_through([start, *((dot.x, dot.y) for dot in self.dots), end])
        else:
            way = detour(start, end, obstacles)
        ends = start, end
        if ends == self.ends and way == self.detour:
            return False
        self.ends, self.detour = ends, way
        is_level = way is None and start[1] == end[1] and start[0] <= end[0]
        self.level = QLineF(*start, *end) if is_level else None
        self._way = self._points = self.outline = self.trace = None
        # Cut up when it is first seen, since most of a large graph is not.
        self._stretches = None
        bounds = direct_bounds(start, end) if way is None else way.bounds()
        # As far as a dot, or a shape that is written on it, reaches.
        self._bounds = bounds.adjusted(-8, -8, 8, 8)
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
        if self._stretches is None and self.level is None:
            self._stretches = stretches_of(self.way) if self.way is not None else []

    def lines_in(self, areas: Sequence[QRectF], *, is_hasty: bool = False) -> list[QLineF]:
        """The line, as short straight ones, where it touches ``areas``.

        In haste those that are seen from further away will do where there are none yet.
        """
        if self.level is not None:
            return [self.level]
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
        if self.level is not None:
            painter.drawLine(self.level)
        elif self.way is not None:
            painter.drawPath(self.way.path())

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
