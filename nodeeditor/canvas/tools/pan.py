"""Moving the view by drag: the middle button, or Space and the left one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.tools.tool import Pointer, Tool


class PanTool(Tool):
    """The canvas sticks to the pointer."""

    situation: ClassVar[Situation] = Situation.PANNING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.ClosedHandCursor
    pans_at_edges = False

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._last = pointer.view
        self._whole = QPointF()

    def move(self, pointer: Pointer) -> None:
        step = pointer.view - self._last
        self._last = pointer.view
        self._whole += step
        self.is_under_way = self.is_under_way or step.manhattanLength() > 0
        self.canvas.camera_control.pan_by(step)

    def cancel(self) -> None:
        self.canvas.camera_control.pan_by(-self._whole)
