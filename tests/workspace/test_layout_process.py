"""The process that makes layouts: it waits for the next one, and goes when nobody could want one."""

from __future__ import annotations

import psutil
import pytest
from PySide6.QtCore import QObject

from nodeeditor.layout.layered import places
from nodeeditor.layout.outline import Outline
from nodeeditor.workspace.layout_process import LayoutProcess
from tests.disposal import discard


def outline(*names: str) -> Outline:
    """A chain."""
    feeds = {name: list(names[max(0, index - 1) : index]) for index, name in enumerate(names)}
    return Outline(names, feeds, dict.fromkeys(names, (176.0, 62.0)), (5.0, 7.0))


@pytest.fixture
def process():
    found = LayoutProcess()
    yield found
    discard(found)


def pid(process: LayoutProcess) -> int:
    return process._running[0].processId()


def test_one_process_makes_one_layout_after_another(process: LayoutProcess, qtbot) -> None:
    told: list[object] = []
    process.done.connect(told.append)
    process.warm()
    assert process.is_warm
    assert not process.is_at_work
    first = pid(process)
    for names in ("ab", "abc", "x"):
        process.start(outline(*names))
        assert process.is_at_work
        with qtbot.waitSignal(process.done):
            pass
        assert not process.is_at_work
        assert told.pop() == places(outline(*names))
        assert pid(process) == first


def test_what_is_called_off_ends_and_the_next_one_is_made_all_the_same(process: LayoutProcess, qtbot) -> None:
    told: list[dict] = []
    process.done.connect(told.append)
    process.start(outline("a", "b"))
    first = pid(process)
    process.start(outline("c"))
    assert pid(process) != first
    assert not psutil.pid_exists(first)
    qtbot.waitUntil(lambda: bool(told))
    assert [list(found) for found in told] == [["c"]]


def test_a_process_that_is_ended_by_somebody_fails_what_is_at_work_and_nothing_else(
    process: LayoutProcess, qtbot
) -> None:
    failures: list[bool] = []
    process.failed.connect(lambda: failures.append(True))
    process.warm()
    process._running[0].waitForStarted()
    psutil.Process(pid(process)).kill()
    qtbot.waitUntil(lambda: not process.is_warm)
    assert failures == [], "nobody waited for it"
    process.start(outline("a"))
    process._running[0].waitForStarted()
    psutil.Process(pid(process)).kill()
    qtbot.waitUntil(lambda: failures == [True])
    with qtbot.waitSignal(process.done):
        process.start(outline("a"))


def test_it_goes_with_its_owner(qtbot) -> None:
    owner = QObject()
    process = LayoutProcess(owner)
    process.warm()
    process._running[0].waitForStarted()
    waiting = pid(process)
    assert psutil.pid_exists(waiting)
    discard(owner)
    assert not psutil.pid_exists(waiting)
