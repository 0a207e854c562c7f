"""A view that the keyboard walks in, and that a screen reader has the nodes of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from nodeeditor.canvas.accessible.announcer import Announcer
from nodeeditor.canvas.accessible.factory import offer
from nodeeditor.canvas.accessible.order import NodeOrder
from nodeeditor.canvas.dropping import DroppingView
from nodeeditor.canvas.keyboard import CanvasKeys
from nodeeditor.canvas.spoken import spoken
from nodeeditor.canvas.walking import Walking
from nodeeditor.graph.elements import NodeId

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class WalkedView(DroppingView):
    """Has the keys, the node that has the keyboard, and the order in which the keyboard goes."""

    def be_walked(self: CanvasView) -> None:
        """Take keys from now on; the view has its workspace and its scene."""
        self.node_order = NodeOrder(self.workspace)
        self.walking = Walking(self)
        self._keys = CanvasKeys(self)
        self._announcer = Announcer(self)
        offer(self)

    def current_node(self: CanvasView) -> NodeId | None:
        """The node that has the keyboard."""
        return self.walking.here

    def press_key(self: CanvasView, event: QKeyEvent) -> bool:
        """Do what a key means on the canvas, though another part has the focus; whether it means anything."""
        return self._keys.press(event)

    def describe(self: CanvasView) -> None:
        """Tell a screen reader what there is and what is selected."""
        self.setAccessibleDescription(spoken(self.canvas_scene, self.workspace))

    # Qt overrides

    def keyPressEvent(self: CanvasView, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self.pointer_input.space_down()
        elif not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self: CanvasView, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            super().keyReleaseEvent(event)
        elif self.pointer_input.space_up():
            self.open_add_popup()

    def focusNextPrevChild(self, next_child: bool) -> bool:
        return False

    def focusInEvent(self: CanvasView, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.walking.show_ring(is_shown=True)

    def focusOutEvent(self: CanvasView, event: QFocusEvent) -> None:
        self.pointer_input.space_up()
        self.walking.show_ring(is_shown=False)
        super().focusOutEvent(event)
