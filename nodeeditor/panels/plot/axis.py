"""An axis that paints fast enough for a plot that grows."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nodeeditor.panels.training_progress import duration_text

#: Pixels that the number of a tick may stand out.
_OUT = 8


class Axis(pg.AxisItem):
    """Draws its ticks itself. pyqtgraph plays back a picture of them, which looks for its fonts at every paint."""

    _drawing: Any = None
    _timed = False

    def set_timed(self, timed: bool) -> None:
        """Read the values as seconds, or as plain numbers."""
        self._timed = timed
        self.picture = None
        self.update()

    def tickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:
        if not self._timed:
            return super().tickStrings(values, scale, spacing)
        return [duration_text(value) if value >= 0 else "" for value in values]

    def boundingRect(self) -> QRectF:
        """A tick near the end of an upright axis, as zero mostly is, keeps its number though half of it stands out."""
        rect: QRectF = super().boundingRect()
        return rect.adjusted(0, -_OUT, 0, _OUT) if self.orientation == "left" else rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the axis; where its ticks are is worked out only after a change."""
        painter.save()
        if self.style["tickFont"]:
            painter.setFont(self.style["tickFont"])
        if self.picture is None:  # by this pyqtgraph says that something changed
            self._drawing = self.generateDrawSpecs(painter)
            self.picture = QPicture()
        if self._drawing is not None:
            self.drawPicture(painter, *self._drawing)
        painter.restore()
