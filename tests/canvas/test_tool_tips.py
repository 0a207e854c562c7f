"""Tool tips of nodes lie where nothing is that the pointer brought up: below the node, off the names of ports."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from nodeeditor.graph.edits import Connect
from nodeeditor.graph.elements import Link
from nodeeditor.graph.inference import NodeReport, TensorSpec
from tests.robot import Robot


def test_what_was_not_checked_because_keras_is_gone_says_so(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 100, 100, {"units": 3})})
    inference, hover, point = robot.workspace.inference, robot.canvas._hover, robot.shown("a") + QPointF(60, 20)
    inference.age(robot.node("a"))
    assert "not checked" not in hover.tool_tip(point)
    inference.is_cut_off = True
    assert "not checked" in hover.tool_tip(point)


def test_a_link_tells_which_ports_it_joins_where_there_are_several(robot: Robot) -> None:
    lstm = {"units": 3, "return_state": True}
    robot.draw({"a": ("LSTM", 100, 100, lstm), "b": ("LSTM", 400, 100, lstm), "c": ("Dense", 100, 400, {"units": 3})})
    a, b, c = (robot.node(name) for name in "abc")
    tensor, workspace = TensorSpec((None, 3)), robot.workspace
    workspace.apply(Connect(Link(a, "state_2", b, "initial_state")), "link")
    workspace.apply(Connect(Link(c, "output", b, "sequences")), "link")
    known = NodeReport(tuple((port, tensor) for port in ("output", "state_1", "state_2")))
    workspace.inference.tell({a: known, c: known})
    middle = (robot.output("a", "state_2") + robot.input("b", "initial_state")) / 2
    assert robot.canvas._hover.tool_tip(middle) == "state_2 → initial_state\nNone × 3  float32"


@pytest.mark.parametrize("place", ["body", "output"])
def test_the_tool_tip_of_a_node_lies_below_it(robot: Robot, place: str) -> None:
    robot.draw({"a": ("LSTM", 100, 100, {"units": 3, "return_state": True})})
    point = robot.output("a", "state_2") if place == "output" else robot.shown("a") + QPointF(60, 20)
    at = robot.point(point)
    viewport = robot.canvas.viewport()
    robot.hover(point)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    tip = next(
        one for one in QApplication.topLevelWidgets() if one.objectName() == "qtooltip_label" and one.isVisible()
    )
    item = robot.canvas.canvas_scene.nodes[robot.node("a")]
    bottom = viewport.mapToGlobal(robot.canvas.mapFromScene(item.body().bottomLeft())).y()
    try:
        assert bottom <= tip.geometry().top() <= bottom + 16
    finally:
        QToolTip.hideText()
