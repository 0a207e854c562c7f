"""Drawing a link by drag, from either end, or taking the end of one elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt

from nodeeditor.actions.gesture import Situation
from nodeeditor.canvas.hit import PortHit, node_at, port_at
from nodeeditor.canvas.link_offers import Offer, take
from nodeeditor.canvas.overlays import DraggedLink
from nodeeditor.canvas.tools.held_repairs import HeldRepairs
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.canvas.wiring import Wiring
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near to a port, in pixels of the screen, the link's end is drawn to it.
_SNAP = 24.0
#: How near is on it.
_AT = 8.0


class DragLinkTool(Tool):
    """Ports that fit light up, the others dim; a refusal says why, beside the pointer.

    So does a link that could be drawn and would not hold. Held there for a moment it offers what would help, to be
    taken by letting go on a row or by a key; dropped all the same, its target offers it.

    From a linked input the drag takes that link's end along. Dropped on empty canvas, a new link
    asks what layer to add there, and one that was taken off is cut.
    """

    situation: ClassVar[Situation] = Situation.LINKING
    cursor: ClassVar[Qt.CursorShape | None] = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: CanvasView, pressed: PortHit) -> None:
        super().__init__(canvas)
        self._pressed = pressed
        self._line: DraggedLink | None = None
        self._goal: PortHit | None = None
        self._marked: NodeId | None = None
        self._last: Pointer | None = None
        self._lit: set[NodeId] = set()
        self._held = HeldRepairs(canvas)

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        workspace = self.canvas.workspace
        self._detached = self._link_at_press()
        fixed = self._pressed
        if self._detached is not None:
            fixed = PortHit(self._detached.source, self._detached.source_port, False, 0)
        trial = workspace.link_trial
        trial.begin(self._detached)
        trial.told.connect(self._on_told)
        self._held.begin(self._detached)
        self._wiring = Wiring(
            self.canvas.canvas_scene,
            workspace.level,
            workspace.catalog,
            workspace.reports,
            fixed,
            self._detached,
            trial,
        )

    def move(self, pointer: Pointer) -> None:
        if not self._is_drag(pointer):
            return
        self._last = pointer
        scene = self.canvas.canvas_scene
        if self._line is None:
            self._line = DraggedLink(scene.style_)
            scene.addItem(self._line)
            if self._detached is not None:
                scene.show_link(self._detached, is_shown=False)
            self._light_up()
            if self._detached is None:
                self.canvas.editors.expect_layer(self._wiring.fixed)
        self._light_up()
        keeps = self._held.keeps(pointer.view) and not self._is_at_other_port(pointer)
        self.pans_at_edges = not keeps
        if keeps:
            return  # the link stays where it does not fit, and the pointer chooses what to do about it
        self._goal = self._goal_at(pointer)
        objection = self._objection(self._goal, pointer) if self._goal else ""
        if not objection:
            self._held.leave()
        self._mark(self._goal.node if self._goal else None, fits=not objection)
        if objection and self._held.menu is None:
            self.canvas.say(objection, pointer.view)
        else:
            self.canvas.hush()
        self._draw(pointer, None if self._goal is None else not objection)

    def end(self, pointer: Pointer) -> None:
        goal, was_drag, chosen = self._goal, self._line is not None, self._held.chosen
        self._clear()
        if not was_drag:
            self.canvas.select(Selection(frozenset({self._pressed.node})))
            return
        if chosen is not None:
            self._take(chosen)
            return
        commands, fixed = self.canvas.commands, self._wiring.fixed
        if goal is None:
            if self._detached is not None:
                commands.cut_links([self._detached])
            else:
                self.canvas.open_add_popup(at=pointer.scene, link_from=fixed)
            return
        refusal = self._wiring.verdict(goal.node, goal.port)
        if refusal is not None:
            self.canvas.say(refusal.text, pointer.view, for_a_while=True)
            return
        if self._detached is not None:
            commands.plug_elsewhere(self._detached, goal)
        elif fixed.is_input:
            commands.connect(goal, fixed)
        else:
            commands.connect(fixed, goal)

    def cancel(self) -> None:
        self._clear()

    def key(self, key: Qt.Key) -> None:
        offer = self._held.key(key)
        if offer is not None:
            self.canvas.pointer_input.drop_tool()
            self._clear()
            self._take(offer)

    def _take(self, offer: Offer) -> None:
        """Draw the link together with a repair, as one step."""
        if self._goal is not None:
            take(self.canvas, offer, self._wiring.link_to(self._goal.node, self._goal.port))

    def _objection(self, goal: PortHit, pointer: Pointer) -> str:
        """What speaks against ending at ``goal``, empty for nothing; what would help is offered after a rest there."""
        refusal = self._wiring.verdict(goal.node, goal.port)
        if refusal is not None:
            self._held.leave()
            return refusal.text
        misfit = self._wiring.misfit(goal.node, goal.port)
        if misfit is None:
            return ""
        link = self._wiring.link_to(goal.node, goal.port)
        self._held.aim(link, misfit, goal.node, self._goal_anchor(goal), pointer.view)
        return f"{misfit.text}\n{tr('Hold it here to see what helps.')}" if self._held.may_help else misfit.text

    def _on_told(self) -> None:
        """More is known of what would hold."""
        scene = self.canvas.canvas_scene
        for node in (self._lit & scene.nodes.keys()) - {self._wiring.fixed.node}:
            item = scene.nodes[node]
            fits = self._wiring.fits(node)
            if fits != item.state.fits:
                item.state.fits = fits
                scene.repaint_node(item)
        if self._last is not None and self._line is not None:
            self.move(self._last)

    def _link_at_press(self) -> Link | None:
        if not self._pressed.is_input:
            return None
        links = self.canvas.workspace.level.links_into(self._pressed.node, self._pressed.port)
        return next((link for link in links if link.position == self._pressed.position), None)

    def _goal_at(self, pointer: Pointer) -> PortHit | None:
        scene = self.canvas.canvas_scene
        reach = _SNAP / self.canvas.camera_control.zoom
        hit = port_at(scene, pointer.scene, reach, is_input=self._wiring.wants_input)
        if hit is not None and hit.node != self._wiring.fixed.node:
            return hit
        node = node_at(scene, pointer.scene)
        if node is None or node == self._wiring.fixed.node:
            return None
        port = self._wiring.best_port(node)
        if port is None:
            return None
        return PortHit(node, port, self._wiring.wants_input, self._next_position(node, port))

    def _is_at_other_port(self, pointer: Pointer) -> bool:
        """Whether the pointer went on to a port beside the one that the link is at."""
        scene, reach = self.canvas.canvas_scene, _AT / self.canvas.camera_control.zoom
        hit = port_at(scene, pointer.scene, reach, is_input=self._wiring.wants_input)
        goal = self._goal
        return hit is not None and goal is not None and (hit.node, hit.port) != (goal.node, goal.port)

    def _next_position(self, node: NodeId, port: str) -> int:
        links = self.canvas.workspace.level.links_into(node, port) if self._wiring.wants_input else []
        return max((link.position for link in links), default=-1) + 1

    def _light_up(self) -> None:
        """Tell the nodes in view which of their ports fit; those that come into view later too."""
        scene = self.canvas.canvas_scene
        for node in scene.index.within(self.canvas.visible_rect()):
            item = scene.nodes[node]
            if not item.state.wiring:
                item.state.wiring = True
                self._lit.add(node)
                item.state.fits = {} if node == self._wiring.fixed.node else self._wiring.fits(node)
                scene.repaint_node(item)

    def _mark(self, node: NodeId | None, *, fits: bool) -> None:
        scene = self.canvas.canvas_scene
        for one, target in ((self._marked, None), (node, fits)):
            if one is not None and one in scene.nodes:
                scene.nodes[one].state.target = target
                scene.repaint_node(scene.nodes[one])
        self._marked = node

    def _draw(self, pointer: Pointer, fits: bool | None) -> None:
        scene, fixed = self.canvas.canvas_scene, self._wiring.fixed
        held = scene.nodes[fixed.node].anchor(fixed.port, fixed.is_input, fixed.position)
        free = pointer.scene
        if self._goal is not None:
            free = self._goal_anchor(self._goal)
        start, end = (held, free) if self._wiring.wants_input else (free, held)
        if self._line is not None:
            self._line.show_line(start, end, free, fits)

    def _goal_anchor(self, goal: PortHit) -> QPointF:
        return self.canvas.canvas_scene.nodes[goal.node].anchor(goal.port, goal.is_input, goal.position)

    def _clear(self) -> None:
        scene, trial = self.canvas.canvas_scene, self.canvas.workspace.link_trial
        trial.told.disconnect(self._on_told)
        trial.end()
        self._held.end()
        self.canvas.workspace.fitting.close()
        if self._line is not None:
            scene.removeItem(self._line)
            self._line = None
        if self._detached is not None and self._detached in scene.links:
            scene.show_link(self._detached, is_shown=True)
        self._mark(None, fits=False)
        for node in self._lit & scene.nodes.keys():
            item = scene.nodes[node]
            item.state.wiring = False
            item.state.fits = {}
            scene.repaint_node(item)
        self._lit.clear()
        self.canvas.hush()
