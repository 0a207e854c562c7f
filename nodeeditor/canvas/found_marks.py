"""What Find found, marked on the canvas: a bright ground round each node, from far away in one batch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nodeeditor.canvas.geometry import CORNER
from nodeeditor.canvas.style import Detail
from nodeeditor.graph.elements import NodeId

if TYPE_CHECKING:
    from nodeeditor.canvas.scene import CanvasScene

_ROUND = 9.0
#: How much of the colour lies over a node that is to be read, and over one of which there is only a block.
_NEAR_INK, _FAR_INK = 40, 170


class FoundMarks:
    """The nodes that stand out as found."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._nodes: frozenset[NodeId] = frozenset()
        #: All marks as they are seen from far away; gathered when they first are.
        self._rects: list[QRectF] | None = None
        self._ground, self._far = QColor(), QColor()
        self._edge = QPen()

    @property
    def nodes(self) -> frozenset[NodeId]:
        """The nodes that are marked."""
        return self._nodes

    def show(self, nodes: frozenset[NodeId]) -> None:
        """Mark these nodes and no others."""
        if nodes == self._nodes:
            return
        self._nodes, self._rects = nodes, None
        color = QColor(self._scene.style_.theme.warning)
        self._ground, self._far = QColor(color), QColor(color)
        self._ground.setAlpha(_NEAR_INK)
        self._far.setAlpha(_FAR_INK)
        self._edge = QPen(color, 2.0)
        self._edge.setCosmetic(True)
        self._scene.update()

    def paint(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint the marks in view, over the nodes."""
        if not self._nodes:
            return
        if detail is Detail.FAR:
            if self._rects is None:
                rects = self._scene.index
                self._rects = [rects.rect(node) for node in self._nodes if node in self._scene.nodes]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._far)
            painter.drawRects(self._rects)
            return
        painter.setPen(self._edge)
        painter.setBrush(self._ground)
        for item in self._scene.nodes_in(areas):
            if item.node in self._nodes:
                rect = item.body().adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND)
                painter.drawRoundedRect(rect, CORNER + _ROUND, CORNER + _ROUND)
