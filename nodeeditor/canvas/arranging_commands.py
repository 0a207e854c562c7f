"""Bringing the selection in order from the canvas: straight links, common lines, equal gaps; one undo step each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nodeeditor.graph.edits import Move, Place
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.layout.aligning import Box, Line, Places, align, distribute
from nodeeditor.layout.straightening import straighten

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class ArrangingCommands:
    """Moves the selected nodes of a canvas to better places."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def straighten(self) -> None:
        """Make the links of the selection straight; with one node selected, that to its main neighbour."""
        scene = self._canvas.canvas_scene

        def height(link: Link, at_target: bool) -> float:
            end, port = (link.target, link.target_port) if at_target else (link.source, link.source_port)
            position = link.position if at_target else 0
            return scene.nodes[end].frame.anchor(port, at_target, position).y()

        chosen = self._workspace.selection.nodes
        places = straighten(self._workspace.level, chosen, self._boxes(scene.nodes), height)
        if not self._move(places, tr("Straighten links")) and chosen:
            self._canvas.say(
                tr("These links are straight already, or would take a node onto another one."), for_a_while=True
            )

    def align_left(self) -> None:
        """Bring the left edges in line."""
        self._align(Line.LEFT)

    def align_right(self) -> None:
        """Bring the right edges in line."""
        self._align(Line.RIGHT)

    def align_top(self) -> None:
        """Bring the top edges in line."""
        self._align(Line.TOP)

    def align_bottom(self) -> None:
        """Bring the bottom edges in line."""
        self._align(Line.BOTTOM)

    def align_centres(self) -> None:
        """Bring the middles onto one upright line."""
        self._align(Line.CENTRE)

    def align_middles(self) -> None:
        """Bring the middles onto one level line."""
        self._align(Line.MIDDLE)

    def distribute_across(self) -> None:
        """Make the gaps from left to right equal."""
        self._move(distribute(self._boxes(self._workspace.selection.nodes), across=True), tr("Distribute nodes"))

    def distribute_down(self) -> None:
        """Make the gaps from top to bottom equal."""
        self._move(distribute(self._boxes(self._workspace.selection.nodes), across=False), tr("Distribute nodes"))

    def _align(self, line: Line) -> None:
        self._move(align(self._boxes(self._workspace.selection.nodes), line), tr("Align nodes"))

    def _boxes(self, nodes: Iterable[NodeId]) -> dict[NodeId, Box]:
        scene = self._canvas.canvas_scene
        bodies = {node: scene.nodes[node].body() for node in nodes}
        return {node: Box(body.x(), body.y(), body.width(), body.height()) for node, body in bodies.items()}

    def _move(self, places: Places, text: str) -> bool:
        """Move nodes as one step; whether any moves."""
        nodes = self._workspace.level.nodes
        moves = tuple(Place(node, x, y) for node, (x, y) in places.items() if (x, y) != (nodes[node].x, nodes[node].y))
        return bool(moves) and self._canvas.perform(Move(moves), text)
