"""Gestures on frames and notes: moving them with what is theirs, and making a note wider."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.annotations.moving import Moving
from nodeeditor.canvas.annotations.note_item import LEAST_WIDTH
from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.guides import Guide
from nodeeditor.canvas.snapping import Snapping
from nodeeditor.canvas.tools.shown_guides import ShownGuides
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.graph.annotations import NoteId
from nodeeditor.graph.edits import Batch
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near, in pixels of the screen, something must be to snap.
_REACH = 6.0


class MoveBesideTool(Tool):
    """Press on a title or a note selects (Shift adds, Ctrl toggles), drag moves what is selected.

    A frame takes its nodes along. Ctrl suspends snapping.
    """

    situation: ClassVar[Situation] = Situation.MOVING_BESIDE
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.ArrowCursor

    def __init__(self, canvas: CanvasView, pressed: Selection) -> None:
        super().__init__(canvas)
        self._pressed = pressed
        self._moving: Moving | None = None
        self._snapping: Snapping | None = None
        self._guides = ShownGuides(self.canvas)
        self._shift = QPointF()

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._from = pointer.scene
        before = self._before = self.canvas.workspace.selection
        was_selected = before | self._pressed == before
        adds = pointer.holds(Qt.KeyboardModifier.ShiftModifier)
        toggles = pointer.holds(Qt.KeyboardModifier.ControlModifier)
        self._selection = before | self._pressed if adds or toggles or was_selected else self._pressed
        self._clicked = self._pressed
        if toggles:
            self._clicked = before ^ self._pressed
        elif adds:
            self._clicked = before | self._pressed
        self.canvas.canvas_scene.show_selection(self._selection)

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        scene, level = self.canvas.canvas_scene, self.canvas.workspace.level
        if self._moving is None:
            self._moving = Moving(self.canvas, self._selection)
        moving, shift = self._moving, pointer.scene - self._from
        guides: tuple[Guide, ...] = ()
        if pointer.holds(Qt.KeyboardModifier.ControlModifier) is not self.canvas.snaps:
            if moving.nodes:
                if self._snapping is None:
                    corner = min(moving.nodes, key=lambda node: (level.nodes[node].y, level.nodes[node].x, node))
                    self._snapping = Snapping(scene, level, corner, moving.nodes)
                shift, guides = self._snapping.snap(shift, _REACH / self.canvas.camera_control.zoom)
            else:
                shift = QPointF(snapped(shift.x()), snapped(shift.y()))
        self._shift = shift
        moving.show_beside(shift)
        scene.show_places({node: QPointF(level.nodes[node].x, level.nodes[node].y) + shift for node in moving.nodes})
        self._guides.show(guides)

    def end(self, pointer: Pointer) -> None:
        self._guides.hide()
        moving = self._moving
        if moving is None:
            self.canvas.select(self._clicked)
            return
        self.canvas.select(self._selection)
        if not self._shift.isNull():
            self.canvas.perform(Batch(tuple(moving.edits(self._shift))), self._text())
        self._show_true(moving)

    def cancel(self) -> None:
        self._guides.hide()
        if self._moving is not None:
            self._show_true(self._moving)
        self.canvas.canvas_scene.show_selection(self._before)

    def _show_true(self, moving: Moving) -> None:
        moving.show_true()
        self.canvas.canvas_scene.show_true_places(moving.nodes)

    def _text(self) -> str:
        chosen = self._selection
        if chosen.nodes or (chosen.frames and chosen.notes):
            return tr("Move selection")
        if chosen.notes:
            return tr("Move note") if len(chosen.notes) == 1 else tr("Move notes")
        return tr("Move frame") if len(chosen.frames) == 1 else tr("Move frames")


class WidenNoteTool(Tool):
    """A drag of a note's right edge makes it wider or narrower."""

    situation: ClassVar[Situation] = Situation.WIDENING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.SizeHorCursor

    def __init__(self, canvas: CanvasView, note: NoteId) -> None:
        super().__init__(canvas)
        self._note = canvas.workspace.level.notes[note]
        self._width = self._note.width

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._from = pointer.scene
        self._before = self.canvas.workspace.selection
        self.canvas.canvas_scene.show_selection(Selection(notes=frozenset({self._note.id})))

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        width = self._note.width + pointer.scene.x() - self._from.x()
        if pointer.holds(Qt.KeyboardModifier.ControlModifier) is not self.canvas.snaps:
            width = snapped(width)
        self._width = max(LEAST_WIDTH, width)
        self._show(self._width)

    def end(self, pointer: Pointer) -> None:
        self.canvas.select(Selection(notes=frozenset({self._note.id})))
        self.canvas.annotating.widen_note(self._note.id, self._width)

    def cancel(self) -> None:
        self._show(self._note.width)
        self.canvas.canvas_scene.show_selection(self._before)

    def _show(self, width: float) -> None:
        place = QPointF(self._note.x, self._note.y)
        self.canvas.canvas_scene.annotations.show_note_at(self._note.id, place, width)
