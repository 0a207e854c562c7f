"""Names seen from far away: never on each other or on a block, what matters first, at one size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from nodeeditor.canvas.labels import Labels
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import Rename
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import problem
from nodeeditor.workspace.selection import Selection
from tests.benchmarks.large_graphs import large_graph
from tests.robot import Robot


@pytest.fixture(scope="module")
def drawing() -> Graph:
    return large_graph(200)


@pytest.fixture
def labels(robot: Robot, drawing: Graph) -> Labels:
    robot.workspace.take_up(Document(drawing.copy()), None)
    return robot.canvas.canvas_scene._overview.labels


def look(robot: Robot, labels: Labels, qtbot, zoom: float) -> None:
    middle = robot.canvas.canvas_scene.content_rect().center()
    robot.canvas.camera = Camera(middle.x(), middle.y(), zoom)
    settle(robot, labels, qtbot)


def settle(robot: Robot, labels: Labels, qtbot) -> None:
    robot.canvas.viewport().repaint()
    qtbot.waitUntil(lambda: labels.is_done)


def places(robot: Robot, labels: Labels) -> list[QRectF]:
    canvas = robot.canvas
    return [place for place, _ in labels.placed([canvas.visible_rect()], canvas.viewportTransform())]


@pytest.mark.parametrize("zoom", [0.07, 0.13, 0.2, 0.29])
def test_names_lie_neither_on_each_other_nor_on_blocks(robot: Robot, labels: Labels, qtbot, zoom: float) -> None:
    look(robot, labels, qtbot, zoom)
    found = places(robot, labels)
    assert found
    assert not any(one.intersects(other) for one in found for other in found if one is not other)
    names = labels.placed([robot.canvas.visible_rect()], robot.canvas.viewportTransform())
    plain = [place for place, label in names if label.item.family != "input and output"]
    transform = robot.canvas.viewportTransform()
    blocks = [transform.mapRect(item.body()) for item in robot.canvas.canvas_scene.nodes.values()]
    # A pixel of either may be shared, since names begin at whole pixels.
    assert not any(place.adjusted(1, 1, -1, -1).intersects(block) for place in plain for block in blocks)


def test_names_have_one_size_at_every_zoom(robot: Robot, labels: Labels, qtbot) -> None:
    heights = set()
    for zoom in (0.1, 0.2, 0.28):
        look(robot, labels, qtbot, zoom)
        heights |= {place.height() for place in places(robot, labels)}
    assert len(heights) == 1


def test_the_input_and_what_is_selected_come_first(robot: Robot, labels: Labels, qtbot) -> None:
    look(robot, labels, qtbot, 0.12)
    shown = set(labels.names())
    assert "input_0" in shown
    other = next(name for name in robot.names if name not in shown and name.startswith("conv2d"))
    robot.canvas.select(Selection(frozenset({robot.node(other)})))
    settle(robot, labels, qtbot)
    assert other in labels.names()
    robot.canvas.select_none()
    settle(robot, labels, qtbot)
    assert other not in labels.names()


def test_a_name_follows_its_node_and_tells_of_a_problem(robot: Robot, labels: Labels, qtbot) -> None:
    look(robot, labels, qtbot, 0.12)
    node = robot.node("input_0")
    robot.workspace.apply(Rename(node, "picture"), "Rename")
    settle(robot, labels, qtbot)
    assert "picture" in labels.names()
    assert "input_0" not in labels.names()
    robot.workspace.inference.tell({node: NodeReport(problems=(problem("graph.cycle", node="a", source="b"),))})
    settle(robot, labels, qtbot)
    assert "! picture" in labels.names(), "not by colour alone"
