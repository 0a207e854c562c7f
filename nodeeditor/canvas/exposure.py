"""A view that tells its scene what to paint to the pixel.

Qt hands a scene the rectangle round all that is uncovered. A pan that goes down and across at once
uncovers two thin strips, and the rectangle round both is the whole view.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView

from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.style import Detail

#: More pieces than this are no cheaper to tell apart than to paint.
_MOST = 8


class OverGraph(Protocol):
    """Something that is painted over a graph."""

    def paint(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint what touches ``areas``."""


class ExposingView(QGraphicsView):
    """Knows what part of its scene is seen, and what part was uncovered and is to be painted."""

    canvas_scene: CanvasScene
    #: What is painted over the graph, and is no item of it.
    over_graph: tuple[OverGraph, ...] = ()
    _exposed: tuple[QRectF, ...] = ()

    def visible_rect(self) -> QRectF:
        """The part of the scene in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        back = self.viewportTransform().inverted()[0]
        region = event.region()
        pieces = list(region) if region.rectCount() <= _MOST else [region.boundingRect()]
        # A pixel more on every side: smoothed edges reach beyond what they cover.
        self._exposed = tuple(back.mapRect(QRectF(piece.adjusted(-1, -1, 1, 1))) for piece in pieces)
        super().paintEvent(event)
        self.canvas_scene.foresee(self.visible_rect())

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        self.canvas_scene.paint_graph(painter, QRectF(rect), self._exposed)
        for part in self.over_graph:
            part.paint(painter, self._exposed, self.canvas_scene.detail)
