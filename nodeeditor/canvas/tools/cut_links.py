"""Cutting links by a line: Ctrl, Shift and drag over empty canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.knife import Knife, crossing
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.graph.elements import Link

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class CutLinksTool(Tool):
    """Marks each link that the line crosses, and cuts all of them at the end."""

    situation: ClassVar[Situation] = Situation.CUTTING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._crossed: dict[Link, QPointF] = {}
        self._knife: Knife | None = None

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._last = pointer.scene

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        scene = self.canvas.canvas_scene
        if self._knife is None:
            self._knife = Knife(scene.style_, self._last)
            scene.addItem(self._knife)
        stroke = QLineF(self._last, pointer.scene)
        self._last = pointer.scene
        area = QRectF(stroke.p1(), stroke.p2()).normalized().adjusted(-1, -1, 1, 1)
        for item in scene.links_in([area]):
            at = crossing(item.points, stroke) if item.link not in self._crossed else None
            if at is not None:
                self._crossed[item.link] = at
                item.is_cut = True
                scene.repaint_link(item)
        self._knife.draw_to(pointer.scene, self._crossed.values(), self.canvas.camera_control.zoom)

    def end(self, pointer: Pointer) -> None:
        self.move(pointer)
        crossed = list(self._crossed)
        self._clear()
        self.canvas.linking.cut(crossed)

    def cancel(self) -> None:
        self._clear()

    def _clear(self) -> None:
        scene = self.canvas.canvas_scene
        for link in self._crossed:
            item = scene.links.get(link)
            if item is not None:
                item.is_cut = False
                scene.repaint_link(item)
        self._crossed.clear()
        if self._knife is not None:
            scene.removeItem(self._knife)
            self._knife = None
