"""Which gesture a press on a frame or a note begins, and what a double click there opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from nodeeditor.canvas.annotations.tools import MoveBesideTool, WidenNoteTool
from nodeeditor.canvas.tools.duplicate import DuplicateTool
from nodeeditor.canvas.tools.tool import Tool
from nodeeditor.graph.annotations import NoteId
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near to a note's right edge, in pixels, a drag makes it wider.
_EDGE = 6.0


def pressed_at(canvas: CanvasView, point: QPointF, *, notes: bool) -> Selection:
    """The frame whose title is at a point of the scene, or with ``notes`` the note; nothing where there is none."""
    layer = canvas.canvas_scene.annotations
    frame = layer.title_at(point)
    if frame is not None:
        return Selection(frames=frozenset({frame}))
    note = layer.note_at(point) if notes else None
    return Selection(notes=frozenset({note})) if note is not None else Selection()


def note_edge_at(canvas: CanvasView, point: QPointF) -> NoteId | None:
    """The note whose right edge is at a point of the scene."""
    layer, reach = canvas.canvas_scene.annotations, _EDGE / canvas.camera_control.zoom
    for way in (0.0, -reach):
        note = layer.note_at(point + QPointF(way, 0))
        if note is not None and abs(layer.notes[note].rect.right() - point.x()) <= reach:
            return note
    return None


def tool_at(canvas: CanvasView, point: QPointF, held: Qt.KeyboardModifier, *, notes: bool) -> Tool | None:
    """The gesture that a press there begins; titles come before links, ``notes`` after them."""
    if notes and (note := note_edge_at(canvas, point)) is not None:
        return WidenNoteTool(canvas, note)
    pressed = pressed_at(canvas, point, notes=notes)
    if not pressed:
        return None
    if held & Qt.KeyboardModifier.AltModifier:
        return DuplicateTool(canvas, pressed)
    return MoveBesideTool(canvas, pressed)


def open_at(canvas: CanvasView, point: QPointF) -> bool:
    """Edit what is at a point of the scene: a title, a note, or open a closed frame; whether there was one."""
    pressed = pressed_at(canvas, point, notes=True)
    for frame in pressed.frames:
        if canvas.canvas_scene.annotations.frames[frame].is_closed:
            canvas.annotating.toggle_collapsed(frame)
        else:
            canvas.select(pressed)
            canvas.editors.beside.rename_frame(frame)
    for note in pressed.notes:
        canvas.select(pressed)
        canvas.editors.beside.write_note(canvas.workspace.level.notes[note])
    return bool(pressed)
