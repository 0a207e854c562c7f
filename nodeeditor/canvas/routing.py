"""The line of a link: horizontal at both ends, and round the nodes it does not belong to."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Point: TypeAlias = tuple[float, float]

#: Room kept between a link and a node it passes.
_CLEARANCE = 9.0
#: A link goes back along a lane between the rows of nodes where its end is so far to the left, and so far up or down.
BACK, _APART = 400.0, 100.0
#: How far a turn reaches out at most.
_TURN = 90.0
_SAMPLES = 14
#: A cubic curve: start, the two points that draw it, end.
Curve: TypeAlias = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Piece:
    """A curve that is horizontal where it starts and where it ends: there it goes to the right, or to the left (-1)."""

    start: Point
    end: Point
    out: int = 1
    into: int = 1

    @property
    def is_straight(self) -> bool:
        """Whether it is a level line."""
        return self.start[1] == self.end[1] and self.out == self.into and (self.end[0] - self.start[0]) * self.out >= 0

    @property
    def curve(self) -> Curve:
        """The piece as a cubic curve."""
        reach = self._reach()
        (x0, y0), (x3, y3) = self.start, self.end
        return self.start, (x0 + self.out * reach, y0), (x3 - self.into * reach, y3), self.end

    def _reach(self) -> float:
        """How far the tangents go: half the way, and out into a loop where the piece runs backwards."""
        across, down = (self.end[0] - self.start[0]) * self.out, abs(self.end[1] - self.start[1])
        if self.out != self.into:
            return min(_TURN, 2 / 3 * down)
        if across >= 0:
            return max(min(across / 2, 160.0), min(24.0, down / 3))
        return min(220.0, 48.0 - across / 3)


@dataclass(frozen=True, slots=True)
class Route:
    """A link's line as pieces."""

    pieces: tuple[Piece, ...]

    @property
    def is_straight(self) -> bool:
        """Whether the line is a single level one."""
        first, *more = self.pieces
        return not more and first.is_straight

    def path(self) -> QPainterPath:
        """The line to stroke."""
        path = QPainterPath(QPointF(*self.pieces[0].start))
        for piece in self.pieces:
            _, first, second, end = piece.curve
            if piece.is_straight:
                path.lineTo(*end)
            else:
                path.cubicTo(*first, *second, *end)
        return path

    def bounds(self) -> QRectF:
        """What the line covers."""
        return self.path().boundingRect()

    def curves(self) -> list[Curve]:
        """The line as cubic curves."""
        return [piece.curve for piece in self.pieces]

    def points(self) -> list[Point]:
        """The line as points close enough to find out what is near it."""
        found: list[Point] = [self.pieces[0].start]
        for piece in self.pieces:
            found.extend(_samples(piece, _SAMPLES))
        return found

    def points_within(self, tolerance: float) -> list[Point]:
        """As few points as keep the straight lines between them within ``tolerance`` of the line."""
        found: list[Point] = [self.pieces[0].start]
        for piece in self.pieces:
            found.extend(_samples(piece, _segments(piece, tolerance)))
        return found


def route(start: Point, end: Point, obstacles: Sequence[QRectF] = ()) -> Route:
    """The way from an output to an input that crosses none of ``obstacles``, the direct one where all do."""
    return detour(start, end, obstacles) or direct(start, end)


def direct(start: Point, end: Point) -> Route:
    """The way from an output to an input, whatever lies between."""
    return Route((Piece(start, end),))


def direct_bounds(start: Point, end: Point) -> QRectF:
    """What the direct way covers."""
    (x0, y0), (x1, y1) = start, end
    if x0 <= x1:
        return QRectF(x0, min(y0, y1), x1 - x0, abs(y1 - y0))
    return direct(start, end).bounds()


def detour(start: Point, end: Point, obstacles: Sequence[QRectF]) -> Route | None:
    """The way of :func:`route`; None where that is the direct one."""
    if not obstacles:
        return None
    rects = [(rect.left(), rect.top(), rect.right(), rect.bottom()) for rect in obstacles]
    if start[0] - end[0] > BACK:
        return _back(start, end, rects)
    if end[0] - start[0] < _CLEARANCE * 2 or _is_free(direct(start, end), rects):
        return None
    return next((way for way in _detours(start, end, rects) if _is_free(way, rects)), None)


def route_through(points: Sequence[Point]) -> Route:
    """The way through points one after the other; at each in between it goes on to where the one after it is."""
    ways = [1, *(1 if later[0] >= before[0] else -1 for before, later in zip(points, points[2:], strict=False)), 1]
    pairs = zip(points, points[1:], ways, ways[1:], strict=False)
    return Route(tuple(Piece(start, end, out, into) for start, end, out, into in pairs))


_Rect: TypeAlias = tuple[float, float, float, float]


def _detours(start: Point, end: Point, rects: list[_Rect]) -> list[Route]:
    """Other ways, the shortest first: turning late, turning early, or along a lane above or below."""
    between = [rect for rect in rects if rect[2] > start[0] and rect[0] < end[0]]
    if not between:
        return []
    first = max(start[0], min(rect[0] for rect in between) - _CLEARANCE)
    last = min(end[0], max(rect[2] for rect in between) + _CLEARANCE)
    ways = [
        Route((Piece(start, (last, start[1])), Piece((last, start[1]), end))),
        Route((Piece(start, (first, end[1])), Piece((first, end[1]), end))),
    ]
    middle = (start[1] + end[1]) / 2
    edges = [rect[1] - _CLEARANCE for rect in between] + [rect[3] + _CLEARANCE for rect in between]
    ways.extend(
        Route((Piece(start, (first, lane)), Piece((first, lane), (last, lane)), Piece((last, lane), end)))
        for lane in sorted(edges, key=lambda lane: abs(lane - middle))
    )
    return ways


def _back(start: Point, end: Point, rects: list[_Rect]) -> Route | None:
    """The way back to the left between two rows of nodes: a turn, a lane that nothing stands on, and a turn."""
    if abs(end[1] - start[1]) < _APART:
        return None
    top, bottom = sorted((start[1], end[1]))
    gaps: list[tuple[float, float]] = []
    free = top
    for rect in sorted((rect for rect in rects if rect[2] > end[0] and rect[0] < start[0]), key=lambda rect: rect[1]):
        if min(rect[1], bottom) - free > 2 * _CLEARANCE:
            gaps.append((free, min(rect[1], bottom)))
        free = max(free, rect[3])
    if bottom - free > 2 * _CLEARANCE:
        gaps.append((free, bottom))
    if not gaps:
        return None
    # The last of the widest: it stands nearest to the row that the link goes to.
    upper, lower = max(gaps[::-1] if end[1] > start[1] else gaps, key=lambda gap: round(gap[1] - gap[0]))
    lane = (upper + lower) / 2
    turn, turned = (start[0], lane), (end[0], lane)
    return Route((Piece(start, turn, 1, -1), Piece(turn, turned, -1, -1), Piece(turned, end, -1, 1)))


def _is_free(way: Route, rects: list[_Rect]) -> bool:
    return not any(
        left - 2 < x < right + 2 and top - 2 < y < bottom + 2
        for x, y in way.points()
        for left, top, right, bottom in rects
    )


def _segments(piece: Piece, tolerance: float) -> int:
    """How many straight lines stay within ``tolerance`` of a piece, by Wang's formula.

    G. Wang, "The subdivision method for finding the intersection between two Bezier curves or surfaces", 1984: for a
    cubic curve the square root of 3/4 of its largest second difference over the tolerance.
    """
    if piece.is_straight:
        return 1
    (x0, y0), (x1, _), (x2, _), (x3, y3) = piece.curve
    bend = max(math.hypot(x0 - 2 * x1 + x2, y3 - y0), math.hypot(x1 - 2 * x2 + x3, y0 - y3))
    return math.ceil(math.sqrt(0.75 * bend / tolerance)) or 1


def _samples(piece: Piece, count: int) -> list[Point]:
    (x0, y0), (x1, _), (x2, _), (x3, y3) = piece.curve
    if piece.is_straight:
        return [(x0 + (x3 - x0) * step / count, y0) for step in range(1, count + 1)]
    found = []
    for step in range(1, count + 1):
        t = step / count
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
