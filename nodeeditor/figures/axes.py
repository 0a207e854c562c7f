"""Along the way of the data and across it: the same layout runs to the right, or downwards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform


@dataclass(frozen=True, slots=True)
class Axes:
    """Points are given as (along, across)."""

    is_down: bool

    def size(self, width: float, height: float) -> tuple[float, float]:
        """How much a thing takes along and across."""
        return (height, width) if self.is_down else (width, height)

    def point(self, along: float, across: float) -> QPointF:
        """A point on the page."""
        return QPointF(across, along) if self.is_down else QPointF(along, across)

    def rect(self, along: float, across: float, length: float, breadth: float) -> QRectF:
        """A rectangle on the page."""
        if self.is_down:
            return QRectF(across, along, breadth, length)
        return QRectF(along, across, length, breadth)

    def path(self, path: QPainterPath) -> QPainterPath:
        """A line on the page, of one that was drawn as if the data ran to the right."""
        return QTransform(0, 1, 1, 0, 0, 0).map(path) if self.is_down else path
