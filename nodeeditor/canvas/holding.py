"""A view that knows which keys are held, and in which situation: what the status bar's hints are made of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from nodeeditor.actions.gesture import AT_REST, Key, Situation
from nodeeditor.canvas.hit import link_at, node_at, port_at
from nodeeditor.canvas.saying import SayingView

_MODIFIERS = {
    Key.CTRL: Qt.KeyboardModifier.ControlModifier,
    Key.SHIFT: Qt.KeyboardModifier.ShiftModifier,
    Key.ALT: Qt.KeyboardModifier.AltModifier,
}
#: An event of one of these tells which others are held, and of itself how that was before.
_KEYS = {
    Qt.Key.Key_Control: Key.CTRL,
    Qt.Key.Key_Shift: Key.SHIFT,
    Qt.Key.Key_Alt: Key.ALT,
    Qt.Key.Key_Space: Key.SPACE,
}


class HoldingView(SayingView):
    """Follows Ctrl, Shift, Alt and Space while it has the focus, and what the gesture under way is."""

    #: :attr:`held` or :attr:`situation` differs.
    holding_changed = Signal()

    held: frozenset[Key] = frozenset()
    #: What is under way or, while a key is held, under the pointer.
    situation: Situation = Situation.OVER_NOTHING

    _pointer: QPointF | None = None

    def follow_pointer(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer moved to a point of the viewport."""
        self._pointer = at
        held = _held(modifiers) | (self.held & {Key.SPACE})
        if (held or self.held) and self.situation in AT_REST:
            self._take(held, self._at_rest(held))

    def follow_gesture(self, situation: Situation | None) -> None:
        """A gesture is under way, or none is any more."""
        if situation is not self.situation:
            self._take(self.held, situation or self._at_rest(self.held))

    def _at_rest(self, held: frozenset[Key]) -> Situation:
        return self._under_pointer() if held else Situation.OVER_NOTHING

    def _take(self, held: frozenset[Key], situation: Situation) -> None:
        if (held, situation) != (self.held, self.situation):
            self.held, self.situation = held, situation
            self.holding_changed.emit()

    def _under_pointer(self) -> Situation:
        if self._pointer is None:
            return Situation.OVER_NOTHING
        scene, point = self.canvas_scene, self.viewportTransform().inverted()[0].map(self._pointer)
        if port_at(scene, point) is not None:
            return Situation.OVER_PORT
        if node_at(scene, point) is not None:
            return Situation.OVER_NODE
        near = link_at(scene, point, 6 / self.transform().m11())
        if near is not None:
            return Situation.OVER_LINK
        beside = scene.annotations
        is_beside = beside.title_at(point) is not None or beside.note_at(point) is not None
        return Situation.OVER_BESIDE if is_beside else Situation.OVER_NOTHING

    def _follow_key(self, event: QKeyEvent, key: Key) -> None:
        if event.isAutoRepeat():
            return
        held = _held(event.modifiers()) | (self.held & {Key.SPACE})
        if event.type() == QEvent.Type.KeyRelease:
            held -= {key}
        elif key is not Key.SPACE or not held:  # with another key, Space is no hand
            held |= {key}
        self._take(held, self._at_rest(held) if self.situation in AT_REST else self.situation)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            key = _KEYS.get(Qt.Key(event.key()))
            if key is not None:
                self._follow_key(event, key)
        elif kind == QEvent.Type.FocusOut:
            # The keys are another one's now.
            self._take(frozenset(), Situation.OVER_NOTHING if self.situation in AT_REST else self.situation)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
        return super().viewportEvent(event)


def _held(modifiers: Qt.KeyboardModifier) -> frozenset[Key]:
    return frozenset(key for key, one in _MODIFIERS.items() if modifiers & one)
