"""The guides that a drag shows while it snaps, taken away with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nodeeditor.canvas.guides import Guide, Guides

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class ShownGuides:
    """Has an item in the scene while there is something to show."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._item: Guides | None = None

    def show(self, guides: Sequence[Guide]) -> None:
        """Show these and no others."""
        scene = self._canvas.canvas_scene
        if guides and self._item is None:
            self._item = Guides(scene.style_)
            scene.addItem(self._item)
        if guides and self._item is not None:
            self._item.show_guides(guides, self._canvas.camera_control.zoom)
        else:
            self.hide()

    def hide(self) -> None:
        """Show none."""
        if self._item is not None:
            self._canvas.canvas_scene.removeItem(self._item)
            self._item = None
