"""A link's line as many short ones, of which only those in view are painted.

Qt strokes a curve as an outline that it fills, which takes several times longer than straight lines.
"""

from __future__ import annotations

import itertools
import math
from typing import TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF

from nodeeditor.canvas.routing import Curve, Point, Route

#: A part of the line, and what it covers.
Stretch: TypeAlias = tuple[list[QLineF], QRectF]

#: How far a line may be from the curve at 100 %, in pixels: far less than the eye can tell.
_DEVIATION = 0.08
#: Lines in one stretch.
_LINES = 16
#: Lines overlap by so much, or a seam would be seen between two blunt ends.
_OVERLAP = 0.25
#: Half of the widest pen, and what smooths its edge.
_MARGIN = 3.0


def stretches_of(way: Route) -> list[Stretch]:
    """The stretches of ``way`` from its start to its end."""
    found = []
    for curve in way.curves():
        lines = [_line(first, last) for first, last in itertools.pairwise(_points(curve)) if first != last]
        found.extend(_stretch(lines[at : at + _LINES]) for at in range(0, len(lines), _LINES))
    return found


def _points(curve: Curve) -> list[Point]:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve
    if y0 == y3 and x0 <= x3:
        return [curve[0], curve[3]]
    bend = 6 * max(math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
    count = max(1, math.ceil(math.sqrt(bend / (8 * _DEVIATION))))
    found = []
    for step in range(count + 1):
        t = step / count
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return found


def _line(first: Point, last: Point) -> QLineF:
    dx, dy = last[0] - first[0], last[1] - first[1]
    share = _OVERLAP / math.hypot(dx, dy)
    dx, dy = dx * share, dy * share
    return QLineF(first[0] - dx, first[1] - dy, last[0] + dx, last[1] + dy)


def _stretch(lines: list[QLineF]) -> Stretch:
    ends = [point for line in lines for point in (line.p1(), line.p2())]
    across, down = [point.x() for point in ends], [point.y() for point in ends]
    covered = QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))
    return lines, covered.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
