"""What one can do with frames and notes from the canvas, each as one named undo step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor import editing
from nodeeditor.canvas.annotations.frame_colors import color_name
from nodeeditor.canvas.annotations.note_item import LEAST_WIDTH
from nodeeditor.canvas.content import node_sizes
from nodeeditor.canvas.geometry import snapped
from nodeeditor.editing.framing import own
from nodeeditor.graph.annotations import FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.edits import Batch, Edit, SetFrame, SetNote
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.queries import free_note_ids
from nodeeditor.language import tr
from nodeeditor.layout.sizes import SizeOf
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class AnnotationCommands:
    """Changes the frames and notes of the level that a canvas shows."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    # Frames

    def frame_selection(self) -> None:
        """Put a frame round the selected nodes, and ask for its title."""
        level, nodes = self._workspace.level, self._workspace.selection.nodes
        if not nodes:
            self._canvas.say(tr("Select the nodes that the frame is to hold."), for_a_while=True)
            return
        edit, frame = editing.frame_nodes(level, nodes, size_of=self._sizes)
        select = Selection(frames=frozenset({frame}))
        if self._canvas.perform(edit, tr("Frame selection"), gesture=_first(frame), select=select):
            self._canvas.editors.beside.rename_frame(frame, is_new=True)

    def set_title(self, frame: FrameId, title: str, *, is_new: bool = False) -> bool:
        """Give a frame another title; whether it could be given. That of a new frame belongs to the step before."""
        found = self._workspace.level.frames.get(frame)
        if found is None:
            return False
        text = tr("Frame selection") if is_new else tr("Title frame '{title}'", title=title)
        edit = SetFrame(frame, replace(found, title=title))
        return self._canvas.perform(edit, text, gesture=_first(frame) if is_new else None)

    def set_color(self, color: FrameColor) -> None:
        """Give the selected frames, or those of the selected nodes, a colour."""
        text = tr("Colour frame {color}", color=color_name(color).lower())
        self._change(text, {frame: {"color": color} for frame in self.chosen})

    def toggle_collapsed(self, frame: FrameId | None = None) -> None:
        """Let a box stand for frames and their nodes, or show those again."""
        level = self._workspace.level
        frames = [frame] if frame is not None else [one for one in self.chosen if level.frames[one].nodes]
        if not frames:
            self._say_no_frame()
            return
        closes = not all(level.frames[one].collapsed for one in frames)
        text = tr("Collapse frame") if closes else tr("Expand frame")
        select = Selection(frames=frozenset(frames)) if closes else None
        self._change(text, {one: {"collapsed": closes} for one in frames}, select)

    def remove_frame(self) -> None:
        """Take the selected frames away, or those of the selected nodes; their nodes stay."""
        frames = self.chosen
        if not frames:
            self._say_no_frame()
            return
        nodes = frozenset().union(*(self._workspace.level.frames[frame].nodes for frame in frames))
        edits = Batch(tuple(SetFrame(frame, None) for frame in frames))
        self._canvas.perform(edits, tr("Remove frame"), select=Selection(frozenset(map(NodeId, nodes))))

    def leave_frame(self) -> None:
        """Take the selected nodes out of their frames."""
        edits = editing.let_go(self._workspace.level, self._workspace.selection.nodes, self._sizes)
        if not edits:
            self._canvas.say(tr("None of the selected nodes is in a frame."), for_a_while=True)
            return
        self._canvas.perform(Batch(tuple(edits)), tr("Take out of frame"))

    def enter_frame(self) -> None:
        """Put the selected nodes into a frame: the only one that there is, or one of a list."""
        level, nodes = self._workspace.level, self._workspace.selection.nodes
        frames = [frame for frame in level.frames.values() if not nodes <= frame.nodes]
        if not nodes:
            self._canvas.say(tr("Select the nodes that the frame is to hold."), for_a_while=True)
        elif not frames:
            self._canvas.say(tr("There is no other frame here."), for_a_while=True)
        elif len(frames) == 1:
            self.put(nodes, frames[0].id)
        else:
            self._canvas.editors.beside.frame_menu(frames, lambda frame: self.put(nodes, frame))

    def put(self, nodes: frozenset[NodeId], frame: FrameId | None) -> None:
        """Let a frame own nodes, or none."""
        owner = self._workspace.level.frames.get(frame) if frame is not None else None
        edits = self.owned_by(frame, nodes)
        if not edits:
            return
        text = tr("Take out of frame") if owner is None else tr("Put into frame '{title}'", title=owner.title)
        # What a closed frame takes in is seen no more.
        select = Selection(frames=frozenset({owner.id})) if owner is not None and owner.collapsed else None
        with self._canvas.refusals_said():
            self._canvas.perform(Batch(tuple(edits)), text, select=select)

    def select_frame_nodes(self) -> None:
        """Select the nodes of the selected frames."""
        level = self._workspace.level
        nodes = frozenset(node for frame in self.chosen for node in level.frames[frame].nodes)
        if nodes:
            self._canvas.select(Selection(nodes))

    @property
    def chosen(self) -> list[FrameId]:
        """The selected frames; without any, those of the selected nodes."""
        level, chosen = self._workspace.level, self._workspace.selection
        if chosen.frames:
            return [frame for frame in level.frames if frame in chosen.frames]
        owners = {level.frame_of(node) for node in chosen.nodes}
        return [frame for frame in level.frames if frame in owners]

    def owned_by(self, frame: FrameId | None, nodes: frozenset[NodeId]) -> list[Edit]:
        """The edits that let a frame own nodes, or none."""
        level = self._workspace.level
        if frame is None:
            return editing.let_go(level, nodes, self._sizes)
        return [own(level, frame, nodes, self._sizes)]

    # Notes

    def add_note(self, at: QPointF) -> None:
        """Write a note there; it comes to be once something is written."""
        note = Note(next(free_note_ids(self._workspace.level)), "", snapped(at.x()), snapped(at.y()))
        self._canvas.editors.beside.write_note(note, is_new=True)

    def write_note(self, note: Note, text: str) -> None:
        """Let a note have a text; one without any goes."""
        known = self._workspace.level.notes.get(note.id)
        if known is None:
            if text:
                select = Selection(notes=frozenset({note.id}))
                self._canvas.perform(SetNote(note.id, replace(note, text=text)), tr("Add note"), select=select)
        elif not text:
            self._canvas.perform(SetNote(note.id, None), tr("Delete note"))
        elif text != known.text:
            self._canvas.perform(SetNote(note.id, replace(known, text=text)), tr("Edit note"))

    def widen_note(self, note: NoteId, width: float) -> None:
        """Give a note another width."""
        known = self._workspace.level.notes[note]
        width = max(LEAST_WIDTH, width)
        if width != known.width:
            self._canvas.perform(SetNote(note, replace(known, width=width)), tr("Resize note"))

    def widen_notes(self, by: float) -> None:
        """Make the selected notes so much wider."""
        level, chosen = self._workspace.level, self._workspace.selection.notes
        if not chosen:
            self._canvas.say(tr("Select a note."), for_a_while=True)
            return
        notes = [level.notes[note] for note in sorted(chosen)]
        edits = [SetNote(one.id, replace(one, width=max(LEAST_WIDTH, one.width + by))) for one in notes]
        self._canvas.perform(Batch(tuple(edits)), tr("Resize note"), gesture="widen " + " ".join(sorted(chosen)))

    # Walking

    def go_to_next(self, *, backwards: bool = False) -> None:
        """Select the frame or note after the one that is selected, from top left to bottom right."""
        layer = self._canvas.canvas_scene.annotations
        places = [(item.box, Selection(frames=frozenset({key}))) for key, item in layer.frames.items()]
        places += [(item.rect, Selection(notes=frozenset({key}))) for key, item in layer.notes.items()]
        if not places:
            self._canvas.say(tr("There are no frames and no notes here."), for_a_while=True)
            return
        places.sort(key=lambda place: (place[0].top(), place[0].left()))
        chosen = [selection for _, selection in places]
        now = self._workspace.selection
        step = -1 if backwards else 1
        index = (chosen.index(now) + step) % len(chosen) if now in chosen else (-1 if backwards else 0)
        self._canvas.select(chosen[index])
        self._canvas.camera_control.show_rect(places[index][0])

    # Support

    @property
    def _sizes(self) -> SizeOf:
        return node_sizes(self._workspace.level, self._workspace.catalog)

    def _change(self, text: str, fields: dict[FrameId, dict[str, object]], select: Selection | None = None) -> None:
        level = self._workspace.level
        edits = []
        for frame, changed in fields.items():
            after = replace(level.frames[frame], **changed)  # type: ignore[arg-type]
            if after != level.frames[frame]:
                edits.append(SetFrame(frame, after))
        if edits:
            self._canvas.perform(Batch(tuple(edits)), text, select=select)

    def _say_no_frame(self) -> None:
        self._canvas.say(tr("Select a frame, or a node in one."), for_a_while=True)


def _first(frame: FrameId) -> str:
    """The gesture that makes a frame and gives it its first title."""
    return f"frame {frame}"
