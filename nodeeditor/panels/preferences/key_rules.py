"""Which keys a command may have."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from nodeeditor.actions.action import Action
from nodeeditor.language import tr
from nodeeditor.panels.action_set import key_text

#: On X11 a field takes these for its line: its end, the rest of it, all of it. There, no command would be heard.
_OF_FIELDS = {"Ctrl+E", "Ctrl+K", "Ctrl+U"}
#: What these do depends on what is selected and is told elsewhere.
_FIXED = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}


def portable(sequence: QKeySequence) -> str:
    """A key as the table has it."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def refusal(action: Action, sequence: QKeySequence) -> str:
    """Why ``action`` can't have this key, empty where it can."""
    if sequence.count() != 1:
        return tr("A command has one key at a time, with Ctrl, Alt or Shift held or not.")
    combination, text = sequence[0], key_text(portable(sequence))
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = combination.key()
    walks = key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held & ~Qt.KeyboardModifier.ShiftModifier
    if key in _FIXED or walks:
        return tr("{key} has a meaning of its own on the canvas. Take another key.", key=text)
    if portable(sequence) in _OF_FIELDS:
        return tr("Fields take {key} for themselves, so no command would hear it. Take another key.", key=text)
    writes = key < Qt.Key.Key_Escape and not held & ~Qt.KeyboardModifier.ShiftModifier
    is_letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z and not held
    if writes and not (action.on_canvas and is_letter):
        return tr("{key} is written where one types. Hold Ctrl or Alt too, or take a function key.", key=text)
    return ""
