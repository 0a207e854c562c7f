"""The canvas itself: its colour, and a grid of dots that is barely there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nodeeditor.canvas.geometry import GRID
from nodeeditor.canvas.style import Style

#: Dots nearer to each other than this many pixels would be noise.
_NEAREST = 18.0


class Backdrop:
    """Paints colour and grid; keeps the dots of one screenful, which move as a whole."""

    def __init__(self) -> None:
        self._key: tuple[float, int, int] | None = None
        self._dots = QPolygonF()

    def paint(self, painter: QPainter, style: Style, rect: QRectF) -> None:
        """Paint behind ``rect`` of the scene."""
        painter.fillRect(rect, style.canvas)
        zoom = painter.worldTransform().m11()
        step = GRID * 2 ** max(0, math.ceil(math.log2(_NEAREST / (GRID * zoom))))
        left, top = math.floor(rect.left() / step), math.floor(rect.top() / step)
        columns = math.ceil(rect.right() / step) - left + 1
        rows = math.ceil(rect.bottom() / step) - top + 1
        self._make(step, columns, rows)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(style.grid, 2 if zoom >= 0.75 else 1)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.translate(left * step, top * step)
        painter.drawPoints(self._dots)
        painter.restore()

    def _make(self, step: float, columns: int, rows: int) -> None:
        """Have dots for at least so many columns and rows."""
        if self._key is not None:
            known_step, known_columns, known_rows = self._key
            if known_step == step and known_columns >= columns and known_rows >= rows:
                return
            if known_step == step:
                columns, rows = max(columns, known_columns), max(rows, known_rows)
        self._key = (step, columns, rows)
        self._dots = QPolygonF([QPointF(x * step, y * step) for y in range(rows) for x in range(columns)])
