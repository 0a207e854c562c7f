"""The frames and notes of a scene, kept in step with the level, found by place, and painted together."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter

from nodeeditor.canvas.annotations.dot_painter import paint_dots
from nodeeditor.canvas.annotations.frame_colors import frame_looks
from nodeeditor.canvas.annotations.frame_item import FrameItem, changed_areas, frames_of
from nodeeditor.canvas.annotations.frame_painter import paint_box, paint_frames, paint_titles
from nodeeditor.canvas.annotations.note_item import NoteItem
from nodeeditor.canvas.annotations.note_pictures import NotePictures
from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.annotations import Frame, FrameId, NoteId
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.dots import DotHit
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.scene import CanvasScene


#: Seconds that go into titles before events have their turn again.
_PORTION = 0.003


class _Bodies(dict[NodeId, QRectF]):
    """The rectangles of nodes, asked for one by one."""

    def __init__(self, nodes: dict[NodeId, NodeItem]) -> None:
        super().__init__()
        self._nodes = nodes

    def __contains__(self, node: object) -> bool:
        return node in self._nodes

    def __missing__(self, node: NodeId) -> QRectF:
        return self._nodes[node].body()


class AnnotationLayer(QObject):
    """Shows frames and notes. Open frames and notes lie under links and nodes, boxes of closed ones above."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self.frames: dict[FrameId, FrameItem] = {}
        self.notes: dict[NoteId, NoteItem] = {}
        self.pictures = NotePictures(self)
        #: How large the view shows the scene.
        self.zoom = 1.0
        #: The links that have dots, and the dot that keys are about.
        self.dotted: dict[Link, None] = {}
        self.chosen_dot: DotHit | None = None
        #: Nodes that are being dragged out of their frames, which draw back.
        self.leaving: frozenset[NodeId] = frozenset()
        self._scene = scene
        self._looks = frame_looks(scene.style_.theme)
        self._frame_index: PlaceIndex[FrameId] = PlaceIndex()
        self._note_index: PlaceIndex[NoteId] = PlaceIndex()
        #: Frames whose titles are to be laid out, and the zoom for which.
        self._untitled: dict[FrameItem, None] = {}
        self._hovered: FrameId | None = None
        self._scale = self._ratio = 1.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._lay_out)

    @property
    def bodies(self) -> _Bodies:
        """Where the nodes are, those in closed frames too."""
        return _Bodies(self._scene.nodes)

    # What is shown

    def show_level(self, level: Level) -> None:
        """Show what is on another level."""
        self.frames.clear()
        self.notes.clear()
        self._frame_index.clear()
        self._note_index.clear()
        self._untitled.clear()
        self.pictures.forget_all()
        self.chosen_dot = None
        self.dotted = dict.fromkeys(level.dots)
        self._set_frames(level, level.frames)
        for note in level.notes:
            self._set_note(level, note)

    def reconcile(self, changes: ChangeSet, level: Level) -> frozenset[NodeId]:
        """Show what an edit changed; the nodes whose links run elsewhere since their frame is closed or was."""
        nodes = changes.added | changes.moved | changes.changed if level.frames else ()
        touched = {level.frame_of(node) for node in nodes}
        freed = {node for frame in changes.frames for node in self._owned(frame)}
        moved = self._set_frames(level, [*changes.frames, *(frame for frame in touched if frame is not None)])
        for note in changes.notes:
            self._set_note(level, note)
        dots = level.dots
        for link in changes.dotted | changes.linked | changes.unlinked if dots or self.dotted else ():
            self.dotted.pop(link, None)
            if link in dots:
                self.dotted[link] = None
            if link in self._scene.links:
                self._scene.links[link].dots = dots.get(link, ())
        self._close(level, freed | moved)
        return frozenset(freed | moved)

    def follow(self, nodes: Iterable[NodeId], level: Level) -> None:
        """Nodes are shown elsewhere for a while."""
        moving = frozenset(nodes)
        bodies = self.bodies
        for frame in {level.frame_of(node) for node in moving}:
            if frame in self.frames:
                item = self.frames[frame]
                before = item.bounds(self.zoom), QRectF(item.reach)
                if item.span_moving(bodies, moving, self.leaving):
                    self._reached(item, *before)

    def show_selection(self, before: Selection, after: Selection) -> None:
        """Let others stand out as selected."""
        for frame in before.frames ^ after.frames:
            if frame in self.frames:
                self.frames[frame].selected = frame in after.frames
                self._repaint(self.frames[frame])
        for note in before.notes ^ after.notes:
            if note in self.notes:
                self.notes[note].selected = note in after.notes
                self._scene.update(self.notes[note].bounds())
        # A node that is found, or chosen in another panel, may be in a closed frame: its box tells.
        others = before.nodes ^ after.nodes if self.frames else ()
        hidden = {self._scene.nodes[one].closed_in for one in others if one in self._scene.nodes}
        for item in hidden:
            if item is not None:
                item.holds_selected = not item.frame.nodes.isdisjoint(after.nodes)
                self._repaint(item)

    def hover(self, frame: FrameId | None) -> None:
        """The pointer is on the title of a frame, or on none."""
        for key in {self._hovered, frame}:
            if key in self.frames and self.frames[key].hovered is not (key == frame):
                self.frames[key].hovered = key == frame
                self._repaint(self.frames[key])
        self._hovered = frame

    def set_style(self, style: Style) -> None:
        """Look as ``style`` says."""
        self._looks = frame_looks(style.theme)
        self.pictures.forget_all()
        for item in self.frames.values():
            item.forget_texts()

    def light_up(self, frame: FrameId | None) -> None:
        """Let one frame stand out as the owner of what is dragged."""
        for item in self.frames.values():
            if item.lit is not (item.frame.id == frame):
                item.lit = item.frame.id == frame
                self._repaint(item)

    def repaint(self, item: FrameItem | NoteItem) -> None:
        """An item looks different."""
        if isinstance(item, FrameItem):
            self._repaint(item)
        else:
            self._scene.update(item.bounds())

    def choose_dot(self, hit: DotHit | None) -> None:
        """Let another dot stand out."""
        before, self.chosen_dot = self.chosen_dot, hit
        for one in (before, hit):
            if one is not None and one.link in self._scene.links:
                self._scene.repaint_link(self._scene.links[one.link])

    def show_note_at(self, note: NoteId, place: QPointF, width: float | None = None) -> None:
        """Show a note elsewhere than it is, or in another width, for a while."""
        item = self.notes[note]
        self._scene.update(item.bounds())
        item.show_at(place, width)
        self._note_index.put(note, item.rect)
        self._scene.update(item.bounds())

    def show_frame_at(self, frame: FrameId, place: QPointF) -> None:
        """Show a frame without nodes elsewhere than it is, for a while."""
        item = self.frames[frame]
        self._repaint(item)
        item.reach.moveTo(place)
        self._place(item)

    # Where things are

    def bounds(self) -> QRectF:
        """The rectangle round all, empty where there is nothing."""
        return self._frame_index.bounds().united(self._note_index.bounds())

    def rect_of(self, frames: Iterable[FrameId], notes: Iterable[NoteId]) -> QRectF:
        """The rectangle round some."""
        rects = [self.frames[frame].box for frame in frames if frame in self.frames]
        return around([*rects, *(self.notes[note].rect for note in notes if note in self.notes)])

    def frames_in(self, area: QRectF) -> list[FrameItem]:
        """The frames of which something is in ``area``, the largest first."""
        return frames_of(self.frames[frame] for frame in self._frame_index.within(area))

    def notes_in(self, area: QRectF) -> list[NoteItem]:
        """The notes of which something is in ``area``, in the order they were added."""
        found = set(self._note_index.within(area))
        return [item for note, item in self.notes.items() if note in found] if found else []

    def title_at(self, point: QPointF) -> FrameId | None:
        """The frame whose title, or whose box, is at a point of the scene."""
        above = 26 / self.zoom
        for item in reversed(self.frames_in(QRectF(point.x(), point.y() - 1, 0.01, above))):
            if item.title_rect(self.zoom).contains(point):
                return item.frame.id
        return None

    def frame_at(self, point: QPointF) -> FrameId | None:
        """The smallest open frame that ``point`` is in."""
        found = self.frames_in(QRectF(point.x(), point.y(), 0.01, 0.01))
        return next((item.frame.id for item in reversed(found) if not item.is_closed), None)

    def note_at(self, point: QPointF) -> NoteId | None:
        """The note at a point of the scene, the one that lies above."""
        found = self.notes_in(QRectF(point.x(), point.y(), 0.01, 0.01))
        return found[-1].note.id if found else None

    def touched_by(self, band: QRectF) -> Selection:
        """What a rubber band selects: the notes and boxes that it touches, and the open frames that it holds."""
        frames = self._frame_index.within(band) if self.frames else ()
        notes = self._note_index.within(band) if self.notes else ()
        held = [one for one in frames if self.frames[one].is_closed or band.contains(self.frames[one].reach)]
        return Selection(frames=frozenset(held), notes=frozenset(notes))

    # Painting

    def paint_under(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint open frames and notes, which links and nodes lie upon."""
        if self.frames:
            paint_frames(painter, self._scene.style_, self._seen(areas), self._looks, detail)
        if self.notes:
            items = dict.fromkeys(item for area in areas for item in self.notes_in(area.adjusted(-6, -6, 6, 6)))
            self.pictures.paint(painter, self._scene.style_, items, detail)

    def paint_over(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint dots of links, the boxes of closed frames, and titles, which keep their size on the screen."""
        if self.dotted and detail is not Detail.FAR:
            items = [self._scene.links[link] for link in self.dotted if link in self._scene.links]
            paint_dots(painter, self._scene.style_, items, areas, self.chosen_dot)
        if not self.frames:
            return
        seen = self._seen(areas)
        scale = painter.worldTransform().m11()
        for item in seen:
            if item.is_closed:
                paint_box(painter, self._scene.style_, item, self._looks[item.frame.color], detail)
        wanting = paint_titles(painter, self._looks, seen, scale)
        wanting += [item for item in seen if item.is_closed and item.name is None]
        if wanting:
            self._untitled.update(dict.fromkeys(wanting))
            self._scale, self._ratio = scale, painter.device().devicePixelRatioF()
            self._later.start(0)

    # Support

    def _seen(self, areas: Sequence[QRectF]) -> list[FrameItem]:
        above = 26 / self.zoom
        found = dict.fromkeys(
            frame for area in areas for frame in self._frame_index.within(area.adjusted(-8, -8, 8, 8 + above))
        )
        return frames_of(self.frames[frame] for frame in found)

    def _owned(self, frame: FrameId) -> frozenset[NodeId]:
        item = self.frames.get(frame)
        return item.frame.nodes if item is not None else frozenset()

    def _set_frames(self, level: Level, frames: Iterable[FrameId]) -> set[NodeId]:
        """Show frames as the level has them; the nodes of closed ones."""
        bodies, closed = self.bodies, set[NodeId]()
        for frame_id in dict.fromkeys(frames):
            item, frame = self.frames.get(frame_id), level.frames.get(frame_id)
            if frame is None:
                if item is not None:
                    self._repaint(item)
                    del self.frames[frame_id]
                    self._frame_index.remove(frame_id)
                    self._untitled.pop(item, None)
                continue
            is_same = item is not None and _looks(item.frame) == _looks(frame)
            if item is None:
                item = self.frames[frame_id] = FrameItem(frame)
            elif not is_same:
                self._repaint(item)
                item.forget_texts()
            item.frame = frame
            item.selected = frame_id in self._scene.selection.frames
            before = item.bounds(self.zoom), QRectF(item.reach)
            if item.span(bodies) and is_same:
                self._reached(item, *before)
            elif not is_same:
                self._place(item)
            if item.is_closed:
                closed |= frame.nodes
        if frames:
            self._close(level, closed)
        return closed

    def _close(self, level: Level, nodes: Iterable[NodeId]) -> None:
        """Let nodes be seen or not, as their frames are open or closed."""
        for node in nodes:
            item = self._scene.nodes.get(node)
            if item is not None:
                owner = level.frame_of(node)
                frame = self.frames.get(owner) if owner is not None else None
                self._hide(item, frame if frame is not None and frame.is_closed else None)

    def _hide(self, item: NodeItem, frame: FrameItem | None) -> None:
        """Let the box of a closed frame stand for a node, or the node itself be seen."""
        scene = self._scene
        if item.closed_in is not frame:
            item.closed_in = frame
            scene.index.discard(item.node)
            if frame is None:
                scene.index.put(item.node, item.body())
            scene.repaint_node(item)

    def _set_note(self, level: Level, note_id: NoteId) -> None:
        item, note = self.notes.get(note_id), level.notes.get(note_id)
        if item is not None:
            self._scene.update(item.bounds())
        if note is None:
            if item is not None:
                del self.notes[note_id]
                self._note_index.remove(note_id)
                self.pictures.forget(item)
            return
        if item is None:
            item = self.notes[note_id] = NoteItem(note)
        else:
            item.show_note(note)
        item.selected = note_id in self._scene.selection.notes
        self._note_index.put(note_id, item.rect)
        self._scene.update(item.bounds())

    def note_grew(self, item: NoteItem) -> None:
        """A note was laid out and is higher or lower than was thought."""
        if self.notes.get(item.note.id) is item:
            self._note_index.put(item.note.id, item.rect)

    def _reached(self, item: FrameItem, bounds: QRectF, reach: QRectF) -> None:
        """A frame reaches elsewhere: paint anew its edges, and what it covers now and did not before or no more."""
        if item.is_closed:
            self._scene.update(bounds)
            self._place(item)
            return
        self._frame_index.put(item.frame.id, QRectF(item.box))
        for area in changed_areas(reach, item.reach, 24 / self.zoom):
            self._scene.update(area)

    def _place(self, item: FrameItem) -> None:
        self._frame_index.put(item.frame.id, QRectF(item.box))
        self._repaint(item)

    def _repaint(self, item: FrameItem) -> None:
        self._scene.update(item.bounds(self.zoom))

    def _lay_out(self) -> None:
        """Lay out titles that painting found wanting, as many as there is time for before events have their turn."""
        style = self._scene.style_
        latest = time.perf_counter() + _PORTION
        while self._untitled and time.perf_counter() < latest:
            item, _ = self._untitled.popitem()
            if item.is_closed or item.wants_title(self._scale):
                item.lay_out(self._scale, self._looks[item.frame.color], self._ratio)
                if item.is_closed:
                    item.lay_out_box(style)
                self._repaint(item)
        if self._untitled:
            self._later.start(0)


def _looks(frame: Frame) -> tuple[object, ...]:
    """What of a frame is seen, but for its reach."""
    return frame.title, frame.color, frame.collapsed, len(frame.nodes) if frame.collapsed else bool(frame.nodes)
