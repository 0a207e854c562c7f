"""What the keys that are held do right now, as one line."""

from __future__ import annotations

from nodeeditor.actions.gesture import AT_REST, Key, Situation
from nodeeditor.actions.gestures import held_gestures
from nodeeditor.language import tr
from nodeeditor.panels.action_set import key_text

_DOT = " · "


def held_hint(situation: Situation, held: frozenset[Key], selected: int) -> str:
    """The line, empty where it would tell nothing: no key is held that means something here.

    While a gesture is under way and no key is held, it tells which would help, and that Esc calls it off.
    """
    texts = []
    before: frozenset[Key] | None = None
    for gesture in held_gestures(situation, held, selected):
        told = tr(gesture.hint)
        texts.append(told if gesture.held == before else f"{keys_text(gesture.held)}: {told}")
        before = gesture.held
    if situation not in AT_REST and not held:
        texts.append(tr("{key} calls it off", key=key_text("Esc")))
    return _DOT.join(texts)


def keys_text(held: frozenset[Key]) -> str:
    """``Ctrl+Shift``, as the system writes it; empty for none."""
    if held == {Key.SPACE}:
        return key_text("Space")
    # Modifiers alone are no key sequence: they are written before a letter that is cut off again.
    modifiers = "".join(f"{key.value}+" for key in Key if key in held and key is not Key.SPACE)
    return key_text(f"{modifiers}X").removesuffix("X").removesuffix("+") if modifiers else ""
