"""The line of a link: horizontal at both ends, and round the nodes it does not belong to."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Point: TypeAlias = tuple[float, float]

#: Room kept between a link and a node it passes.
_CLEARANCE = 9.0
#: A curve as its two ends; a straight piece when both have one height.
_Piece: TypeAlias = tuple[Point, Point]
_SAMPLES = 14
#: A cubic curve: start, the two points that draw it, end.
Curve: TypeAlias = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Route:
    """A link's line as pieces, each a curve that is horizontal where it starts and where it ends."""

    pieces: tuple[_Piece, ...]

    @property
    def is_straight(self) -> bool:
        """Whether the line is a single level one."""
        (start, end), *more = self.pieces
        return not more and start[1] == end[1] and start[0] <= end[0]

    def path(self) -> QPainterPath:
        """The line to stroke."""
        path = QPainterPath(QPointF(*self.pieces[0][0]))
        for start, first, second, end in self.curves():
            if start[1] == end[1] and end[0] >= start[0]:
                path.lineTo(*end)
            else:
                path.cubicTo(*first, *second, *end)
        return path

    def curves(self) -> list[Curve]:
        """The line as cubic curves."""
        return [_curve(start, end) for start, end in self.pieces]

    def points(self) -> list[Point]:
        """The line as points close enough to find out what is near it."""
        found: list[Point] = [self.pieces[0][0]]
        for piece in self.pieces:
            found.extend(_samples(piece))
        return found


def route(start: Point, end: Point, obstacles: Sequence[QRectF] = ()) -> Route:
    """The way from an output to an input that crosses none of ``obstacles``, the direct one where all do."""
    direct = Route(((start, end),))
    if not obstacles or end[0] - start[0] < _CLEARANCE * 2:
        return direct
    rects = [(rect.left(), rect.top(), rect.right(), rect.bottom()) for rect in obstacles]
    if _is_free(direct, rects):
        return direct
    return next((way for way in _detours(start, end, rects) if _is_free(way, rects)), direct)


_Rect: TypeAlias = tuple[float, float, float, float]


def _detours(start: Point, end: Point, rects: list[_Rect]) -> list[Route]:
    """Other ways, the shortest first: turning late, turning early, or along a lane above or below."""
    between = [rect for rect in rects if rect[2] > start[0] and rect[0] < end[0]]
    if not between:
        return []
    first = max(start[0], min(rect[0] for rect in between) - _CLEARANCE)
    last = min(end[0], max(rect[2] for rect in between) + _CLEARANCE)
    ways = [
        Route(((start, (last, start[1])), ((last, start[1]), end))),
        Route(((start, (first, end[1])), ((first, end[1]), end))),
    ]
    middle = (start[1] + end[1]) / 2
    edges = [rect[1] - _CLEARANCE for rect in between] + [rect[3] + _CLEARANCE for rect in between]
    ways.extend(
        Route(((start, (first, lane)), ((first, lane), (last, lane)), ((last, lane), end)))
        for lane in sorted(edges, key=lambda lane: abs(lane - middle))
    )
    return ways


def _is_free(way: Route, rects: list[_Rect]) -> bool:
    return not any(
        left - 2 < x < right + 2 and top - 2 < y < bottom + 2
        for x, y in way.points()
        for left, top, right, bottom in rects
    )


def _curve(start: Point, end: Point) -> Curve:
    reach = _reach(start, end)
    return start, (start[0] + reach, start[1]), (end[0] - reach, end[1]), end


def _reach(start: Point, end: Point) -> float:
    """How far the tangents go: half the way, and out into a loop when the link runs backwards."""
    across = end[0] - start[0]
    if across >= 0:
        return max(min(across / 2, 160.0), min(24.0, abs(end[1] - start[1]) / 3))
    return min(220.0, 48.0 - across / 3)


def _samples(piece: _Piece) -> list[Point]:
    (x0, y0), (x3, y3) = piece
    if y0 == y3 and x3 >= x0:
        return [(x0 + (x3 - x0) * step / _SAMPLES, y0) for step in range(1, _SAMPLES + 1)]
    reach = _reach((x0, y0), (x3, y3))
    x1, x2 = x0 + reach, x3 - reach
    found = []
    for step in range(1, _SAMPLES + 1):
        t = step / _SAMPLES
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((a * x0 + b * x1 + c * x2 + d * x3, (a + b) * y0 + (c + d) * y3))
    return found


def distance(points: Sequence[Point], x: float, y: float) -> float:
    """How far (x, y) is from the line through ``points``."""
    nearest = float("inf")
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        t = 0.0 if length == 0 else max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / length))
        px, py = x0 + t * dx - x, y0 + t * dy - y
        nearest = min(nearest, px * px + py * py)
    return nearest**0.5
