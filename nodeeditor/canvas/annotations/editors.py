"""What opens over a frame's title or a note to be typed into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QMenu

from nodeeditor.canvas.annotations.frame_colors import color_icon
from nodeeditor.canvas.annotations.note_editor import NoteEditor
from nodeeditor.canvas.annotations.spoken import count_text, frame_text
from nodeeditor.canvas.closing_editor import is_seen
from nodeeditor.canvas.menus import selection_spot
from nodeeditor.canvas.name_editor import NameEditor
from nodeeditor.graph.annotations import Frame, FrameId, Note
from nodeeditor.graph.limits import LONGEST_TITLE
from nodeeditor.language import tr
from nodeeditor.layout.framing import TITLE

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

_WIDE = 240.0


class AnnotationEditors:
    """Opens one editor at a time over a frame or a note of a canvas."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self.title_editor: NameEditor | None = None
        self.note_editor: NoteEditor | None = None
        self._frame: FrameId | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is typed into."""
        return is_seen(self.title_editor) or is_seen(self.note_editor)

    def rename_frame(self, frame: FrameId, *, is_new: bool = False) -> None:
        """Edit the title of a frame in place."""
        canvas = self._canvas
        canvas.editors.close()
        canvas.camera_control.show_rect(canvas.canvas_scene.annotations.frames[frame].box)
        title = canvas.workspace.level.frames[frame].title

        def accepts(text: str) -> bool:
            return canvas.annotating.set_title(frame, text, is_new=is_new)

        editor = NameEditor(frame, title, accepts, canvas.theme, canvas.camera_control.zoom, canvas.viewport())
        editor.setMaxLength(LONGEST_TITLE)
        editor.setPlaceholderText(tr("Title of the frame"))
        editor.setAccessibleName(tr("Title of the frame"))
        editor.destroyed.connect(self._title_closed)
        self.title_editor, self._frame = editor, frame
        editor.open_over(self._place_of_title())

    def frame_menu(self, frames: Iterable[Frame], take: Callable[[FrameId], None]) -> None:
        """List frames, from top left to bottom right, for one to be chosen."""
        canvas = self._canvas
        canvas.editors.close()
        boxes = {key: item.box for key, item in canvas.canvas_scene.annotations.frames.items()}
        menu = QMenu(canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for frame in sorted(frames, key=lambda frame: (boxes[frame.id].top(), boxes[frame.id].left())):
            text = f"{frame_text(frame).replace('&', '&&')}\t{count_text(frame)}"
            action = menu.addAction(color_icon(frame.color, canvas.theme), text)
            action.triggered.connect(lambda _=False, frame=frame: take(frame.id))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(canvas.viewport().mapToGlobal(selection_spot(canvas)))

    def write_note(self, note: Note, *, is_new: bool = False) -> None:
        """Edit the text of a note over it, as plain Markdown."""
        canvas = self._canvas
        canvas.editors.close()
        layer = canvas.canvas_scene.annotations
        item = layer.notes.get(note.id)
        if item is not None:
            canvas.camera_control.show_rect(item.rect)
            item.edited = True
            layer.repaint(item)
        zoom = canvas.camera_control.zoom
        editor = NoteEditor(note, canvas.annotating.write_note, canvas.theme, zoom, canvas.viewport())
        editor.refused.connect(lambda text: canvas.say(text, for_a_while=True))
        editor.destroyed.connect(lambda: self._note_closed(note))
        self.note_editor = editor
        editor.open_over(self._place_of_note(editor))
        if is_new:
            canvas.camera_control.show_rect(QRectF(note.x, note.y, note.width, 80))

    def follow(self) -> None:
        """Stay over the title or the note while the camera moves."""
        if self.title_editor is not None and self._frame in self._canvas.canvas_scene.annotations.frames:
            self.title_editor.place(self._place_of_title())
        if self.note_editor is not None:
            self.note_editor.place(self._place_of_note(self.note_editor))

    def close(self) -> None:
        """Close what is open and take nothing from it."""
        if self.title_editor is not None:
            self.title_editor.leave()
            self.title_editor = None
        if self.note_editor is not None:
            self.note_editor.leave()

    def _place_of_title(self) -> QRectF:
        canvas = self._canvas
        layer, zoom = canvas.canvas_scene.annotations, canvas.camera_control.zoom
        assert self._frame is not None
        item = layer.frames[self._frame]
        box = item.box
        corner = canvas.mapFromScene(box.topLeft())
        width = max(_WIDE, box.width() * zoom - 8)
        height = TITLE * zoom
        if item.is_inside(zoom):
            return QRectF(corner.x() + 4, corner.y() + 2, width, height - 2)
        return QRectF(corner.x() + 4, corner.y() - 12, width, 24)

    def _place_of_note(self, editor: NoteEditor) -> QRectF:
        canvas = self._canvas
        item = canvas.canvas_scene.annotations.notes.get(editor.note.id)
        note = editor.note
        rect = item.rect if item is not None else QRectF(note.x, note.y, note.width, 72)
        return QRectF(canvas.mapFromScene(rect).boundingRect())

    def _title_closed(self) -> None:
        self.title_editor = None

    def _note_closed(self, note: Note) -> None:
        self.note_editor = None
        layer = self._canvas.canvas_scene.annotations
        item = layer.notes.get(note.id)
        if item is not None:
            item.edited = False
            layer.repaint(item)
