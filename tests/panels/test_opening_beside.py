"""While a model is read the window goes on: it can be called off, is read once, in its turn, and for no closed page."""

from __future__ import annotations

import json

import psutil
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from nodeeditor.app import create_desk
from nodeeditor.document import Document, save
from nodeeditor.fenced import asking
from nodeeditor.preferences.choices import AtStart
from nodeeditor.preferences.model import SETTINGS
from tests.disposal import discard
from tests.importing.configs import entry, functional, source
from tests.panels.dropping.test_drops import Drag

#: A reader that waits until there is a file of the name of the model with .go behind it, and does its work then.
SLOW = """
import os, runpy, sys, time
from nodeeditor.fenced.messages import decode_errand
place = os.fsdecode(decode_errand(sys.argv[1]).path) + ".go"
while not os.path.exists(place):
    time.sleep(0.02)
runpy.run_module("nodeeditor.fenced", run_name="__main__")
"""


@pytest.fixture
def slow(monkeypatch):
    monkeypatch.setattr(asking, "ARGUMENTS", ("-P", "-c", SLOW))


@pytest.fixture
def model(tmp_path):
    def make(name):
        path = tmp_path / name
        path.write_text(json.dumps(functional(source(), entry("Dense", path.stem, "x", units=3), loss="mse")))
        return path

    return make


@pytest.fixture
def desk(qtbot, tmp_path, engines, monkeypatch, panels_on_demand):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue(SETTINGS["at_start"].key, AtStart.EMPTY.value)
    made = create_desk(settings=settings, open_channel=engines)
    made.windows[0].show()
    qtbot.waitExposed(made.windows[0])
    yield made
    for page in made.pages:
        page.workspace.undo_stack.setClean()
    made.quit()
    discard(made)


def go(path):
    path.with_name(f"{path.name}.go").touch()


def readers():
    """The processes that read for us."""
    return [child for child in psutil.Process().children() if "-c" in child.cmdline()]


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=20_000)


def names(desk):
    tabs = desk.windows[0].tabs
    return [tabs.tabText(at) for at in range(tabs.count())]


def test_the_window_goes_on_meanwhile_and_shows_what_it_waits_for(robot, slow, model):
    path = model("net.json")
    drag = Drag(robot, path)
    drag.over(robot.window.canvas)
    drag.drop()
    activity = robot.window.status.activity
    robot.until(activity.isVisible)
    assert activity.text.text() == "Opening net.json"
    assert QApplication.overrideCursor() is None
    QTest.keyClick(robot.window.canvas, Qt.Key.Key_Tab)  # the window answers: it asks for a layer
    assert robot.window.files.opening.is_opening(path)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    go(path)
    robot.until(lambda: robot.workspace.name == "net")
    assert not activity.isVisible()
    assert robot.graph.node_named("net")


def test_it_is_called_off_by_its_button_and_the_process_ends(robot, slow, model):
    path, other, heard = model("net.json"), model("other.json"), []
    robot.window.files.open_path(path, heard.append)
    robot.window.files.open_path(other)
    activity = robot.window.status.activity
    robot.until(lambda: activity.isVisible() and len(readers()) == 1)
    QTest.mouseClick(activity.cancel, Qt.MouseButton.LeftButton)
    assert heard == [False]
    assert robot.window.files.opening.note.text == "Opening net.json was cancelled."
    assert robot.window.files.opening.is_opening(other)  # it is this one's turn
    go(other)
    robot.until(lambda: robot.workspace.name == "other")
    robot.until(lambda: not readers())
    robot.window.files.open_path(path)  # once more, it may be
    go(path)
    robot.until(lambda: robot.workspace.name == "net")


def test_several_are_opened_in_their_order_each_once_and_one_that_fails_is_told(qtbot, desk, slow, model, tmp_path):
    first, second, bad = model("a.json"), model("b.json"), tmp_path / "bad.json"
    bad.write_text("{")
    page = desk.current
    for path in (first, bad, second, first):
        page.files.open_path(path)
        go(path) if path is not first else None
    save(Document(), tmp_path / "graph.knet")
    page.files.open_path(tmp_path / "graph.knet")  # has the place that was free, at once
    assert names(desk) == ["graph.knet"]
    desk.new_document(desk.windows[0])
    desk.current.files.open_path(first)
    assert desk.current is page  # where it is being read
    go(first)
    until(qtbot, lambda: not page.files.opening.is_at_work)
    assert names(desk) == ["graph.knet", "Untitled.knet", "a.knet", "b.knet"]
    told = [each.messages.text for each in desk.pages if "bad.json" in each.messages.text]
    assert len(told) == 1


def test_closing_the_window_ends_the_process(qtbot, desk, slow, model):
    desk.current.files.open_path(model("net.json"))
    until(qtbot, lambda: len(readers()) == 1)
    assert desk.windows[0].close()
    until(qtbot, lambda: not readers())
    assert not desk.windows


def test_what_was_read_waits_until_no_dialog_is_open(robot, model):
    path = model("net.json")
    box = QMessageBox(robot.window)
    box.open()
    robot.window.files.open_path(path)
    opening = robot.window.files.opening
    robot.until(lambda: opening._outcome is not None)
    QTest.qWait(200)
    assert not robot.graph.nodes
    box.close()
    robot.until(lambda: robot.workspace.name == "net")


def test_data_dropped_with_a_model_are_its_data(robot, slow, model, tmp_path):
    (tmp_path / "t.csv").write_text("a\n1\n")
    path = model("net.json")
    drag = Drag(robot, path, tmp_path / "t.csv")
    drag.over(robot.window.canvas)
    drag.drop()
    assert robot.graph.data.source is None
    go(path)
    robot.until(lambda: robot.workspace.name == "net")
    assert robot.graph.data.source is not None
