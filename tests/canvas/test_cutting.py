"""Cutting links by a line, and freeing nodes by a shake: real drags over real links."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from nodeeditor.canvas.knife import Knife
from tests.robot import Robot

CUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STAGE = {"a": ("Input", 0, 100), "b": ("Dense", 400, 100), "c": ("Dense", 400, 240), "d": ("Add", 800, 100)}
LINKS = {"a": "b c", "b": "d", "c": "d"}


def test_the_line_cuts_every_link_that_it_crosses_in_one_step(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.press(QPointF(300, 60), CUT)
    robot.drag_to(QPointF(300, 320), CUT)
    cut = [item for item in robot.canvas.canvas_scene.links.values() if item.is_cut]
    assert len(cut) == 2
    assert all(item.is_dashed for item in cut), "told by more than a colour"
    assert any(isinstance(item, Knife) for item in robot.canvas.canvas_scene.items())
    assert len(robot.links) == 4
    robot.release(QPointF(300, 320), CUT)
    assert robot.links == {"b > d", "c > d"}
    assert robot.steps == ["Cut links"]
    assert robot.canvas.canvas_scene.items() == []
    robot.keys("Ctrl+Z")
    assert len(robot.links) == 4


def test_escape_leaves_all_links(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.press(QPointF(300, 60), CUT)
    robot.drag_to(QPointF(300, 320), CUT)
    robot.keys("Escape")
    robot.release(QPointF(300, 320), CUT)
    assert len(robot.links) == 4
    assert robot.steps == []
    assert not any(item.is_cut for item in robot.canvas.canvas_scene.links.values())
    assert robot.canvas.canvas_scene.items() == []


def test_a_line_through_nothing_is_no_step(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.drag(QPointF(300, 400), QPointF(600, 500), CUT)
    assert robot.steps == []


def test_the_line_begins_on_a_link_too(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    start = robot.output("b") + QPointF(40, 0)
    robot.drag(start + QPointF(0, -1), start + QPointF(0, 60), CUT)
    assert "b > d" not in robot.links


def test_the_command_cuts_the_links_of_what_is_selected(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.click("b")
    robot.canvas.run("cut_links")
    assert robot.links == {"a > c", "c > d"}
    assert robot.steps == ["Cut links"]


def shake(robot: Robot, name: str) -> QPointF:
    """Take a node, shake it, and hold it where it was."""
    middle = robot.canvas.mapToScene(robot.point(name))
    robot.press(name)
    for way in (60, -60, 60, -60, 0):
        robot.drag_to(middle + QPointF(way, 0))
    return middle


def test_a_shaken_node_is_freed_and_its_link_healed_in_one_step_with_the_move(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    middle = shake(robot, "b")
    assert sum(item.hidden for item in robot.canvas.canvas_scene.links.values()) == 2
    assert len(robot.links) == 4, "only the end of the drag changes something"
    robot.drag_to(middle + QPointF(0, 300))
    robot.release(middle + QPointF(0, 300))
    assert robot.links == {"a > c", "a > d", "c > d"}
    assert robot.place("b")[1] > 300
    assert robot.steps == ["Free b"]
    robot.keys("Ctrl+Z")
    assert len(robot.links) == 4
    assert robot.place("b") == (400, 100)
    assert not any(item.hidden for item in robot.canvas.canvas_scene.links.values())


def test_a_merge_that_is_shaken_leaves_a_gap(robot: Robot) -> None:
    robot.draw({**STAGE, "e": ("Dense", 800, 300)}, {**LINKS, "d": "e"})
    middle = shake(robot, "d")
    robot.release(middle)
    assert robot.links == {"a > b", "a > c"}


def test_escape_after_a_shake_leaves_the_links(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    middle = shake(robot, "b")
    robot.keys("Escape")
    robot.release(middle)
    assert len(robot.links) == 4
    assert robot.steps == []
    assert not any(item.hidden for item in robot.canvas.canvas_scene.links.values())


def test_a_shaken_node_can_be_dropped_on_another_link_in_the_same_drag(robot: Robot) -> None:
    robot.draw(
        {
            "a": ("Input", 0, 100),
            "b": ("Dense", 250, 100),
            "c": ("Dense", 800, 100),
            "d": ("Input", 0, 400),
            "e": ("Dense", 700, 400),
        },
        {"a": "b", "b": "c", "d": "e"},
    )
    shake(robot, "b")
    onto = (robot.output("d") + robot.input("e")) / 2 + QPointF(0, 19)
    robot.drag_to(onto)
    robot.release(onto)
    assert robot.links == {"a > c", "d > b", "b > e"}
    assert robot.steps == ["Insert b"]


def test_the_command_frees_what_is_selected(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.click("c")
    robot.canvas.run("free_node")
    assert robot.links == {"a > b", "a > d", "b > d"}
    assert robot.steps == ["Free c"]
    robot.canvas.run("free_node")
    assert "no links" in robot.canvas.said


@pytest.mark.parametrize("zoom", [0.2, 0.45])
def test_the_line_cuts_from_far_away_too(robot: Robot, zoom: float) -> None:
    robot.draw(STAGE, LINKS)
    robot.canvas.camera_control.zoom_to(zoom, QPointF(400, 300))
    robot.drag(QPointF(300, 20), QPointF(300, 420), CUT)
    assert robot.links == {"b > d", "c > d"}
