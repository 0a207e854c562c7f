"""Moving a dot of a link: it snaps to where the link is level on one side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.dots import DotHit
from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.graph.annotations import Dot

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near, in pixels of the screen, a height must be to snap.
_REACH = 6.0


class DragDotTool(Tool):
    """A click chooses the dot, a drag moves it. Ctrl suspends snapping."""

    situation: ClassVar[Situation] = Situation.MOVING_DOT
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.ArrowCursor

    def __init__(self, canvas: CanvasView, hit: DotHit) -> None:
        super().__init__(canvas)
        self._hit = hit
        self._item = canvas.canvas_scene.links[hit.link]
        self._dots = self._item.dots
        self._at: QPointF | None = None

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        at = pointer.scene
        if pointer.holds(Qt.KeyboardModifier.ControlModifier) is not self.canvas.snaps:
            at = self._snapped(at)
        self._at = at
        index = self._hit.index
        self._show((*self._dots[:index], Dot(at.x(), at.y()), *self._dots[index + 1 :]))

    def end(self, pointer: Pointer) -> None:
        if self._at is not None:
            self.canvas.dots.move(self._hit, self._at)
            if self._item.dots != self.canvas.workspace.level.dots.get(self._hit.link, ()):
                self._show(self._dots)
        self.canvas.dots.choose(self._hit)

    def cancel(self) -> None:
        if self._at is not None:
            self._show(self._dots)

    def _snapped(self, at: QPointF) -> QPointF:
        """Level with what comes before or after, where that is near; else on the grid."""
        index, zoom = self._hit.index, self.canvas.camera_control.zoom
        points = self._item.points
        levels = [self._dots[index - 1].y if index else points[0][1]]
        levels.append(self._dots[index + 1].y if index + 1 < len(self._dots) else points[-1][1])
        nearest = min(levels, key=lambda level: abs(level - at.y()))
        y = nearest if abs(nearest - at.y()) <= _REACH / zoom else snapped(at.y())
        return QPointF(snapped(at.x()), y)

    def _show(self, dots: tuple[Dot, ...]) -> None:
        self._item.dots = dots
        self.canvas.canvas_scene.lead_again(self._item)
