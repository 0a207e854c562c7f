"""Selecting by a rubber band: Shift adds to the selection, Ctrl toggles."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.overlays import Band
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.workspace.selection import Selection


class BoxSelectTool(Tool):
    """Selects nodes and notes that the band touches, and frames that it holds; a click on empty canvas nothing."""

    situation: ClassVar[Situation] = Situation.SELECTING

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._from = pointer.scene
        self._before = self.canvas.workspace.selection
        self._found = self._before
        self._band: Band | None = None

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        scene = self.canvas.canvas_scene
        if self._band is None:
            self._band = Band(scene.style_)
            scene.addItem(self._band)
        rect = QRectF(self._from, pointer.scene).normalized()
        self._band.show_rect(rect)
        found = Selection(frozenset(scene.index.within(rect))) | scene.annotations.touched_by(rect)
        self._found = self._combined(found, pointer)
        scene.show_selection(self._found)

    def end(self, pointer: Pointer) -> None:
        if self._band is None:
            self._found = self._combined(Selection(), pointer)
        self._remove_band()
        self.canvas.select(self._found)

    def cancel(self) -> None:
        self._remove_band()
        self.canvas.canvas_scene.show_selection(self._before)

    def _combined(self, touched: Selection, pointer: Pointer) -> Selection:
        if pointer.holds(Qt.KeyboardModifier.ControlModifier):
            return self._before ^ touched
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            return self._before | touched
        return touched

    def _remove_band(self) -> None:
        if self._band is not None:
            self.canvas.canvas_scene.removeItem(self._band)
            self._band = None
