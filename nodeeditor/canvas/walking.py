"""Going from node to node: in the order of the links, to a neighbour, or along a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor.canvas.neighbours import along_links, neighbour, next_in_order
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

LEFT, RIGHT, UP, DOWN = QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)


class Walking:
    """Selects the node that comes, and brings it into view."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    @property
    def here(self) -> NodeId | None:
        """Where one is: of the selected nodes the first."""
        nodes = self._canvas.workspace.selection.nodes
        return min(nodes, key=lambda node: self._canvas.canvas_scene.nodes[node].order, default=None)

    def next(self) -> None:
        """Go to the next node in the order of the links."""
        self._go(next_in_order(self._canvas.workspace.level, self.here))

    def previous(self) -> None:
        """Go to the node before."""
        self._go(next_in_order(self._canvas.workspace.level, self.here, backwards=True))

    def source(self) -> None:
        """Go to what feeds the node."""
        self.along(LEFT)

    def target(self) -> None:
        """Go to what the node feeds."""
        self.along(RIGHT)

    def along(self, way: QPointF) -> None:
        """Go along the link that leads this way; without a node selected, to the first one."""
        here = self.here
        if here is None:
            self.next()
        else:
            self._go(along_links(self._canvas.workspace.level, here, way))

    def step(self, way: QPointF) -> None:
        """Go to the nearest node this way; without a node selected, to the first one."""
        here = self.here
        if here is None:
            self.next()
        else:
            items = self._canvas.canvas_scene.nodes
            bodies = {node: item.body() for node, item in items.items() if item.closed_in is None or node == here}
            self._go(neighbour(bodies, here, way))

    def _go(self, node: NodeId | None) -> None:
        if node is not None:
            self._canvas.select(Selection(frozenset({node})))
            self._canvas.camera_control.show_rect(self._canvas.canvas_scene.nodes[node].body())
