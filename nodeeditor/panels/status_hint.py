"""The hint at the foot of the window: which keys help with what is selected, or what those do that are held."""

from __future__ import annotations

from PySide6.QtCore import Qt

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.panels.held_hint import held_hint
from nodeeditor.theme.stylesheet import set_role


class StatusHint(ElidedLabel):
    """One line, cut where it has no room."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__()
        set_role(self, "third")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._canvas = canvas
        canvas.workspace.selection_changed.connect(self._show)
        canvas.holding_changed.connect(self._show)
        self._show()

    def _show(self, *_: object) -> None:
        canvas = self._canvas
        count = len(canvas.workspace.selection.nodes)
        self.setText(held_hint(canvas.situation, canvas.held, count) or _at_rest(count))


def _at_rest(count: int) -> str:
    if count == 0:
        return tr("Type, or press Tab, to add a layer · hold Ctrl, Shift or Alt to see what they do")
    if count == 1:
        return tr("Type to add a layer after it · Tab goes to the next node · Enter edits it")
    return tr("Type to add a layer that joins them, or one after each · hold Ctrl, Shift or Alt to see what they do")
