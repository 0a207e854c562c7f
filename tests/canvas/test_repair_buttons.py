"""Problems are repaired by one click, below the node, by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from nodeeditor.canvas.popover import ProblemPopover
from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Fix, Problem, Way
from nodeeditor.values import EMPTY, FrozenMap
from tests.robot import Robot

STAGE = {
    "a": ("Input", 48, 96, {"shape": (8, 8)}),
    "b": ("Dense", 264, 96, {"units": 16}),
    "m": ("Add", 480, 96),
    "far": ("Dense", 48, 450, {"units": 4}),
}
WIRES = {"a": "b m", "b": "m"}
FLATTEN = Fix("fix.insert_flatten", FrozenMap(type="Flatten", config=EMPTY, port="inputs", index=0))
DENSE = Fix(
    "fix.insert_dense",
    FrozenMap(type="Dense", config={"units": 49}, port="inputs", index=1, input=2, units=49, parameters=2450),
)
ADVICE = Fix("graph.node_unknown", FrozenMap(node="helper"))


@pytest.fixture
def popover(robot: Robot) -> ProblemPopover:
    """The popover of a merge with two repairs and a piece of advice."""
    robot.draw(STAGE, WIRES)
    arguments = FrozenMap(type="Add", node="m", first="(None, 8)", other="(None, 8, 8)")
    problem = Problem("layer.unequal", arguments, robot.node("m"), "inputs", fixes=(DENSE, FLATTEN, ADVICE))
    robot.workspace.inference.tell({robot.node("m"): NodeReport(problems=(problem,))})
    robot.click("m")
    return shown(robot)


def shown(robot: Robot) -> ProblemPopover:
    (found,) = (one for one in robot.canvas.findChildren(ProblemPopover) if one.isVisible())
    return found


def repairs(popover: ProblemPopover) -> RepairButtons:
    (found,) = popover.findChildren(RepairButtons)
    return found


def press(robot: Robot, number: int) -> None:
    button = repairs(shown(robot)).buttons[number]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_repairs_are_buttons_with_their_cost_and_advice_is_a_sentence(popover: ProblemPopover) -> None:
    offered = repairs(popover)
    assert [button.text() for button in offered.buttons] == ["Insert Dense with 49 units", "Insert Flatten"]
    assert [button.property("best") for button in offered.buttons] == [True, False]
    texts = [label.text() for label in offered.findChildren(QLabel) if label.text()]
    assert texts == ["+2,450 parameters", ADVICE.text]
    assert all(
        popover.rect().contains(button.mapTo(popover, button.rect().bottomRight())) for button in offered.buttons
    )


def test_a_click_repairs_in_one_step_named_after_the_repair(robot: Robot, popover: ProblemPopover) -> None:
    press(robot, 0)
    into = robot.workspace.graph.links_into(robot.node("m"))
    assert [robot.workspace.graph.nodes[link.source].name for link in into] == ["a", "dense"]
    assert robot.links == {"a > b", "a > m", "b > dense", "dense > m"}
    assert robot.steps == ["Insert Dense with 49 units"]
    assert robot.selected == {"m"}
    robot.keys("Ctrl+Z")
    assert robot.names == set(STAGE)
    assert robot.place("m") == (480, 96)


def test_nothing_is_repaired_twice_while_the_answer_is_on_its_way(robot: Robot, popover: ProblemPopover) -> None:
    robot.workspace.inference.age(robot.node("m"))
    assert not repairs(shown(robot)).buttons[1].isEnabled()
    press(robot, 1)
    assert robot.steps == []
    robot.workspace.inference.tell({robot.node("m"): robot.workspace.inference.reports[robot.node("m")]})
    press(robot, 1)
    assert robot.steps == ["Insert Flatten"]


def test_no_tool_tip_lies_on_the_repairs(robot: Robot, popover: ProblemPopover) -> None:
    viewport = robot.canvas.viewport()
    for name, told in (("b", True), ("m", False)):
        at = robot.canvas.mapFromScene(robot.canvas.canvas_scene.nodes[robot.node(name)].body().center())
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
        assert QToolTip.isVisible() is told
        QToolTip.hideText()
        QTest.qWait(400)  # it fades


def test_the_pointer_may_cross_to_the_repairs(robot: Robot, popover: ProblemPopover, qtbot) -> None:
    robot.canvas.select_none()
    robot.hover("m")
    below = shown(robot)
    robot.hover(robot.canvas.mapToScene(QPoint(below.x() + 40, below.y() - 4)))
    assert shown(robot) is below
    robot.hover(QPointF(800, 600))
    qtbot.waitUntil(lambda: not robot.canvas.findChildren(ProblemPopover), timeout=3000)


def test_a_press_beside_the_buttons_does_not_reach_the_nodes_below(robot: Robot, popover: ProblemPopover) -> None:
    before = robot.canvas.camera
    QTest.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert robot.selected == {"m"}
    assert popover.isVisible()
    assert robot.canvas.camera == before


def test_a_narrow_button_takes_lines_where_its_name_is_long(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    name = "a_layer_with_quite_a_long_name"
    setting = FrozenMap(parameter="activation", value="softmax", at=robot.node("b"), other=name)
    fixes = (Fix("fix.set_parameter_of", setting), FLATTEN)
    problem = Problem("layer.unequal", EMPTY, robot.node("m"), "inputs", fixes=fixes)
    wide = RepairButtons(robot.workspace, problem, robot.canvas.theme)
    narrow = RepairButtons(robot.workspace, problem, robot.canvas.theme, narrow=True)
    (long, short), (whole, _) = narrow.buttons, wide.buttons
    assert long.text().replace("\n", " ") == whole.text() == f"Set activation of '{name}' to softmax"
    assert long.minimumWidth() < whole.minimumWidth()
    assert long.height() > short.height()
    assert long.accessibleName() == whole.text()
    for offered in (wide, narrow):
        offered.deleteLater()


@pytest.mark.parametrize("name", ["a", "b_longer", "bidirectional", "bidirectional_12", "multi_head_attention"])
def test_no_cost_lies_under_its_button(robot: Robot, name: str) -> None:
    robot.draw(STAGE, WIRES)
    arguments = FrozenMap(parameter="return_sequences", value=True, at="n1", other=name, parameters=0)
    fix = Fix("fix.set_parameter_of", arguments)
    wrong = Problem("layer.no_texts", FrozenMap(type="Add", node="m", got="x"), robot.node("m"), fixes=(fix,))
    robot.workspace.inference.tell({robot.node("m"): NodeReport(problems=(wrong,))})
    robot.click("m")
    offered = repairs(shown(robot))
    (button,), (cost,) = offered.buttons, [one for one in offered.findChildren(QLabel) if one.objectName() == "cost"]
    QApplication.processEvents()
    assert button.geometry().right() < cost.geometry().left()
    assert cost.width() >= cost.fontMetrics().horizontalAdvance(cost.text())
    assert button.sizeHint().width() <= button.width()


def test_what_a_repair_saves_is_told_too(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    costs = {2450: "+2,450 parameters", 0: "no parameters", -18: "\N{MINUS SIGN}18 parameters"}
    fixes = tuple(Fix(FLATTEN.code, FLATTEN.arguments.with_value("parameters", cost)) for cost in costs)
    offered = RepairButtons(
        robot.workspace, Problem("layer.unequal", EMPTY, robot.node("m"), "inputs", fixes=fixes), robot.canvas.theme
    )
    assert [label.text() for label in offered.findChildren(QLabel)] == list(costs.values())
    offered.deleteLater()


def test_the_nodes_a_size_came_through_are_marked_while_the_problem_is_told(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    way = Way("chain.from_input", FrozenMap(shape="(None, 8, 8)", maker="a", type="Input"), (robot.node("a"),))
    arguments = FrozenMap(type="Add", node="m", first="(None, 8, 8)", other="(None, 8, 16)")
    problem = Problem("layer.unequal", arguments, robot.node("m"), "inputs", chain=(way,))
    robot.workspace.inference.tell({robot.node("m"): NodeReport(problems=(problem,))})
    nodes = robot.canvas.canvas_scene.nodes
    robot.click("m")
    assert way.text in [label.text() for label in shown(robot).findChildren(QLabel)]
    assert [name for name in STAGE if nodes[robot.node(name)].state.on_way] == ["a"]
    robot.canvas.select_none()
    robot.hover(QPointF(800, 600))
    assert not any(item.state.on_way for item in nodes.values())


def test_the_nodes_that_hand_a_size_on_are_named(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    arguments = FrozenMap(shape="(None, 8, 8)", maker="a", type="Input")
    nodes = [robot.node(name) for name in ("b", "far", "a")]
    way = Way("chain.from_input", arguments, tuple(nodes))
    problem = Problem("layer.no_texts", FrozenMap(type="Add", node="m", got="x"), robot.node("m"), chain=(way,))
    robot.workspace.inference.tell({robot.node("m"): NodeReport(problems=(problem,))})
    robot.click("m")
    told = f"{way.text} By way of 'far', 'b'."
    assert told in [label.text() for label in shown(robot).findChildren(QLabel)]
