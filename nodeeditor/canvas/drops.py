"""Layers dropped from the library: on the canvas, or on a link to go in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QDropEvent

from nodeeditor.canvas.geometry import HEIGHT, WIDTH, snapped
from nodeeditor.canvas.hit import link_at
from nodeeditor.canvas.mime import layer_type
from nodeeditor.canvas.overlays import Ghosts
from nodeeditor.graph.elements import Link

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class LayerDrops:
    """Shows where a dragged layer would land, and adds it there."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._ghost: Ghosts | None = None
        self._link: Link | None = None

    def move(self, event: QDropEvent) -> bool:
        """A drag is over the canvas; whether it is one of ours."""
        type_name = layer_type(event.mimeData())
        if type_name is None:
            return False
        point = self._canvas.mapToScene(event.position().toPoint())
        self._mark(self._link_for(type_name, point))
        if self._ghost is None:
            scene = self._canvas.canvas_scene
            self._ghost = Ghosts(scene.style_, [QRectF(0, 0, WIDTH, HEIGHT)])
            scene.addItem(self._ghost)
        self._ghost.move_to(_corner(point))
        return True

    def leave(self) -> None:
        """The drag went elsewhere or ended."""
        self._mark(None)
        if self._ghost is not None:
            self._canvas.canvas_scene.removeItem(self._ghost)
            self._ghost = None

    def drop(self, event: QDropEvent) -> bool:
        """A layer was dropped; whether it was one of ours."""
        type_name = layer_type(event.mimeData())
        link = self._link
        self.leave()
        if type_name is None:
            return False
        corner = _corner(self._canvas.mapToScene(event.position().toPoint()))
        if link is not None:
            self._canvas.commands.insert_on_link(type_name, corner, link)
        else:
            self._canvas.commands.add_layer(type_name, corner)
        self._canvas.setFocus()
        return True

    def _link_for(self, type_name: str, point: QPointF) -> Link | None:
        """The link a layer would go into: one under the pointer, for a layer with both ends."""
        spec = self._canvas.workspace.offered.layer(type_name)
        if spec is None or not spec.inputs or not spec.outputs:
            return None
        return link_at(self._canvas.canvas_scene, point, 14 / self._canvas.camera_control.zoom)

    def _mark(self, link: Link | None) -> None:
        scene = self._canvas.canvas_scene
        if link == self._link:
            return
        for one, is_place in ((self._link, False), (link, True)):
            if one in scene.links:
                scene.links[one].is_drop_place = is_place
                scene.repaint_link(scene.links[one])
        self._link = link


def _corner(point: QPointF) -> QPointF:
    """The top left corner of a node whose middle is under the pointer."""
    return QPointF(snapped(point.x() - WIDTH / 2), snapped(point.y() - HEIGHT / 2))
