"""The canvas itself: its colour, and a grid of dots that is barely there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nodeeditor.canvas.geometry import GRID
from nodeeditor.canvas.kept_picture import keep_off_borders
from nodeeditor.canvas.style import Style

#: Dots nearer to each other than this many pixels would be noise.
_NEAREST = 18.0


#: Columns and rows of dots are made so many at a time, for a zoom changes their number at every step.
_AT_ONCE = 32


class Backdrop:
    """Paints colour and grid; keeps the dots of one screenful, which are moved and spread as a whole."""

    def __init__(self, *, has_grid: bool = True) -> None:
        self.has_grid = has_grid
        self._columns = 0
        self._rows = 0
        self._dots = QPolygonF()

    def paint(self, painter: QPainter, style: Style, rect: QRectF) -> None:
        """Paint behind ``rect`` of the scene."""
        painter.fillRect(rect, style.canvas)
        if not self.has_grid:
            return
        zoom = painter.worldTransform().m11()
        step = GRID * 2 ** max(0, math.ceil(math.log2(_NEAREST / (GRID * zoom))))
        left, top = math.floor(rect.left() / step), math.floor(rect.top() / step)
        self._make(math.ceil(rect.right() / step) - left + 1, math.ceil(rect.bottom() / step) - top + 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(style.grid, 2 if zoom >= 0.75 else 1)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        keep_off_borders(painter)
        painter.translate(left * step, top * step)
        painter.scale(step, step)
        painter.drawPoints(self._dots)
        painter.restore()

    def _make(self, columns: int, rows: int) -> None:
        """Have dots, one apart, for at least so many columns and rows."""
        if columns <= self._columns and rows <= self._rows:
            return
        self._columns = max(self._columns, -(-columns // _AT_ONCE) * _AT_ONCE)
        self._rows = max(self._rows, -(-rows // _AT_ONCE) * _AT_ONCE)
        self._dots = QPolygonF([QPointF(x, y) for y in range(self._rows) for x in range(self._columns)])
