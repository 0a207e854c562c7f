"""Alt and drag: a copy of what is selected, where it is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.chosen import rects_of
from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.overlays import Ghosts
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class DuplicateTool(Tool):
    """Copies the selection, or what is pressed where that is not selected."""

    situation: ClassVar[Situation] = Situation.COPYING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.DragCopyCursor

    def __init__(self, canvas: CanvasView, pressed: Selection) -> None:
        super().__init__(canvas)
        selected = canvas.workspace.selection
        self._chosen = selected if selected | pressed == selected else pressed
        self._ghosts: Ghosts | None = None

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._from = pointer.scene
        self._shift = QPointF()

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        scene = self.canvas.canvas_scene
        if self._ghosts is None:
            self._ghosts = Ghosts(scene.style_, rects_of(scene, self._chosen))
            scene.addItem(self._ghosts)
        way = pointer.scene - self._from
        self._shift = QPointF(snapped(way.x()), snapped(way.y()))
        self._ghosts.move_to(self._shift)

    def end(self, pointer: Pointer) -> None:
        if self._ghosts is not None:
            self._remove_ghosts()
            self.canvas.commands.duplicate(self._chosen, self._shift)

    def cancel(self) -> None:
        self._remove_ghosts()

    def _remove_ghosts(self) -> None:
        if self._ghosts is not None:
            self.canvas.canvas_scene.removeItem(self._ghosts)
            self._ghosts = None
