"""Keys of commands: each at most once, changed by the user, told where two want the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.actions.keymap import Clash, KeyMap
from nodeeditor.actions.table import ACTIONS

_KEYS = st.sampled_from([key for action in ACTIONS.values() for key in action.shortcuts] + ["F12", "Ctrl+Shift+X", "J"])
_CHANGES = st.dictionaries(st.sampled_from([*ACTIONS, "no_such_command"]), st.lists(_KEYS, max_size=3).map(tuple))


@given(_CHANGES)
def test_a_key_gives_one_command_and_who_goes_without_is_told(changes):
    keymap = KeyMap(changes)
    owners = [(key, name) for name in ACTIONS for key in keymap.keys(name)]
    assert len({key for key, _ in owners}) == len(owners)
    assert all(keymap.command(key) == name for key, name in owners)
    for name in ACTIONS:
        wanted = {*changes.get(name, ACTIONS[name].shortcuts)}
        lost = {clash.key for clash in keymap.clashes if clash.lost == name}
        assert wanted - {*keymap.keys(name)} == lost
        assert all(keymap.command(key) not in (None, name) for key in lost)


@given(_CHANGES, st.sampled_from([*ACTIONS]), st.lists(_KEYS, max_size=2, unique=True).map(tuple))
def test_a_command_has_the_keys_it_is_given_and_nobody_is_left_with_one_of_them(changes, name, keys):
    after = KeyMap(changes).with_keys(name, keys)
    assert after.keys(name) == keys
    assert not after.clashes
    assert KeyMap(after.changed).changed == after.changed
    assert after.reset(name).keys(name) == ACTIONS[name].shortcuts


def test_who_was_given_a_key_has_it_before_who_has_it_by_the_table():
    keymap = KeyMap({"train": ("Ctrl+L",)})
    assert keymap.command("Ctrl+L") == "train"
    assert keymap.shown("layout") == ""
    assert keymap.clashes == [Clash("Ctrl+L", "train", "layout")]


def test_the_table_itself_has_no_clash_and_a_command_of_the_canvas_is_a_method_of_it():
    assert not KeyMap().clashes
    assert all(action.handler.startswith("canvas.") for action in ACTIONS.values() if action.on_canvas)
