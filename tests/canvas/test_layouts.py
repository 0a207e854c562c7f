"""Layouts from the canvas: selection, branch, all; beside the window, called off, dropped, and seen to move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas import layout_commands
from nodeeditor.graph.edits import Disconnect, Rename
from nodeeditor.theme.motion import Motion, motion
from tests.robot import Robot

#: Two branches from one input, joined; a chain behind.
NODES = {
    "a": ("Input", 0, 0),
    "b": ("Dense", 700, 300),
    "c": ("Dense", 100, 500),
    "d": ("Dense", 20, 90),
    "join": ("Add", 300, 40),
    "end": ("Dense", 30, 30),
}
LINKS = {"a": "b c", "b": "join d", "c": "join", "d": "end"}


@pytest.fixture
def still():
    motion().prefer(False)
    yield
    motion().prefer(None)


@pytest.fixture
def beside(monkeypatch) -> None:
    """However small a graph is, it is laid out in a process of its own."""
    monkeypatch.setattr(layout_commands, "_AT_ONCE", 0)


def places(robot: Robot) -> dict[str, tuple[float, float]]:
    return {node.name: (node.x, node.y) for node in robot.workspace.graph.nodes.values()}


def test_a_layout_beside_the_window_is_that_at_once_and_one_step(robot: Robot, still, qtbot, monkeypatch) -> None:
    robot.draw(NODES, LINKS)
    before = places(robot)
    robot.canvas.arrange()
    at_once = places(robot)
    assert at_once != before
    assert robot.steps == ["Layout"]
    robot.workspace.undo_stack.undo()
    assert places(robot) == before
    monkeypatch.setattr(layout_commands, "_AT_ONCE", 0)
    robot.canvas.arrange()
    assert robot.canvas.layouts.is_under_way
    assert places(robot) == before, "the window goes on meanwhile"
    qtbot.waitUntil(lambda: not robot.canvas.layouts.is_under_way)
    assert places(robot) == at_once
    assert robot.steps == ["Layout"]


def test_a_second_layout_moves_nothing(robot: Robot, still) -> None:
    robot.draw(NODES, LINKS)
    robot.canvas.arrange()
    robot.canvas.arrange()
    assert robot.steps == ["Layout"]


def test_escape_calls_a_layout_off(robot: Robot, still, beside, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(robot.canvas.layouts._tell, "interval", lambda: 0)
    robot.canvas.layouts._tell.setInterval(0)
    robot.draw(NODES, LINKS)
    robot.select("b")
    before = places(robot)
    robot.canvas.arrange()
    qtbot.waitUntil(lambda: "Esc" in robot.canvas.said)
    robot.keys("Esc")
    assert not robot.canvas.layouts.is_under_way
    assert robot.canvas.said == ""
    qtbot.wait(400)
    assert places(robot) == before
    assert robot.steps == []
    assert robot.selected == {"b"}, "Esc called off the layout and nothing else"


def test_a_layout_of_a_graph_that_was_edited_meanwhile_is_dropped_and_said(robot: Robot, still, beside, qtbot) -> None:
    robot.draw(NODES, LINKS)
    robot.canvas.arrange()
    robot.select("d")
    robot.keys("Del")
    assert not robot.canvas.layouts.is_under_way
    assert "changed while it was laid out" in robot.canvas.said
    qtbot.wait(300)
    assert robot.steps == ["Delete d"]


def test_a_name_given_meanwhile_is_no_trouble(robot: Robot, still, beside, qtbot) -> None:
    robot.draw(NODES, LINKS)
    robot.canvas.arrange()
    robot.workspace.apply(Rename(robot.node("d"), "other"), "Rename")
    qtbot.waitUntil(lambda: not robot.canvas.layouts.is_under_way)
    assert robot.steps == ["Rename", "Layout"]


def test_a_layout_that_fails_moves_nothing_and_is_said(robot: Robot, still, beside, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("nodeeditor.workspace.layout_process._ARGUMENTS", ("-c", "import os; os.abort()"))
    robot.draw(NODES, LINKS)
    robot.canvas.arrange()
    qtbot.waitUntil(lambda: not robot.canvas.layouts.is_under_way)
    assert "came to no end" in robot.canvas.said
    assert robot.steps == []


def test_a_branch_is_what_depends_on_the_selected_node_alone(robot: Robot, still) -> None:
    robot.draw(NODES, LINKS)
    before = places(robot)
    robot.select("b")
    robot.canvas.layouts.arrange_branch()
    after = places(robot)
    assert {name for name in NODES if after[name] != before[name]} == {"d", "end"}, "not what c feeds too"
    assert after["b"] == before["b"], "the node at which it begins stays"
    assert after["b"][0] < after["d"][0] < after["end"][0]
    assert robot.steps == ["Layout"]


def test_a_branch_of_nothing_is_said(robot: Robot, still) -> None:
    robot.draw(NODES, LINKS)
    robot.canvas.layouts.arrange_branch()
    assert "Select the node" in robot.canvas.said
    robot.select("end")
    robot.canvas.layouts.arrange_branch()
    assert "Nothing depends" in robot.canvas.said
    assert robot.steps == []


def test_nodes_are_seen_to_move_and_a_press_has_them_there(robot: Robot, qtbot) -> None:
    motion().prefer(True)
    robot.draw(NODES, LINKS)
    item = robot.canvas.canvas_scene.nodes[robot.node("end")]
    start = item.pos()
    robot.canvas.arrange()
    end = QPointF(*robot.place("end"))
    assert item.pos() == start != end, "it begins where the node was"
    qtbot.waitUntil(lambda: item.pos() not in (start, end))
    robot.press(QPointF(5000, 5000))
    assert item.pos() == end
    robot.release(QPointF(5000, 5000))
    robot.workspace.undo_stack.undo()
    assert item.pos() == start
    robot.canvas.arrange()
    qtbot.waitUntil(lambda: not robot.canvas.layouts.gliding.is_under_way)
    assert item.pos() == end
    motion().prefer(None)


def test_motion_follows_the_user_before_the_system(qapp: QApplication) -> None:
    asked = Motion()
    told = []
    asked.prefer(None)
    assert not asked.is_allowed, "nobody sees it here"
    asked._note("screen", is_less=False)
    asked.changed.connect(told.append)
    asked._note("enable-animations", is_less=True)
    assert not asked.is_allowed
    asked.prefer(True)
    assert asked.is_allowed
    asked.prefer(None)
    asked._note("enable-animations", is_less=False)
    assert asked.is_allowed
    assert told == [False, True, False, True]


def test_what_is_small_but_tangled_is_laid_out_beside_the_window(robot: Robot, still, qtbot) -> None:
    count = 30
    names = [f"n{number}" for number in range(count)]
    robot.draw(
        {name: ("Concatenate", number * 8, 0) for number, name in enumerate(names)},
        {name: " ".join(names[number + 1 :]) for number, name in enumerate(names[:-1])},
    )
    robot.canvas.arrange()
    assert robot.canvas.layouts.is_under_way, "each is fed by all before it"
    qtbot.waitUntil(lambda: not robot.canvas.layouts.is_under_way)
    assert robot.steps == ["Layout"]


def test_the_process_is_started_ahead_once_a_large_graph_rests(robot: Robot, qtbot, monkeypatch) -> None:
    layouts = robot.canvas.layouts
    layouts._ahead.setInterval(10)
    robot.draw(NODES, LINKS)
    assert not layouts._ahead.isActive()
    assert not layouts._process.is_warm
    monkeypatch.setattr(layout_commands, "_LARGE", len(NODES))
    robot.workspace.apply(Rename(robot.node("d"), "other"), "Rename")
    qtbot.waitUntil(lambda: layouts._process.is_warm)


def test_a_large_graph_is_read_in_turns(robot: Robot, still, qtbot, monkeypatch) -> None:
    robot.draw(NODES, LINKS)
    robot.canvas.arrange()
    at_once = places(robot)
    robot.workspace.undo_stack.undo()
    before = places(robot)
    monkeypatch.setattr(layout_commands, "_SLOW", 0)
    robot.canvas.arrange()
    assert robot.canvas.layouts.is_under_way
    assert places(robot) == before
    qtbot.waitUntil(lambda: not robot.canvas.layouts.is_under_way)
    assert places(robot) == at_once
    robot.workspace.undo_stack.undo()
    robot.canvas.arrange()
    link = next(link for link in robot.workspace.level.links if link.source == robot.node("d"))
    robot.workspace.apply(Disconnect(link), "Cut")
    assert not robot.canvas.layouts.is_under_way
    assert "changed while it was laid out" in robot.canvas.said
    robot.canvas.arrange()
    robot.keys("Esc")
    assert not robot.canvas.layouts.is_under_way
    qtbot.wait(50)
    assert robot.steps == ["Cut"]
