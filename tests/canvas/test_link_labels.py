"""Shapes on links: where they have room and can be read, following ways and reports."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Camera
from nodeeditor.graph.inference import NodeReport, TensorSpec
from tests.robot import Robot


def tell(robot: Robot, name: str, *shape: int | None) -> None:
    robot.workspace.reports.tell({robot.node(name): NodeReport((("output", TensorSpec(shape)),))})


def painted(robot: Robot) -> dict[str, str]:
    robot.canvas.viewport().update()
    QApplication.processEvents()
    robot.canvas.grab()
    level = robot.workspace.level
    return {level.nodes[link.source].name: text for link, text in robot.canvas.link_labels.texts().items()}


def test_shapes_stand_on_links_with_room_for_them(robot):
    robot.draw(
        {"a": ("Input", 0, 0), "b": ("Dense", 300, 0), "c": ("Dense", 545, 0), "d": ("Dense", 751, 0)},
        {"a": "b", "b": "c", "c": "d"},
    )
    for name in "abc":
        tell(robot, name, None, 128, 128)
    assert painted(robot) == {}
    before = robot.canvas.grab().toImage()
    robot.canvas.link_labels.switch(True)
    # Between c and d is no room, between b and c for a shape without its batch.
    assert painted(robot) == {"a": "None×128×128", "b": "128×128"}
    assert robot.canvas.grab().toImage() != before
    tell(robot, "a", None, 7)
    assert painted(robot)["a"] == "None×7"
    robot.canvas.link_labels.switch(False)
    assert painted(robot) == {}


def test_from_far_away_no_shape_is_written(robot):
    robot.draw({"a": ("Input", 0, 0), "b": ("Dense", 300, 0)}, {"a": "b"})
    tell(robot, "a", None, 7)
    robot.canvas.camera = Camera(200, 0, 0.4)
    robot.canvas.link_labels.switch(True)
    assert painted(robot) == {}
