"""Typing goes on from the selected node: a chain is drawn without the mouse, and nothing lands on another node."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from tests.robot import Robot


def write(robot: Robot, name: str) -> None:
    robot.type(name)
    robot.keys("Return")


def test_a_chain_is_typed(robot: Robot) -> None:
    for name in ("input", "dense", "dropout"):
        write(robot, name)
    assert robot.links == {"input > dense", "dense > dropout"}
    assert robot.selected == {"dropout"}
    (first, level), (second, same), (third, _) = (robot.place(name) for name in ("input", "dense", "dropout"))
    assert first < second < third
    assert level == same
    assert robot.steps == ["Add Input", "Add Dense", "Add Dropout"]


def test_what_can_not_be_wired_stands_beside_the_node_all_the_same(robot: Robot) -> None:
    robot.draw({"end": ("Output", 100, 100)})
    robot.click("end")
    write(robot, "dense")
    assert robot.links == set()
    assert robot.place("dense")[0] > robot.place("end")[0]


def test_with_nothing_selected_it_goes_to_the_pointer_but_not_onto_a_node(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 300, 300)})
    robot.canvas.open_add_popup("input", at=QPointF(320, 330))
    robot.keys("Return")
    assert robot.links == set()
    a, new = robot.canvas.canvas_scene.nodes[robot.node("a")], robot.canvas.canvas_scene.nodes[robot.node("input")]
    assert not a.body().intersects(new.body())
