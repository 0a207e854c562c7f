"""The table of gestures: complete, each with a command that does the same, and a hint where a key is held."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor import canvas
from nodeeditor.actions.gesture import AT_REST, Key, Situation
from nodeeditor.actions.gestures import GESTURES, held_gestures
from nodeeditor.actions.table import ACTIONS
from nodeeditor.canvas.tools.tool import Tool

_HELD = st.frozensets(st.sampled_from(Key))


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
def test_a_command_does_what_a_gesture_does_and_keys_that_are_held_are_told_of(gesture):
    assert gesture.command in ACTIONS
    assert gesture.text
    assert gesture.how
    assert bool(gesture.hint) is bool(gesture.held)
    assert gesture.situations


def test_names_are_given_once_and_no_two_gestures_are_the_same():
    assert len({gesture.name for gesture in GESTURES}) == len(GESTURES)
    made = [(gesture.text, gesture.how, gesture.held) for gesture in GESTURES]
    assert len(set(made)) == len(made)


def test_every_tool_of_the_canvas_has_a_situation_of_its_own_that_a_gesture_begins():
    for module in pkgutil.walk_packages(canvas.__path__, f"{canvas.__name__}."):
        importlib.import_module(module.name)
    kinds, found = [Tool], []
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        if not kind.__subclasses__() and kind.__module__.startswith(canvas.__name__):
            found.append(kind)
    assert len(found) >= 6
    situations = [kind.situation for kind in found]
    assert len(set(situations)) == len(situations)
    begun = {gesture.begins for gesture in GESTURES} - {None}
    assert set(situations) <= begun
    # What is at rest is no gesture, and all others can come about.
    assert begun == set(Situation) - AT_REST


@given(st.sampled_from(Situation), _HELD, st.integers(0, 3))
def test_what_is_told_can_be_done_with_what_is_held_and_perhaps_another_key(situation, held, selected):
    told = held_gestures(situation, held, selected)
    assert all(held <= gesture.held and situation in gesture.situations for gesture in told)
    assert all(gesture.selected <= selected for gesture in told)
    sizes = [len(gesture.held) for gesture in told]
    assert sizes == sorted(sizes)
    if not held and situation in AT_REST:
        assert told == []
    else:
        missed = [gesture for gesture in GESTURES if gesture.held and gesture not in told]
        assert not [
            gesture
            for gesture in missed
            if gesture.held == held and situation in gesture.situations and gesture.selected <= selected
        ]
