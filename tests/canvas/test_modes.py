"""Muting and bypassing from the canvas: keys, what is refused, and what is seen."""

from __future__ import annotations

import pytest

from nodeeditor.graph.elements import NodeMode
from nodeeditor.graph.inference import NodeReport, TensorSpec
from tests.canvas.conftest import FakeWorkspace
from tests.robot import Robot

STAGE = {
    "a": ("Input", 0, 100),
    "b": ("Dense", 240, 100),
    "c": ("Dense", 480, 100),
    "out": ("Output", 720, 100),
    "side": ("Dense", 480, 240),
}
LINKS = {"a": "b", "b": "c side", "c": "out"}


def tell(robot: Robot, workspace: FakeWorkspace, **shapes: int) -> None:
    workspace.inference.tell(
        {
            robot.node(name): NodeReport((("output", TensorSpec((None, size), "float32")),), 0, 0)
            for name, size in shapes.items()
        }
    )


def modes(robot: Robot) -> dict[str, NodeMode]:
    return {node.name: node.mode for node in robot.workspace.level.nodes.values() if node.mode is not NodeMode.ACTIVE}


def idle(robot: Robot) -> set[str]:
    names = robot.workspace.level.nodes
    items = robot.canvas.canvas_scene.links.items()
    return {f"{names[link.source].name} > {names[link.target].name}" for link, item in items if item.is_idle}


def content(robot: Robot, name: str):
    return robot.canvas.canvas_scene.nodes[robot.node(name)].content


def test_ctrl_m_mutes_in_one_step_and_again_lets_it_count(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.click("b")
    robot.keys("Ctrl+M")
    assert modes(robot) == {"b": NodeMode.MUTED}
    assert robot.steps == ["Mute"]
    assert idle(robot) == {"a > b", "b > c", "b > side", "c > out"}
    assert "muted" in robot.canvas.canvas_scene.nodes[robot.node("b")].prepared.badges
    assert content(robot, "c").left_out, "it depends on what is muted alone"
    assert not content(robot, "out").left_out
    assert not robot.canvas.grab().isNull()
    assert "muted" in robot.canvas.accessibleDescription()
    assert "Left out" in robot.canvas._hover.tool_tip(robot.canvas.canvas_scene.nodes[robot.node("c")].body().center())
    robot.keys("Ctrl+M")
    assert (modes(robot), idle(robot)) == ({}, set())
    assert not content(robot, "c").left_out
    assert robot.steps == ["Mute", "Unmute"]
    robot.keys("Ctrl+Z")
    assert modes(robot) == {"b": NodeMode.MUTED}


def test_ctrl_b_bypasses_what_passes_on_what_it_takes(robot: Robot, workspace: FakeWorkspace) -> None:
    robot.draw(STAGE, LINKS)
    tell(robot, workspace, a=4, b=4, c=3)
    robot.click("b")
    robot.keys("Ctrl+B")
    assert modes(robot) == {"b": NodeMode.BYPASSED}
    assert robot.workspace.level.nodes[robot.node("b")].passes == "inputs"
    assert robot.steps == ["Bypass"]
    assert idle(robot) == set()
    assert "bypassed" in robot.canvas.canvas_scene.nodes[robot.node("b")].prepared.badges
    assert not robot.canvas.grab().isNull()
    robot.keys("Ctrl+B")
    assert modes(robot) == {}


@pytest.mark.parametrize(
    ("name", "shapes", "said"),
    [
        ("c", {"b": 4, "c": 3}, "can't go on in its place"),
        ("c", {}, "not known"),
        ("a", {"a": 4}, "is an Input"),
        ("out", {"c": 3}, "is an Output"),
    ],
)
def test_a_bypass_that_would_not_hold_is_refused_in_a_sentence(
    robot: Robot, workspace: FakeWorkspace, name: str, shapes: dict[str, int], said: str
) -> None:
    robot.draw(STAGE, LINKS)
    tell(robot, workspace, **shapes)
    robot.click(name)
    robot.keys("Ctrl+B")
    assert said in robot.canvas.said
    assert "mute" in robot.canvas.said.lower()
    assert (modes(robot), robot.steps) == ({}, [])


def test_a_link_drawn_to_what_is_muted_is_idle_at_once(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "c"})
    robot.click("b")
    robot.keys("Ctrl+M")
    robot.drag(robot.output("a"), robot.input("b"))
    assert idle(robot) == {"a > b"}
    robot.drag(robot.output("b"), robot.input("side"))
    assert idle(robot) == {"a > b", "b > side"}
    assert content(robot, "side").left_out


def test_a_muted_node_is_copied_as_it_is(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.click("b")
    robot.keys("Ctrl+M")
    robot.keys("Ctrl+C")
    robot.keys("Ctrl+V")
    assert modes(robot) == {"b": NodeMode.MUTED, "b_1": NodeMode.MUTED}


def test_many_are_muted_by_one_step_and_from_far_they_are_faint(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.select("b", "side")
    robot.keys("Ctrl+M")
    assert robot.steps == ["Mute"]
    robot.canvas.camera_control.zoom_to(0.2, robot.canvas.rect().center().toPointF())
    assert robot.canvas.canvas_scene.nodes[robot.node("side")].is_aside
    assert not robot.canvas.grab().isNull()
