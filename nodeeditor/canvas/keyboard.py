"""What keys do on the canvas, apart from the shortcuts that the window binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from nodeeditor.canvas.step_commands import STEP
from nodeeditor.canvas.walking import DOWN, LEFT, RIGHT, UP

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

_ARROWS = {
    Qt.Key.Key_Left: LEFT,
    Qt.Key.Key_Right: RIGHT,
    Qt.Key.Key_Up: UP,
    Qt.Key.Key_Down: DOWN,
}
#: A letter that is a command of its own waits this long for another one that makes it a word.
_WORD = 220
#: So many selected nodes feed what is typed; with more, as after Select All, nobody means that.
_MOST_JOINED = 64


class CanvasKeys:
    """Tells keys apart: typing opens the add popup, arrows walk, Alt and arrows move, Esc calls off."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        #: A letter that was typed, and the command that it is if no other one follows.
        self._letter: tuple[str, str] | None = None
        self._waiting = QTimer(canvas)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_WORD)
        self._waiting.timeout.connect(self._letter_alone)

    def is_ours(self, event: QKeyEvent) -> bool:
        """Whether the canvas wants a key before any shortcut of the window: those that begin a word.

        During a gesture it wants all: none may open a dialog that swallows the gesture's end.
        """
        return self._canvas.tool is not None or (_types(event) and event.key() != Qt.Key.Key_Space)

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; whether it meant something."""
        canvas = self._canvas
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            canvas.call_off()
            return True
        if canvas.tool is not None:
            canvas.tool.key(key)
            return True
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], event.modifiers())
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(backwards=key == Qt.Key.Key_Backtab)
            return True
        if key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return canvas.walking.toggle()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(elsewhere=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        if _types(event):
            self._typed(event)
            return True
        command = canvas.keymap.command(_text_of(event))
        if command is not None:
            canvas.run(command)
        return command is not None

    def _typed(self, event: QKeyEvent) -> None:
        text = event.text()
        if self._letter is not None:
            self._waiting.stop()
            text, self._letter = self._letter[0] + text, None
        elif text.isdigit() and self._canvas.bookmarks.has(int(text)):
            self._canvas.bookmarks.show(int(text))
            return
        elif (command := self._canvas.keymap.command(_text_of(event))) is not None and self._may_be_alone:
            self._letter = text, command
            self._waiting.start()
            return
        chosen = self._canvas.workspace.selection.nodes
        # Typing goes on from what is selected: chains are drawn, and branches joined, without the mouse.
        if len(chosen) == 1:
            self._canvas.open_add_popup(text, beside=next(iter(chosen)))
        else:
            self._canvas.open_add_popup(text, after=tuple(chosen) if len(chosen) <= _MOST_JOINED else ())

    @property
    def _may_be_alone(self) -> bool:
        """Whether a letter may be a command of its own: all such commands are about what is selected."""
        return bool(self._canvas.workspace.selection.nodes)

    def _letter_alone(self) -> None:
        letter, self._letter = self._letter, None
        if letter is not None:
            self._canvas.run(letter[1])

    def _arrow(self, way: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        canvas = self._canvas
        if modifiers & Qt.KeyboardModifier.AltModifier:
            step = 1.0 if modifiers & Qt.KeyboardModifier.ShiftModifier else STEP
            canvas.commands.nudge(way * step)
            return True
        return canvas.walking.arrow(way, modifiers)

    def _tab(self, *, backwards: bool) -> None:
        """Walk in the order of the links; with nothing selected, add a layer."""
        walking = self._canvas.walking
        if backwards:
            walking.previous()
        elif walking.here is None:
            self._canvas.open_add_popup()
        else:
            walking.next()

    def _enter(self, *, elsewhere: bool) -> bool:
        """Edit the node in place, or all its parameters elsewhere: with Ctrl, and where it shows none to edit."""
        here = self._canvas.walking.here
        if here is None:
            return self._canvas.edit_annotation()
        if elsewhere or not self._canvas.editors.edit_first(here):
            self._canvas.edit_requested.emit(here)
        return True


def _text_of(event: QKeyEvent) -> str:
    """The key as shortcuts are written, without the word that tells it is of the number pad."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString(QKeySequence.SequenceFormat.PortableText)


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes a letter or digit and is held with nothing but Shift."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    text = event.text()
    return held == Qt.KeyboardModifier.NoModifier and len(text) == 1 and (text.isalnum() or text == "_")
