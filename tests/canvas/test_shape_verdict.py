"""What Keras would say of a link is seen while it is dragged; it may be drawn all the same."""

from __future__ import annotations

import pytest

from nodeeditor.canvas.popover import ProblemPopover
from nodeeditor.graph.elements import INPUT_PORT
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap
from tests.robot import Robot

STAGE = {"a": ("Dense", 48, 96), "b": ("Dense", 48, 300), "add": ("Add", 400, 96), "far": ("Dense", 400, 300)}
ARGUMENTS = FrozenMap(type="Add", node="add", first="(None, 8)", other="(None, 3)")
DENSE = Fix(
    "fix.insert_dense",
    FrozenMap(type="Dense", config={"units": 8}, port="inputs", index=1, input=2, units=8, parameters=32),
)


@pytest.fixture
def misfit(robot: Robot) -> Problem:
    """A link from b to add would not hold."""
    robot.draw(STAGE, {"a": "add"})
    found = Problem("layer.unequal", ARGUMENTS, "0", "inputs", fixes=(DENSE,))
    robot.workspace.link_trial.problems[robot.node("b"), robot.node("add")] = found
    return found


def lit(robot: Robot, name: str) -> bool:
    return robot.canvas.canvas_scene.nodes[robot.node(name)].state.fits[INPUT_PORT, True]


def test_ports_where_the_link_would_not_hold_stay_dim_and_say_why(robot: Robot, misfit: Problem) -> None:
    robot.press(robot.output("b"))
    robot.drag_to(robot.shown("far"))
    assert (lit(robot, "far"), lit(robot, "add")) == (True, False)
    assert robot.canvas.said == ""
    robot.drag_to(robot.shown("add"))
    assert robot.canvas.said.splitlines() == [misfit.text, "Hold it here to see what helps."]
    assert robot.canvas.canvas_scene.nodes[robot.node("add")].state.target is False
    robot.release(robot.shown("add"))
    assert robot.links == {"a > add", "b > add"}
    assert robot.steps == ["Connect add"]
    robot.workspace.inference.tell({robot.node("add"): NodeReport(problems=(misfit,))})
    (popover,) = robot.canvas.findChildren(ProblemPopover)
    assert popover.isVisible()
    assert popover.problems == (misfit,)


def test_what_becomes_known_during_the_drag_is_shown_at_once(robot: Robot, misfit: Problem) -> None:
    trial = robot.workspace.link_trial
    known, trial.problems = trial.problems, {}
    robot.press(robot.output("b"))
    robot.drag_to(robot.shown("add"))
    assert lit(robot, "add")
    assert robot.canvas.said == ""
    trial.problems = known
    trial.told.emit()
    assert not lit(robot, "add")
    assert robot.canvas.said.startswith(misfit.text)
    robot.keys("Escape")
    assert robot.canvas.said == ""
    assert robot.links == {"a > add"}
    trial.told.emit()  # nobody listens any more


def test_the_link_that_is_dragged_away_is_told_to_the_trial(robot: Robot, misfit: Problem) -> None:
    robot.press(robot.input("add"))
    robot.drag_to(robot.shown("far"))
    assert robot.workspace.link_trial.without in robot.workspace.graph.links_into(robot.node("add"))
    robot.keys("Escape")
