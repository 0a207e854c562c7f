"""A view onto which layers are dropped."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from nodeeditor.canvas.drops import LayerDrops
from nodeeditor.canvas.holding import HoldingView


class DroppingView(HoldingView):
    """Hands what is dragged over it to :attr:`drops`."""

    drops: LayerDrops

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.drops.move(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.drops.move(event):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.drops.drop(event):
            event.acceptProposedAction()
