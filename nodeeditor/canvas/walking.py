"""Where the keyboard is on a canvas, and how it goes from there to other nodes and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from nodeeditor.canvas.neighbours import along_links, neighbour, next_in_order, next_link
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

LEFT, RIGHT, UP, DOWN = QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Walking(QObject):
    """The node that has the keyboard: mostly the one that is selected, but it can be gone on from alone.

    Arrows go to the neighbour, with Ctrl along the links; Shift takes what one comes to into the selection.
    With Ctrl and Shift nothing but the ring moves, and Ctrl+Space selects what it is round.
    """

    #: The keyboard went on to a node that is not selected alone.
    moved = Signal(object)

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._node: NodeId | None = None
        self._is_seen = False
        #: Whether what is selected now is selected by a step of ours.
        self._steps = False
        canvas.workspace.level_replaced.connect(self.forget)
        canvas.workspace.selection_changed.connect(self._on_selected)

    @property
    def here(self) -> NodeId | None:
        """The node that has the keyboard, None where that is nowhere."""
        nodes = self._canvas.canvas_scene.nodes
        chosen = self._canvas.workspace.selection.nodes
        if self._node in nodes and (self._is_seen or self._node in chosen):
            return self._node
        if len(chosen) == 1:
            return next((node for node in chosen if node in nodes), None)
        return min((node for node in chosen if node in nodes), key=lambda node: nodes[node].order, default=None)

    def arrow(self, way: QPointF, held: Qt.KeyboardModifier) -> bool:
        """Go in a direction."""
        canvas, level = self._canvas, self._canvas.workspace.level
        links = canvas.workspace.selection.links
        if len(links) == 1 and not canvas.workspace.selection.nodes and not held & (_CONTROL | _SHIFT):
            self._go_from_link(way)
            return True
        here = self.here
        alone = bool(held & _CONTROL) and bool(held & _SHIFT)
        if here is None:
            self.next()
        elif held & _CONTROL and not alone:
            self._go(along_links(level, here, way))
        else:
            items = canvas.canvas_scene.nodes
            to = neighbour(canvas.canvas_scene.index, here, way, lambda node: items[node].closed_in is None)
            self._go(to, extends=bool(held & _SHIFT), alone=alone)
        return True

    def next(self) -> None:
        """Go to the next node in the order of the links."""
        self._go(next_in_order(self._canvas.node_order.nodes, self.here))

    def previous(self) -> None:
        """Go to the node before."""
        self._go(next_in_order(self._canvas.node_order.nodes, self.here, backwards=True))

    def source(self) -> None:
        """Go to what feeds the node."""
        self.arrow(LEFT, _CONTROL)

    def target(self) -> None:
        """Go to what the node feeds."""
        self.arrow(RIGHT, _CONTROL)

    def extend(self) -> None:
        """Take the neighbour at the right into the selection."""
        self.arrow(RIGHT, _SHIFT)

    def on_alone(self) -> None:
        """Go to the neighbour at the right and leave the selection as it is."""
        self.arrow(RIGHT, _CONTROL | _SHIFT)

    def toggle(self) -> bool:
        """Select the node that has the keyboard, or select it no more."""
        here = self.here
        if here is None:
            return False
        selection = self._canvas.workspace.selection
        self._show(here)
        self._select(Selection(selection.nodes ^ {here}, selection.links))
        return True

    def to_links(self) -> None:
        """Select the first link into the node that has the keyboard, or out of it; arrows go on from there."""
        here, level = self.here, self._canvas.workspace.level
        links = [] if here is None else [*level.links_into(here), *level.links_from(here)]
        if links:
            self._canvas.select(Selection(links=frozenset(links[:1])))

    def forget(self) -> None:
        """Show no ring any more: the mouse was used, or another level is shown."""
        self._show(None)
        self._node = None

    def show_ring(self, *, is_shown: bool) -> None:
        """The canvas got the focus, or lost it."""
        item = self._canvas.canvas_scene.nodes.get(self._node) if self._node is not None else None
        if item is not None and item.state.focused != (is_shown and self._is_seen):
            item.state.focused = is_shown and self._is_seen
            self._canvas.canvas_scene.repaint_node(item)

    # Support

    def _go(self, node: NodeId | None, *, extends: bool = False, alone: bool = False) -> None:
        if node is None:
            return
        canvas = self._canvas
        self._show(node)
        if not alone:
            chosen = canvas.workspace.selection.nodes if extends else frozenset()
            self._select(Selection(chosen | {node}))
        canvas.camera_control.show_rect(canvas.canvas_scene.nodes[node].body())
        if alone or extends:  # else it is selected, which is told
            self.moved.emit(node)

    def _select(self, selection: Selection) -> None:
        self._steps = True
        try:
            self._canvas.select(selection)
        finally:
            self._steps = False

    def _on_selected(self, _selection: Selection) -> None:
        """Something else selected: a node that was added, the mouse, an undo. The keyboard goes on from that."""
        if not self._steps:
            self.forget()

    def _go_from_link(self, way: QPointF) -> None:
        canvas = self._canvas
        to = next_link(canvas.workspace.level, next(iter(canvas.workspace.selection.links)), way)
        if isinstance(to, str):
            self._go(NodeId(to))
        elif to is not None:
            canvas.select(Selection(links=frozenset({to})))
            ends = canvas.canvas_scene.content_rect({to.source, to.target})
            canvas.camera_control.show_rect(ends)

    def _show(self, node: NodeId | None) -> None:
        self.show_ring(is_shown=False)
        self._node, self._is_seen = node, node is not None
        self.show_ring(is_shown=self._canvas.hasFocus())
