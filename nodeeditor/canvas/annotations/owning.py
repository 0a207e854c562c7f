"""Which frame would own the nodes that are being dragged: it lights up, and the one that they leave draws back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from nodeeditor.canvas.tools.tool import Pointer
from nodeeditor.graph.annotations import FrameId
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import NodeId

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: A node leaves its frame once its middle is so far away from what else the frame holds.
_HOLDS = 72.0


class Owning:
    """Follows a drag of nodes into frames and out of them; with Alt held, nodes stay whose they are.

    Nodes that are all of a frame take it along, wherever they go.
    """

    def __init__(self, canvas: CanvasView, grabbed: NodeId, nodes: frozenset[NodeId]) -> None:
        self._canvas = canvas
        self._layer = canvas.canvas_scene.annotations
        self._level = level = canvas.workspace.level
        self._grabbed = grabbed
        whole = [one for one in level.frames.values() if one.nodes and one.nodes <= nodes] if level.frames else []
        kept = frozenset[NodeId]().union(*(frame.nodes for frame in whole))
        #: The nodes that may change their owner.
        self._nodes = frozenset() if grabbed in kept else nodes - kept
        self._home = level.frame_of(grabbed)
        self._reaches: dict[FrameId, QRectF] = {}
        self._goal: FrameId | None = self._home

    def follow(self, pointer: Pointer, middle: QPointF) -> None:
        """The grabbed node's middle is shown there: light up who would own it. To be told before nodes are shown."""
        if not self._nodes or not self._level.frames:
            return
        keeps = pointer.holds(Qt.KeyboardModifier.AltModifier)
        goal = self._home if keeps else self._owner_at(middle)
        self._layer.leaving = frozenset() if goal == self._home else self._nodes
        if goal != self._goal or (goal is not None and goal != self._home):
            self._layer.light_up(goal if goal != self._home else None)
        self._goal = goal

    def edits(self) -> list[Edit]:
        """The edits that give the nodes their new owner."""
        if self._goal == self._home:
            return []
        return self._canvas.annotating.owned_by(self._goal, self._nodes)

    def end(self) -> None:
        """The drag is over."""
        self._layer.leaving = frozenset()
        self._layer.light_up(None)

    def _owner_at(self, middle: QPointF) -> FrameId | None:
        if self._home is not None and _grown(self._reach(self._home), _HOLDS).contains(middle):
            return self._home
        found = self._layer.frames_in(QRectF(middle.x(), middle.y(), 0.01, 0.01))
        others = [item for item in found if item.frame.id != self._home and not item.is_closed]
        return next((item.frame.id for item in reversed(others) if self._reach(item.frame.id).contains(middle)), None)

    def _reach(self, frame: FrameId) -> QRectF:
        """How far a frame reaches without the nodes; found out once."""
        if frame not in self._reaches:
            item = self._layer.frames[frame]
            rest = item.reach_without(self._layer.bodies, self._nodes)
            self._reaches[frame] = QRectF(item.reach) if rest.isEmpty() else rest
        return self._reaches[frame]


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)
