"""What a gesture is: it shows what it would do, does it at the end as one step, and can be called off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from nodeeditor.actions.gesture import Situation

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in the scene and in the view, and which keys are held."""

    scene: QPointF
    view: QPointF
    modifiers: Qt.KeyboardModifier

    def holds(self, key: Qt.KeyboardModifier) -> bool:
        """Whether a modifier key is held."""
        return bool(self.modifiers & key)


class Tool:
    """One gesture from press to release.

    Until :meth:`end` a gesture changes neither the document nor the selection, so that
    :meth:`cancel` has only the picture to put back.
    """

    #: What it is to the table of gestures: which keys help is told of it.
    situation: ClassVar[Situation]
    #: The pointer's shape while the gesture lasts.
    cursor: ClassVar[Qt.CursorShape | None] = None
    #: Whether the view follows when the pointer comes to its edge.
    pans_at_edges: bool = True

    def __init__(self, canvas: CanvasView) -> None:
        self.canvas = canvas
        self._pressed_at = QPointF()
        self.is_under_way = False

    def start(self, pointer: Pointer) -> None:
        """The button went down."""
        self._pressed_at = pointer.view

    def move(self, pointer: Pointer) -> None:
        """The pointer moved, or the view moved under it."""

    def end(self, pointer: Pointer) -> None:
        """The button went up: do what was shown."""

    def key(self, key: Qt.Key) -> None:
        """A key went down while the button is held; most gestures have no use for any but Esc."""

    def cancel(self) -> None:
        """Called off: show everything as it was."""

    def _is_drag(self, pointer: Pointer) -> bool:
        """Whether the pointer went far enough for a drag; once it did, it stays one."""
        if not self.is_under_way:
            way = (pointer.view - self._pressed_at).manhattanLength()
            self.is_under_way = way >= QApplication.startDragDistance() / 2
        return self.is_under_way
