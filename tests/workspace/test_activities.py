"""What takes long is shown, what does not is not; work beside the window can be called off."""

from __future__ import annotations

import threading

import pytest

from nodeeditor.workspace.activities import Activities, Work
from nodeeditor.workspace.apart import Apart


def test_what_ends_at_once_is_never_shown_and_of_several_the_last_one_is(qtbot):
    activities = Activities()
    told = []
    activities.changed.connect(lambda: told.append(activities.current))
    activities.tell("a", Work("first"))
    activities.tell("a", None)
    qtbot.wait(20)
    assert told == []
    activities.tell("a", Work("first"))
    activities.tell("b", Work("second"))
    activities.tell("b", Work("second, half", 0.5))
    for timer in activities._timers.values():
        timer.start(0)
    qtbot.waitUntil(lambda: len(activities.all) == 2)
    assert activities.current == Work("second, half", 0.5)
    activities.tell("b", None)
    assert activities.current == Work("first")
    activities.tell("c", Work("now"), at_once=True)
    assert activities.current == Work("now")
    activities.tell("c", None)
    activities.tell("a", None)
    assert activities.current is None
    assert told[-1] is None


def test_work_apart_is_done_in_a_thread_and_told_in_the_windows_own(qtbot):
    apart, found = Apart(), []
    apart.start(
        lambda _check: threading.current_thread().name, lambda name: found.append((name, threading.current_thread()))
    )
    assert apart.is_at_work
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found == [("apart", threading.main_thread())]
    assert not apart.is_at_work


def test_work_that_is_called_off_ends_and_tells_nothing(qtbot):
    apart, found, ended = Apart(), [], threading.Event()

    def endless(check):
        try:
            while True:
                check()
        finally:
            ended.set()

    apart.start(endless, found.append)
    apart.cancel()
    assert ended.wait(5)
    apart.start(endless, found.append)
    ended.clear()
    apart.start(lambda _check: "other", found.append)
    assert ended.wait(5)
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found == ["other"]


def test_what_goes_wrong_apart_is_raised_as_if_it_had_been_done_here(qtbot):
    def broken(_check):
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        apart = Apart()
        apart.start(broken, pytest.fail)
        qtbot.waitUntil(lambda: not apart.is_at_work)
    assert [str(error[1]) for error in raised] == ["no"]


def test_what_can_be_called_off_is_shown_before_what_can_not(qtbot):
    activities = Activities()
    long, other = Work("long", cancel=print), Work("other")
    activities.tell("long", long, at_once=True)
    activities.tell("other", other, at_once=True)
    assert activities.current == long
    assert activities.all == [long, other]
    activities.tell("busy", Work("busy", blocks=True), at_once=True)
    assert activities.current == Work("busy", blocks=True)
    activities.tell("busy", None)
    activities.tell("long", None)
    assert activities.current == other
