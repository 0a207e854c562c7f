"""Bookmarks: a view is kept under a number and comes back by it; digits that keep nothing are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from nodeeditor.canvas.bookmark_commands import bookmark_text
from nodeeditor.document.document import Camera
from nodeeditor.document.format import dumps, loads
from nodeeditor.editing import frame_nodes
from nodeeditor.graph.blocks import block_type
from nodeeditor.theme.motion import DURATION, motion
from tests.robot import Robot

STAGE = {"a": ("Input", 48, 96), "b": ("Dense", 304, 96), "far": ("Dense", 4000, 3000)}


def near(one: Camera, other: Camera) -> bool:
    return abs(one.x - other.x) < 2 and abs(one.y - other.y) < 2 and abs(one.zoom - other.zoom) < 0.01


def test_ctrl_and_a_number_sets_and_the_number_goes(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.canvas.setFocus()
    robot.canvas.camera = Camera(300, 200, 1.0)
    robot.keys("Ctrl+3")
    assert robot.steps == ["Set bookmark 3"]
    assert "press 3" in robot.canvas.said
    robot.canvas.camera = there = Camera(4000, 3000, 0.5)
    robot.keys("Ctrl+4")
    robot.type("3")
    assert near(robot.canvas.camera, Camera(300, 200, 1.0))
    robot.type("4")
    assert near(robot.canvas.camera, there)
    assert not robot.canvas.editors.is_open
    again = loads(dumps(robot.workspace.document))
    assert dict(again.graph.bookmarks) == dict(robot.workspace.graph.bookmarks)
    robot.keys("Ctrl+Z")
    robot.type("4")  # nothing is kept there any more
    assert robot.canvas.editors.popup is not None
    assert robot.canvas.editors.popup.field.text() == "4"


def test_the_camera_is_seen_to_go_there_within_200_ms(robot: Robot, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot.draw(STAGE)
    monkeypatch.setattr(type(motion()), "is_allowed", property(lambda _: True))
    assert DURATION <= 200
    canvas = robot.canvas
    canvas.camera = goal = Camera(300, 200, 1.0)
    canvas.bookmarks.keep(1)
    canvas.camera = Camera(4000, 3000, 0.25)
    seen: list[float] = []
    canvas.zoom_changed.connect(seen.append)
    canvas.bookmarks.show(1)
    qtbot.waitUntil(lambda: near(canvas.camera, goal), timeout=2000)
    assert len(seen) > 2
    assert seen == sorted(seen)
    canvas.camera = Camera(4000, 3000, 0.25)
    canvas.bookmarks.show(1)
    qtbot.waitUntil(lambda: canvas.camera.zoom > 0.3)
    canvas.camera_control.pan_by(QPointF(-500, 0))  # the user has it from now on
    held = canvas.camera
    qtbot.wait(DURATION)
    assert near(canvas.camera, held)


def test_a_bookmark_tells_what_it_shows(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.canvas.camera = Camera(4010, 3010, 0.8)
    robot.canvas.bookmarks.keep(2)
    graph = robot.workspace.graph
    assert bookmark_text(graph, graph.bookmarks[2]) == "far · 80%"
    edit, _frame = frame_nodes(graph, [robot.node("far")], "Head")
    robot.workspace.apply(edit, "frame")
    assert bookmark_text(graph, graph.bookmarks[2]) == "Head · 80%"


def test_what_is_gone_is_told(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.select("b")
    robot.canvas.blocks.make(frozenset({robot.node("b")}), "part")
    use = next(node for node in robot.workspace.graph.nodes.values() if node.name == "part")
    assert robot.workspace.graph.layer_of(use.id).type == block_type("part")
    robot.canvas.enter_block(use.id)
    robot.canvas.bookmarks.keep(5)
    robot.canvas.leave_block()
    robot.canvas.bookmarks.show(5)
    assert robot.workspace.inside == "part"
    robot.canvas.leave_block()
    robot.keys("Delete")
    robot.canvas.bookmarks.show(5)
    assert "no longer there" in robot.canvas.said
    assert bookmark_text(robot.workspace.graph, robot.workspace.graph.bookmarks[5]) == "no longer there"
    robot.canvas.bookmarks.show(6)
    assert "Ctrl+6" in robot.canvas.said
    with pytest.raises(AttributeError):
        robot.canvas.bookmarks.go_10  # noqa: B018
