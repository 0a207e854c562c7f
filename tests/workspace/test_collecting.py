"""Garbage goes in the thread of the window, whatever other threads do, and goes by Python's own ways afterwards."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from nodeeditor.workspace.collecting import GarbageCollector, uncollected
from tests.disposal import discard


class Circle:
    """Tells in which thread it goes."""

    gone: list[str]

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def gone():
    """Where circles went; the searches of Python are as they are for a user."""
    before = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(700, 10, 10)
    gc.enable()
    Circle.gone = []
    yield Circle.gone
    gc.set_threshold(*before[0])
    if not before[1]:
        gc.disable()


def make_much() -> None:
    """As a thread does that saves or draws."""
    for _ in range(200):
        [[] for _ in range(1000)]


def in_a_thread() -> None:
    for _ in range(20):
        Circle()
    thread = threading.Thread(target=make_much, name="beside")
    thread.start()
    thread.join()


def test_a_thread_takes_what_is_another_threads_where_nothing_keeps_it_from_that(gone):
    in_a_thread()
    assert "beside" in gone


def test_all_goes_in_the_thread_of_the_window(qtbot, gone):
    owner = QObject()
    GarbageCollector(owner)
    in_a_thread()
    assert gone == []
    new = [[] for _ in range(1000)]
    qtbot.waitUntil(lambda: len(gone) == 20)
    assert len(new) == 1000
    assert set(gone) == {threading.main_thread().name}
    discard(owner)


def test_python_searches_again_when_the_last_window_is_gone(qtbot, gone):
    owners = [QObject(), QObject()]
    for owner in owners:
        GarbageCollector(owner)
    discard(owners[0])
    QApplication.processEvents()
    assert not gc.isenabled()
    discard(owners[1])
    assert not gc.isenabled()  # Qt is in the middle of it
    qtbot.waitUntil(gc.isenabled)


def test_what_grew_old_is_searched_once_it_is_a_quarter_more(qtbot, gone):
    owner = QObject()
    collector = GarbageCollector(owner)
    gc.collect()
    kept: list[list[object]] = []
    for _ in range(200):
        collector.search()
        kept += [[] for _ in range(2000)]  # keeps everything growing, as an open editor does not
        if len(kept) == 20_000:
            Circle()
            gc.collect(1)  # it is old now
        if gone:
            break
    assert gone == [threading.main_thread().name]
    discard(owner)


def test_nothing_is_searched_within_a_large_change(qtbot, gone):
    with uncollected():
        in_a_thread()
        assert gone == []
    assert gc.isenabled()
