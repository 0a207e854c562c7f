"""Nodes that are seen to go where an edit took them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation

from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.graph.elements import NodeId
from nodeeditor.theme.motion import DURATION, motion

#: More nodes than these would not move but stutter.
_MOST = 300


class Gliding(QObject):
    """Shows nodes between their places of before and those the graph has; the document is ahead of the picture."""

    def __init__(self, scene: CanvasScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._ways: dict[NodeId, tuple[QPointF, QPointF]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self.end)

    @property
    def is_under_way(self) -> bool:
        """Whether something moves."""
        return bool(self._ways)

    def glide(self, before: Mapping[NodeId, QPointF]) -> None:
        """Let nodes go from where they were to where they are."""
        self.end()
        if not motion().is_allowed or len(before) > _MOST:
            return
        nodes = self._scene.nodes
        ways = {node: (start, nodes[node].pos()) for node, start in before.items() if node in nodes}
        self._ways = {node: way for node, way in ways.items() if way[0] != way[1]}
        if self._ways:
            self._show(0.0)
            self._animation.start()

    def end(self) -> None:
        """Have everything in its place."""
        nodes, self._ways = list(self._ways), {}
        if nodes:
            self._animation.stop()
            self._scene.show_true_places(nodes)

    def _show(self, share: float) -> None:
        places = {node: start + (end - start) * share for node, (start, end) in self._ways.items()}
        if places:
            self._scene.show_places(places)
