"""Work beside the window: told in the window's thread, called off, and let go there."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from nodeeditor.workspace.apart import Apart
from tests.disposal import discard


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


class Held(QObject):
    """Tells in which thread it is let go."""

    def __init__(self, told: list[threading.Thread]) -> None:
        super().__init__()
        self.told = told

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


@pytest.mark.parametrize("calls_off", [False, True], ids=["to its end", "called off"])
@pytest.mark.parametrize("closes", [False, True], ids=["the window stays", "the window goes"])
def test_what_a_thread_was_given_is_let_go_in_the_windows_own(qtbot, calls_off: bool, closes: bool) -> None:
    told: list[threading.Thread] = []
    window = QObject()
    goes_on = threading.Event()

    def start(apart: Apart, held: Held, given: Held) -> None:
        def work(check):
            assert goes_on.wait(10)
            check()
            return held, given

        apart.start(work, lambda _: None)
        if calls_off:
            apart.cancel()

    start(Apart(window), Held(told), Held(told))
    if closes:
        discard(window)
    goes_on.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert set(told) == {threading.main_thread()}
