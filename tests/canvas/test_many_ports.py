"""Nodes with many ports look like others: their family's colour is to be seen from top to bottom."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.geometry import BAR
from tests.robot import Robot


def test_a_row_of_ports_hides_no_family(robot: Robot) -> None:
    robot.draw({"a": ("MultiHeadAttention", 100, 100, {"num_heads": 2, "key_dim": 4})})
    canvas = robot.canvas
    for _ in range(20):
        QApplication.processEvents()
    item = canvas.canvas_scene.nodes[robot.node("a")]
    corner = canvas.mapFromScene(item.body().topLeft())
    image = canvas.viewport().grab().toImage()
    family = QColor(canvas.theme.family("attention"))
    zoom, height = canvas.camera_control.zoom, round(item.body().height() * canvas.camera_control.zoom)
    x = round(corner.x() + (BAR - 1) * zoom)
    column = [image.pixelColor(x, corner.y() + y) for y in range(height)]
    alike = [abs(one.red() - family.red()) + abs(one.green() - family.green()) < 40 for one in column]
    assert sum(alike) > 0.5 * height
