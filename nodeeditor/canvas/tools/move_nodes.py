"""Moving nodes by drag, selecting one by a click, and opening a parameter of a selected one by another click."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor import editing
from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.annotations.moving import Moving
from nodeeditor.canvas.annotations.owning import Owning
from nodeeditor.canvas.guides import Guide
from nodeeditor.canvas.hit import field_at
from nodeeditor.canvas.link_drop import LinkDrop
from nodeeditor.canvas.shaking import Shake
from nodeeditor.canvas.snapping import Snapping
from nodeeditor.canvas.tools.shown_guides import ShownGuides
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.graph.edits import Batch, Edit, Move, Place
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near, in pixels of the screen, something must be to snap.
_REACH = 6.0


class MoveNodesTool(Tool):
    """Press selects (Shift adds, Ctrl toggles), drag moves what is selected. Ctrl suspends snapping.

    Dropped on a link, nodes without other links go into it, unless Alt is held. Shaken, they are freed from theirs.
    """

    situation: ClassVar[Situation] = Situation.MOVING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.ArrowCursor

    def __init__(self, canvas: CanvasView, node: NodeId) -> None:
        super().__init__(canvas)
        self._node = node
        self._guides = ShownGuides(self.canvas)
        self._snapping: Snapping | None = None
        self._drop: LinkDrop | None = None
        self._freed: Edit | None = None
        self._cut: list[Link] = []
        self._moving: Moving | None = None
        self._owning: Owning | None = None
        self._shift = QPointF()

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._from = pointer.scene
        before = self.canvas.workspace.selection
        self._before = before
        self._was_selected = self._node in before.nodes
        adds = pointer.holds(Qt.KeyboardModifier.ShiftModifier)
        toggles = pointer.holds(Qt.KeyboardModifier.ControlModifier)
        if adds or toggles or self._was_selected:
            self._selection = before | Selection(frozenset({self._node}))
        else:
            self._selection = Selection(frozenset({self._node}))
        self._toggles_off = toggles and self._was_selected
        self._is_plain = not (adds or toggles)
        self._places: dict[NodeId, QPointF] = {}
        self._shake = Shake(pointer.view.x(), pointer.view.y(), time.monotonic())
        self.canvas.canvas_scene.show_selection(self._selection)

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        scene, graph = self.canvas.canvas_scene, self.canvas.workspace.level
        if self._moving is None:
            self._moving = Moving(self.canvas, self._selection)
            self._owning = Owning(self.canvas, self._node, self._moving.nodes)
        moving, owning = self._moving, self._owning
        nodes = moving.nodes
        if self._drop is None:
            self._drop = LinkDrop(self.canvas, self._node, nodes)
        if self._shake.follow(pointer.view.x(), pointer.view.y(), time.monotonic()) and self._freed is None:
            self._free(self._drop)
        shift = pointer.scene - self._from
        guides: tuple[Guide, ...] = ()
        if pointer.holds(Qt.KeyboardModifier.ControlModifier) is not self.canvas.snaps:
            if self._snapping is None:
                self._snapping = Snapping(scene, graph, self._node, nodes, is_free=self._freed is not None)
            shift, guides = self._snapping.snap(shift, _REACH / self.canvas.camera_control.zoom)
        self._places = {node: QPointF(graph.nodes[node].x, graph.nodes[node].y) + shift for node in nodes}
        moving.show_beside(shift)
        if owning is not None:
            owning.follow(pointer, self._places[self._node] + scene.nodes[self._node].middle)
        self._shift = shift
        scene.show_places(self._places)
        self._guides.show(guides)
        self._drop.follow(pointer)

    def end(self, pointer: Pointer) -> None:
        self._guides.hide()
        insertion = self._drop.take(pointer) if self._drop is not None else None
        if not self._places:
            self._click()
            return
        graph, freed = self.canvas.workspace.level, self._freed
        self._show_cut(is_shown=True)
        places = tuple(
            Place(node, place.x(), place.y())
            for node, place in self._places.items()
            if (place.x(), place.y()) != (graph.nodes[node].x, graph.nodes[node].y)
        )
        self.canvas.select(self._selection)
        beside, owned = self._edits_beside()
        if insertion is not None:
            self.canvas.linking.insert(insertion, self._places, freed)
        elif freed is not None:
            edits = (*owned, freed, Move(places), *beside)
            self.canvas.perform(Batch(edits), self.canvas.linking.freeing_text(self._places))
        elif places:
            text = tr("Move {name}", name=graph.nodes[self._node].name) if len(places) == 1 else tr("Move nodes")
            moved = Move(places)
            self.canvas.perform(Batch((*owned, moved, *beside)) if owned or beside else moved, text)
        self._show_true()

    def cancel(self) -> None:
        self._guides.hide()
        if self._drop is not None:
            self._drop.end()
        self._show_cut(is_shown=True)
        if self._owning is not None:
            self._owning.end()
        self._show_true()
        self.canvas.canvas_scene.show_selection(self._before)

    def _edits_beside(self) -> tuple[list[Edit], list[Edit]]:
        """What moves with the nodes, and who owns them from now on."""
        beside = self._moving.edits_beside(self._shift) if self._moving is not None else []
        owned = self._owning.edits() if self._owning is not None else []
        if self._owning is not None:
            self._owning.end()
        return beside, owned

    def _show_true(self) -> None:
        if self._moving is not None:
            self._moving.show_true()
        self.canvas.canvas_scene.show_true_places(self._places)

    def _free(self, drop: LinkDrop) -> None:
        """Show the nodes without their links to others, which the end of the drag cuts."""
        level, nodes = self.canvas.workspace.level, frozenset(self._moving.nodes if self._moving is not None else ())
        self._cut = editing.links_to_others(level, nodes)
        if self._cut:
            self._freed = editing.free(level, self.canvas.workspace.catalog, nodes)
            self._show_cut(is_shown=False)
            self._snapping = None
            drop.free()
            self.canvas.hush()

    def _show_cut(self, *, is_shown: bool) -> None:
        scene = self.canvas.canvas_scene
        for link in self._cut:
            if link in scene.links:
                scene.show_link(link, is_shown=is_shown)

    def _click(self) -> None:
        selection = self._selection
        if self._toggles_off:
            selection = self._before - Selection(frozenset({self._node}))
        elif self._is_plain:
            selection = Selection(frozenset({self._node}))
        self.canvas.select(selection)
        parameter = field_at(self.canvas.canvas_scene, self._node, self._from)
        if self._was_selected and self._is_plain and parameter is not None:
            self.canvas.editors.edit_parameter(self._node, parameter)
