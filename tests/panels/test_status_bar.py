"""The status bar: memory, problems, zoom and what the program is at; nothing moves about, and what is long is cut."""

from __future__ import annotations

import os

import psutil
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from nodeeditor.document import Document, save
from nodeeditor.editing import repeats as repeats_module
from nodeeditor.panels.handlers import repeats as handler
from nodeeditor.protocol.answers import DataDescribed
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_client import EngineState
from tests.panels.test_main_window import CHAIN
from tests.panels.test_repeats import ROWS, network

LEFT = Qt.MouseButton.LeftButton


def test_problems_are_a_click_away_and_the_first_is_under_the_keyboard(robot):
    status = robot.window.status
    robot.draw(*CHAIN, linked=False)
    robot.until(lambda: status._problems.isVisible() and "problem" in status._problems.text())
    robot.window.docks["results"].hide()
    QTest.mouseClick(status._problems, LEFT)
    assert robot.window.docks["results"].isVisible()
    assert robot.window.results.tabText(robot.window.results.currentIndex()).startswith("Problems")
    first = robot.window.results.panel("problems").rows[0]
    assert robot.window.focusWidget() in first.findChildren(QPushButton)


def test_the_zoom_is_told_and_a_click_goes_between_all_and_actual_size(robot):
    robot.draw(*CHAIN)
    robot.act("zoom_in")
    zoom, camera = robot.window.status.zoom, robot.window.canvas.camera_control
    assert zoom.text() == f"{round(100 * camera.zoom)} %" != "100 %"
    QTest.mouseClick(zoom, LEFT)
    assert zoom.text() == "100 %"
    QTest.mouseClick(zoom, LEFT)
    assert camera.zoom != 1


def test_memory_is_that_of_all_processes_and_none_is_read_where_nobody_sees_it(robot, monkeypatch):
    meter, engine = robot.window.status.memory, robot.engines.of(Role.QUESTIONS)[0]
    monkeypatch.setattr(type(engine), "process_id", property(lambda _: os.getppid()))
    meter.refresh()
    own, other = (psutil.Process(process).memory_info().rss for process in (os.getpid(), os.getppid()))
    told = dict(line.split(": ") for line in meter.toolTip().splitlines()[1:])
    assert {"Editor", "Engine"} <= told.keys()
    assert "Training" not in told
    assert meter.text().split()[1] in ("MB", "GB")
    assert float(told["Editor"].split()[0].replace(",", "")) > 0
    assert own + other > 0
    assert meter._timer.interval() == 2000
    assert meter._timer.isActive()
    robot.window.hide()
    assert not meter._timer.isActive()


def test_figures_that_grow_move_nothing_and_what_has_no_room_is_cut(robot):
    status = robot.window.status
    status.memory.setText("9.9 MB")
    robot.until(lambda: status.memory.width() > 0)
    places = [widget.geometry() for widget in (status._engine, status.memory, status.zoom)]
    status.memory.setText("1,234.5 MB")
    robot.window.canvas.camera_control.look(robot.window.canvas.camera.__class__(0, 0, 4.0))
    status._hint.setText("a hint that is longer than any bar " * 20)
    status._counts.setText("a count that is longer than any bar " * 20)
    QTest.qWait(20)
    assert [widget.geometry() for widget in (status._engine, status.memory, status.zoom)] == places
    assert status.width() == robot.window.width()


def test_long_work_is_told_with_a_bar_and_called_off_by_its_button(robot):
    row, activities, called = robot.window.status.activity, robot.workspace.activities, []
    assert not row.isVisible()
    activities.tell("x", Work("Doing something", cancel=lambda: called.append(1)), at_once=True)
    assert (row.isVisible(), row.text.text()) == (True, "Doing something")
    assert (row.bar.minimum(), row.bar.maximum()) == (0, 0)
    QTest.mouseClick(row.cancel, LEFT)
    assert called == [1]
    activities.tell("x", Work("Doing something", 0.25))
    assert (row.bar.value(), row.cancel.isVisible()) == (25, False)
    activities.tell("x", None)
    assert not row.isVisible()


def test_the_engine_the_data_and_the_trial_of_speeds_tell_what_they_are_at(robot, tmp_path):
    told = lambda: [work.text for work in robot.workspace.activities._works.values()]  # noqa: E731
    workspace = robot.workspace
    robot.until(lambda: workspace.engine.state is EngineState.READY)
    robot.until(lambda: "Reading the layers of Keras 3.15.1" not in told())
    (tmp_path / "t.csv").write_text("a\n1\n")
    workspace.data.use_file(tmp_path / "t.csv")
    assert "Reading t.csv" in told()
    robot.until(lambda: workspace.data._question is not None)
    engine = robot.engines.of(Role.QUESTIONS)[-1]
    engine.tell(DataDescribed(workspace.data._question, 1, (), ()))
    robot.until(lambda: "Reading t.csv" not in told())
    robot.draw(*CHAIN)
    robot.until(lambda: workspace.speed_trial.can_start)
    workspace.speed_trial.start()
    assert "Trying what is faster" in told()
    workspace.activities._works["trial"].cancel()
    assert not workspace.speed_trial.is_at_work
    assert "Trying what is faster" not in told()


def test_opening_a_file_is_told_before_it_begins(robot, tmp_path, monkeypatch):
    save(Document(), tmp_path / "net.knet")
    status, shown = robot.window.status, []
    opened = robot.workspace.open_file
    monkeypatch.setattr(
        robot.workspace,
        "open_file",
        lambda *what, **how: shown.append(status.activity.text.text()) or opened(*what, **how),
    )
    assert robot.window.files.open_path(tmp_path / "net.knet")
    assert shown == ["Opening net.knet"]
    assert not status.activity.isVisible()


def test_a_large_drawing_is_looked_through_beside_the_window_and_called_off(robot, monkeypatch):
    monkeypatch.setattr(handler, "_AT_ONCE", 3)
    robot.workspace.take_up(Document(network(ROWS)), None)
    robot.act("find_repeats")
    window = robot.window.repeats.list
    assert window.told.text() == "Looking for what repeats…"
    robot.until(lambda: len(window.rows) == 1)
    endless = iter(int, 1)

    def search(level, catalog, among, check):
        for _ in endless:
            check()

    monkeypatch.setattr(handler, "find_repeats", search)
    robot.window.repeats._refresh()
    assert robot.window.repeats._apart.is_at_work
    robot.workspace.activities._works["repeats"].cancel()
    assert not robot.window.repeats._apart.is_at_work
    assert not window.isVisible()
    assert robot.workspace.activities.current is None
    assert repeats_module.find_repeats is not search
