"""Another layer in the place of one: with its links, with what both have, and from a popup that stays in its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from tests.robot import Robot


def test_another_type_is_typed_and_is_one_step(robot: Robot) -> None:
    config = {"filters": 9, "kernel_size": (5, 5)}
    nodes = {"a": ("Input", 40, 40), "b": ("FancyConv", 300, 40, config), "c": ("Dense", 560, 40)}
    robot.draw(nodes, {"a": "b", "b": "c"})
    robot.click("b")
    node = robot.node("b")
    robot.canvas.change_type()
    robot.type("conv2d")
    robot.keys("Return")
    layer = robot.workspace.graph.layer_of(node)
    assert (layer.type, dict(layer.config)) == ("Conv2D", config)
    assert len(robot.links) == 2
    assert robot.steps == ["Change to Conv2D"]
    robot.workspace.undo_stack.undo()
    assert robot.workspace.graph.layer_of(node).type == "FancyConv"


def test_the_field_stays_where_it_is_while_the_list_gets_shorter(robot: Robot) -> None:
    low = robot.canvas.viewport().rect().bottom() - 60
    robot.canvas.open_add_popup(at=robot.canvas.mapToScene(QPointF(200, low).toPoint()))
    popup = robot.canvas.editors.popup
    assert popup is not None
    top = popup.y()
    robot.type("flatt")
    assert popup.y() == top
