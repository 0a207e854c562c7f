"""Names seen from far away: never on each other or on a block, what matters first, at one size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from nodeeditor.canvas.labels import Labels
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import Move, Place, Rename
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
    return robot.canvas.canvas_scene.overview.labels


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


def test_while_a_zoom_goes_on_names_stay_as_far_as_they_have_room(robot: Robot, labels: Labels, qtbot) -> None:
    look(robot, labels, qtbot, 0.2)
    before = set(labels.names())
    assert len(before) > 6
    canvas = robot.canvas
    counts = [len(places(robot, labels))]
    for _ in range(5):
        robot.wheel(canvas.visible_rect().center(), -1)
        canvas.viewport().repaint()
        found = labels.placed([canvas.visible_rect()], canvas.viewportTransform())
        assert {label.text.text() for _, label in found} <= before
        assert not any(one.intersects(other) for one, _ in found for other, _ in found if one is not other), (
            "there is less room for them"
        )
        counts.append(len(found))
    assert 2 <= counts[-1] < counts[0]
    qtbot.waitUntil(lambda: canvas.canvas_scene.faces.is_sharp)
    assert places(robot, labels), "none is gone before others are chosen"
    settle(robot, labels, qtbot)
    assert set(labels.names()) != before, "others fit the zoom that it rests at"


def test_a_name_goes_with_its_node_and_leaves_none_behind(robot: Robot, labels: Labels, qtbot) -> None:
    look(robot, labels, qtbot, 0.12)
    node = robot.node("input_0")
    start = robot.canvas.canvas_scene.nodes[node].pos()
    robot.workspace.apply(Move((Place(node, start.x() + 150, start.y() + 1200),)), "Move")
    settle(robot, labels, qtbot)
    found = [label for _, label in labels.placed([robot.canvas.visible_rect()], robot.canvas.viewportTransform())]
    own = [label for label in found if label.item.node == node]
    assert len(own) == 1
    assert own[0].at == robot.canvas.canvas_scene.nodes[node].pos() != start


def test_the_name_of_the_last_node_is_whole_where_all_is_shown(robot: Robot, qtbot) -> None:
    robot.draw({"x": ("Input", 0, 0), "scores_of_digits": ("Output", 7000, 0)}, {"x": "scores_of_digits"})
    robot.keys("Home")
    labels = robot.canvas.canvas_scene.overview.labels
    settle(robot, labels, qtbot)
    assert labels.names() == ["x", "scores_of_digits"]
    port = QRectF(robot.canvas.viewport().rect())
    assert all(port.contains(place) for place in places(robot, labels))
    assert robot.canvas.visible_rect().contains(robot.canvas.canvas_scene.content_rect())
