"""Nodes dropped on a link: which go in, what moves on, and what is said of those that would not hold."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPointF, Qt

from nodeeditor.canvas.overlays import LinksToBe
from nodeeditor.problems import problem
from tests.robot import Robot

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STAGE = {"a": ("Input", 0, 100), "b": ("Dense", 600, 100), "free": ("Dropout", 300, 400)}


def middle(robot: Robot, source: str, target: str) -> QPointF:
    return (robot.output(source) + robot.input(target)) / 2


def hold_over(robot: Robot, name: str, point: QPointF) -> None:
    """Drag a node, and do not let go, until its middle is at a point."""
    start = robot.canvas.mapToScene(robot.point(name))
    shift = point - robot.canvas.canvas_scene.nodes[robot.node(name)].body().center()
    robot.press(name)
    robot.drag_to(start + shift)


def let_go(robot: Robot, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    robot.release(robot.canvas.mapToScene(robot._at), held)


def lit(robot: Robot) -> list[bool]:
    """Of each link that is lit up, whether what would be dropped there holds."""
    return [item.drop_fits for item in robot.canvas.canvas_scene.links.values() if item.is_drop_place]


def test_a_node_dropped_on_a_link_goes_in_by_one_step_with_its_move(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    hold_over(robot, "free", middle(robot, "a", "b"))
    assert lit(robot) == [True]
    assert any(isinstance(item, LinksToBe) for item in robot.canvas.canvas_scene.items()), "seen over the node"
    assert robot.links == {"a > b"}
    let_go(robot)
    assert robot.links == {"a > free", "free > b"}
    assert robot.steps == ["Insert free"]
    assert robot.place("b") == (600, 100), "there was room"
    assert lit(robot) == []
    robot.keys("Ctrl+Z")
    assert robot.links == {"a > b"}
    assert robot.place("free") == (300, 400)


def test_what_it_would_lie_on_moves_on_with_all_behind(robot: Robot) -> None:
    robot.draw(
        {"a": ("Input", 0, 100), "b": ("Dense", 260, 100), "c": ("Dense", 500, 100), "free": ("Dropout", 300, 400)},
        {"a": "b", "b": "c"},
    )
    hold_over(robot, "free", middle(robot, "a", "b"))
    let_go(robot)
    assert robot.links == {"a > free", "free > b", "b > c"}
    xs = [robot.place(name)[0] for name in ("a", "free", "b", "c")]
    assert all(after - before >= 176 + 16 for before, after in itertools.pairwise(xs))
    assert xs[3] - xs[2] == 240, "what was in line stays so"
    assert robot.steps == ["Insert free"]


def test_a_chain_goes_in_as_one(robot: Robot) -> None:
    robot.draw({**STAGE, "one": ("Dense", 100, 400), "two": ("Dropout", 320, 400)}, {"a": "b", "one": "two"})
    robot.select("one", "two")
    hold_over(robot, "two", middle(robot, "a", "b"))
    let_go(robot)
    assert robot.links == {"a > one", "one > two", "two > b"}
    assert robot.steps == ["Insert nodes"]


def test_alt_suppresses_it(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    hold_over(robot, "free", middle(robot, "a", "b"))
    robot.drag_to(middle(robot, "a", "b"), ALT)
    assert lit(robot) == []
    let_go(robot, ALT)
    assert robot.links == {"a > b"}
    assert robot.steps == ["Move free"]


def test_only_what_has_no_other_links_and_both_ends_goes_in(robot: Robot) -> None:
    robot.draw(
        {**STAGE, "linked": ("Dense", 100, 400), "to": ("Dense", 500, 400), "start": ("Input", 0, 300)},
        {"a": "b", "linked": "to"},
    )
    for name in ("linked", "start"):
        hold_over(robot, name, middle(robot, "a", "b"))
        assert lit(robot) == [], name
        robot.keys("Escape")
        let_go(robot)
    assert robot.links == {"a > b", "linked > to"}


def test_what_would_not_hold_is_said_and_the_link_dashed_and_it_may_be_dropped(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    trial = robot.workspace.insertion_trial
    trial.problems[robot.node("free"), robot.node("b")] = problem("graph.cycle", source="a", node="free")
    hold_over(robot, "free", middle(robot, "a", "b"))
    assert lit(robot) == [False]
    (item,) = robot.canvas.canvas_scene.links.values()
    assert item.is_dashed
    assert "free" in robot.canvas.said
    let_go(robot)
    assert robot.links == {"a > free", "free > b"}
    assert robot.canvas.said == ""


def test_escape_leaves_the_link_as_it_was(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    hold_over(robot, "free", middle(robot, "a", "b"))
    robot.keys("Escape")
    let_go(robot)
    assert (robot.links, robot.steps, lit(robot)) == ({"a > b"}, [], [])
    assert robot.canvas.canvas_scene.items() == []
    assert robot.place("free") == (300, 400)


def test_the_command_takes_the_selected_node_into_the_selected_link(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    robot.click("free")
    robot.click(middle(robot, "a", "b"), SHIFT)
    assert robot.workspace.selection.nodes
    assert robot.workspace.selection.links
    robot.canvas.run("insert_on_link")
    assert robot.links == {"a > free", "free > b"}
    assert robot.place("free")[1] == robot.place("b")[1]
    assert robot.steps == ["Insert free"]


def test_the_command_frees_a_node_first_and_says_what_it_needs(robot: Robot) -> None:
    robot.draw({**STAGE, "to": ("Dense", 560, 400)}, {"a": "b", "free": "to"})
    robot.click("free")
    robot.canvas.run("insert_on_link")
    assert "Shift" in robot.canvas.said
    robot.click(middle(robot, "a", "b"), SHIFT)
    robot.canvas.run("insert_on_link")
    assert robot.links == {"a > free", "free > b"}
