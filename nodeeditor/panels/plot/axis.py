"""An axis that paints fast enough for a plot that grows."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nodeeditor.panels.training_progress import duration_text


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
