"""Commands that move the selected nodes, or the view, by a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor.canvas.walking import DOWN, LEFT, RIGHT, UP

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How far nodes go by a step, in pixels of the scene.
STEP = 8.0
#: Which part of what is seen the view goes by.
_PART = 0.2


class StepCommands:
    """One method a direction."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def move_left(self) -> None:
        """Move the selected nodes to the left."""
        self._canvas.commands.nudge(LEFT * STEP)

    def move_right(self) -> None:
        """Move the selected nodes to the right."""
        self._canvas.commands.nudge(RIGHT * STEP)

    def move_up(self) -> None:
        """Move the selected nodes up."""
        self._canvas.commands.nudge(UP * STEP)

    def move_down(self) -> None:
        """Move the selected nodes down."""
        self._canvas.commands.nudge(DOWN * STEP)

    def pan_left(self) -> None:
        """Look further to the left."""
        self._look(LEFT)

    def pan_right(self) -> None:
        """Look further to the right."""
        self._look(RIGHT)

    def pan_up(self) -> None:
        """Look further up."""
        self._look(UP)

    def pan_down(self) -> None:
        """Look further down."""
        self._look(DOWN)

    def _look(self, way: QPointF) -> None:
        port = self._canvas.viewport()
        self._canvas.camera_control.pan_by(-QPointF(way.x() * port.width(), way.y() * port.height()) * _PART)
