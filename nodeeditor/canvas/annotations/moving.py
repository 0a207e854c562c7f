"""What moves together: selected nodes, frames with theirs, notes, and the dots of links between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.edits import Edit, Move, Place, SetDots, SetFrame, SetNote
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.grafting import moved_dots
from nodeeditor.graph.level import Level
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class Moving:
    """What of a selection moves, shown elsewhere for a while, and the edits that put it there."""

    def __init__(self, canvas: CanvasView, chosen: Selection) -> None:
        self._scene = canvas.canvas_scene
        self._level = level = canvas.workspace.level
        framed = (level.frames[frame].nodes for frame in chosen.frames)
        #: All nodes that move, those of frames among them.
        self.nodes: frozenset[NodeId] = frozenset(chosen.nodes).union(*framed)
        #: Those that move because they are selected, and not only their frame.
        self.alone = chosen.nodes - frozenset[NodeId]().union(*(level.frames[one].nodes for one in chosen.frames))
        self.frames = [level.frames[frame] for frame in sorted(chosen.frames) if not level.frames[frame].nodes]
        self.notes = [level.notes[note] for note in sorted(chosen.notes)]
        self._dots = inner_dots(level, self.nodes)

    def show_beside(self, shift: QPointF) -> None:
        """Show frames without nodes, notes and dots so far away; nodes are shown by who drags them."""
        layer = self._scene.annotations
        for note in self.notes:
            layer.show_note_at(note.id, QPointF(note.x, note.y) + shift)
        for frame in self.frames:
            layer.show_frame_at(frame.id, QPointF(frame.x, frame.y) + shift)
        for link, dots in self._dots.items():
            self._scene.links[link].dots = moved_dots(dots, shift.x(), shift.y())

    def show_true(self) -> None:
        """Show them where they are."""
        layer, level = self._scene.annotations, self._level
        for note in self.notes:
            if note.id in layer.notes and note.id in level.notes:
                now = level.notes[note.id]
                layer.show_note_at(note.id, QPointF(now.x, now.y), now.width)
        for frame in self.frames:
            if frame.id in layer.frames and frame.id in level.frames:
                layer.show_frame_at(frame.id, QPointF(level.frames[frame.id].x, level.frames[frame.id].y))
        for link in self._dots:
            if link in self._scene.links:
                self._scene.links[link].dots = level.dots.get(link, ())

    def edits_beside(self, shift: QPointF) -> list[Edit]:
        """The edits that move all but the nodes."""
        return _beside(self, self._dots, shift.x(), shift.y())

    def edits(self, shift: QPointF) -> list[Edit]:
        """The edits that move everything."""
        nodes = [self._level.nodes[node] for node in sorted(self.nodes)]
        places = tuple(Place(node.id, node.x + shift.x(), node.y + shift.y()) for node in nodes)
        return [*([Move(places)] if places else []), *self.edits_beside(shift)]


def inner_dots(level: Level, nodes: Iterable[NodeId]) -> dict[Link, tuple[Dot, ...]]:
    """The dots of links between ``nodes``: they go where those go."""
    if not level.dots:
        return {}
    moving = frozenset(nodes)
    return {link: dots for link, dots in level.dots.items() if link.source in moving and link.target in moving}


def _beside(moving: Moving, dots: dict[Link, tuple[Dot, ...]], dx: float, dy: float) -> list[Edit]:
    return [
        *(SetFrame(one.id, replace(one, x=one.x + dx, y=one.y + dy)) for one in moving.frames),
        *(SetNote(one.id, replace(one, x=one.x + dx, y=one.y + dy)) for one in moving.notes),
        *(SetDots(link, moved_dots(some, dx, dy)) for link, some in dots.items()),
    ]
