"""What the window's table of actions calls on the canvas for frames, notes and bookmarks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor

from nodeeditor.canvas.annotations.commands import AnnotationCommands
from nodeeditor.canvas.bookmark_commands import BookmarkCommands
from nodeeditor.canvas.dots import DotCommands
from nodeeditor.graph.annotations import FrameColor

if TYPE_CHECKING:
    from nodeeditor.canvas.inline_editors import InlineEditors
    from nodeeditor.canvas.view import CanvasView
    from nodeeditor.workspace.workspace import Workspace

#: How much wider a command makes a note.
_WIDER = 24.0


class AnnotationActions:
    """The methods of a canvas that are about what is beside the network."""

    workspace: Workspace
    editors: InlineEditors

    @cached_property
    def annotating(self) -> AnnotationCommands:
        """What changes frames and notes."""
        canvas: Any = self
        return AnnotationCommands(canvas)

    @cached_property
    def bookmarks(self) -> BookmarkCommands:
        """What keeps views under numbers."""
        canvas: Any = self
        return BookmarkCommands(canvas)

    @cached_property
    def dots(self) -> DotCommands:
        """What changes the dots of links."""
        canvas: Any = self
        return DotCommands(canvas)

    def frame_selection(self) -> None:
        """Put a frame round the selected nodes, and ask for its title."""
        self.annotating.frame_selection()

    def toggle_frame(self) -> None:
        """Let a box stand for the selected frames and their nodes, or show those again."""
        self.annotating.toggle_collapsed()

    def remove_frame(self) -> None:
        """Take the selected frames away and leave their nodes."""
        self.annotating.remove_frame()

    def enter_frame(self) -> None:
        """Put the selected nodes into a frame that is there."""
        self.annotating.enter_frame()

    def leave_frame(self) -> None:
        """Take the selected nodes out of their frames."""
        self.annotating.leave_frame()

    def select_frame_nodes(self) -> None:
        """Select the nodes of the selected frames."""
        self.annotating.select_frame_nodes()

    def color_plain(self) -> None:
        """Give the selected frames no colour."""
        self.annotating.set_color(FrameColor.PLAIN)

    def color_blue(self) -> None:
        """Give the selected frames a colour."""
        self.annotating.set_color(FrameColor.BLUE)

    def color_green(self) -> None:
        """Give the selected frames a colour."""
        self.annotating.set_color(FrameColor.GREEN)

    def color_amber(self) -> None:
        """Give the selected frames a colour."""
        self.annotating.set_color(FrameColor.AMBER)

    def color_red(self) -> None:
        """Give the selected frames a colour."""
        self.annotating.set_color(FrameColor.RED)

    def color_violet(self) -> None:
        """Give the selected frames a colour."""
        self.annotating.set_color(FrameColor.VIOLET)

    def add_note(self, at: QPointF | None = None) -> None:
        """Write a note: at a point of the scene, at the pointer, or in the middle of the view."""
        self.annotating.add_note(self._note_place() if at is None else at)

    def wider_note(self) -> None:
        """Make the selected notes wider."""
        self.annotating.widen_notes(_WIDER)

    def narrower_note(self) -> None:
        """Make the selected notes narrower."""
        self.annotating.widen_notes(-_WIDER)

    def next_annotation(self) -> None:
        """Select the next frame or note."""
        self.annotating.go_to_next()

    def edit_annotation(self) -> bool:
        """Edit the title of the frame, or the text of the note, that alone is selected; whether there is one."""
        chosen, level = self.workspace.selection, self.workspace.level
        if chosen.nodes or len(chosen.frames) + len(chosen.notes) != 1:
            return False
        for frame in chosen.frames:
            self.editors.beside.rename_frame(frame)
        for note in chosen.notes:
            self.editors.beside.write_note(level.notes[note])
        return True

    def _note_place(self: CanvasView) -> QPointF:  # type: ignore[misc]  # the one class that has these methods
        port = self.viewport()
        spot = port.mapFromGlobal(QCursor.pos())
        return self.mapToScene(spot if port.rect().contains(spot) else port.rect().center())
