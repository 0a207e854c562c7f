"""A view that has its scene painted to the pixel: what is uncovered, and what looks different."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.kept_picture import KeptPicture
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.style import Detail

#: More pieces than this are no cheaper to tell apart than to paint.
_MOST = 8
#: A pan rests after so many milliseconds.
_RESTS = 150


class OverGraph(Protocol):
    """Something that is painted over a graph."""

    def paint(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint what touches ``areas``."""


class ExposingView(QGraphicsView):
    """Keeps a picture of the graph, and paints anew what of it is stale: two thin strips after a pan.

    Qt would paint all of the view for that, since other widgets lie over it. What was painted bit by bit may differ
    by a pixel of a line that ran out of view, so once a pan rests all is painted once more.
    """

    canvas_scene: CanvasScene
    #: What is painted over the graph, and is no item of it.
    over_graph: tuple[OverGraph, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = KeptPicture()
        self._settle = QTimer(self, singleShot=True, interval=_RESTS)
        self._settle.timeout.connect(self._paint_all)

    def visible_rect(self) -> QRectF:
        """The part of the scene in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _bring_up_to_date(self) -> None:
        """Paint what of the picture is stale."""
        picture, port = self._picture, self.viewport()
        if port.size().isEmpty():
            return
        if picture.look(self.viewportTransform(), port.size(), port.devicePixelRatioF()):
            self._settle.start()
        if picture.stale.isEmpty():
            return
        back, stale = self.viewportTransform().inverted()[0], picture.stale
        pieces = list(stale) if stale.rectCount() <= _MOST else [stale.boundingRect()]
        # A pixel more on every side: smoothed edges reach beyond what they cover.
        areas = [back.mapRect(QRectF(piece.adjusted(-1, -1, 1, 1))) for piece in pieces]
        with picture.painting(self.renderHints()) as painter:
            self.canvas_scene.paint_graph(painter, around(areas), areas)
            for part in self.over_graph:
                part.paint(painter, areas, self.canvas_scene.detail)

    def _paint_all(self) -> None:
        self._picture.outdate(None)
        self.viewport().update()

    # Qt overrides

    def setScene(self, scene: CanvasScene) -> None:
        super().setScene(scene)
        scene.outdated.connect(self._picture.outdate)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._bring_up_to_date()
        super().paintEvent(event)
        self.canvas_scene.foresee(self.visible_rect())

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        self._picture.put_down(painter)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()
        self._picture.forget()
