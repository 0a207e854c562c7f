"""Clocks that stand still and jump: what is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.runs.clocks import Clocks, ClockWatch, duration, read_clocks


class Machine:
    """A machine whose clocks a test moves."""

    def __init__(self, knows_sleep: bool = True) -> None:
        self.clocks = Clocks(100.0, 900.0 if knows_sleep else None, 1e9)

    def __call__(self) -> Clocks:
        return self.clocks

    def move(self, awake: float = 0.0, asleep: float = 0.0, is_set: float = 0.0) -> None:
        now = self.clocks
        self.clocks = replace(
            now,
            awake=now.awake + awake,
            all=None if now.all is None else now.all + awake + asleep,
            wall=now.wall + awake + asleep + is_set,
        )


@pytest.mark.parametrize(
    ("happens", "code", "told"),
    [
        ({"awake": 5000.0}, None, ""),
        ({"awake": 1.0, "asleep": 7200.0}, "training.slept", "slept for 2 h here"),
        ({"awake": 1.0, "asleep": 7500.0, "is_set": -3600.0}, "training.slept", "2 h 5 min"),
        ({"awake": 1.0, "is_set": -3600.0}, "training.clock_back", "back by 1 h"),
        ({"awake": 1.0, "is_set": 90.0}, "training.clock_forward", "forward by 1 min"),
        ({"awake": 1.0, "is_set": -2.0}, None, ""),
        ({"awake": 1.0, "asleep": 3.0}, None, ""),
    ],
)
def test_what_happens_to_the_clocks_is_told_once(happens, code, told):
    machine = Machine()
    watch = ClockWatch(machine)
    assert watch.tick() is None
    machine.move(**happens)
    found = watch.tick()
    assert (found.code if found else None) == code
    if found is not None:
        assert told in found.text
    machine.move(awake=60.0)
    assert watch.tick() is None


def test_without_a_clock_that_runs_in_sleep_a_sleep_is_not_told_from_a_clock_set_forward():
    machine = Machine(knows_sleep=False)
    watch = ClockWatch(machine)
    machine.move(awake=1.0, asleep=7200.0)
    assert watch.tick().code == "training.slept_or_set"
    machine.move(awake=1.0, is_set=-7200.0)
    assert watch.tick().code == "training.clock_back"


def test_the_clocks_of_this_machine_agree():
    watch = ClockWatch()
    assert watch.tick() is None
    assert read_clocks().awake > 0


@pytest.mark.parametrize(
    ("seconds", "text"), [(40.0, "40 s"), (61.0, "1 min"), (3600.0, "1 h"), (7500.0, "2 h 5 min"), (3599.6, "1 h")]
)
def test_durations_are_told_in_the_units_that_matter(seconds, text):
    assert duration(seconds) == text
