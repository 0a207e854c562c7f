"""The map in the corner: when it is there, what it shows, and what mouse and wheel do on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from nodeeditor.canvas.minimap import Minimap
from nodeeditor.document.document import Camera
from nodeeditor.graph.edits import Move, Place
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import problem
from nodeeditor.theme.tokens import DARK, LIGHT
from tests.benchmarks.timing import turn_wheel
from tests.robot import Robot

LEFT = Qt.MouseButton.LeftButton
#: Far apart, so that not all of them are in view.
NODES = {"a": ("Input", 0, 0), "b": ("Dense", 3000, 0), "c": ("Conv2D", 0, 2400), "d": ("Dense", 3000, 2400)}


@pytest.fixture
def minimap(robot: Robot, qtbot) -> Minimap:
    robot.canvas.resize(900, 640)
    robot.draw(NODES, {"a": "b", "c": "d"})
    robot.canvas.camera = Camera(100, 50, 1.0)
    found = robot.canvas.minimap
    qtbot.waitUntil(lambda: found.picture.is_up_to_date)
    return found


def middle(robot: Robot) -> QPointF:
    return robot.canvas.visible_rect().center()


def at(minimap: Minimap, x: float, y: float) -> QPoint:
    """Where a point of the scene is on the map."""
    return minimap.picture.to_picture(QRectF(x, y, 0, 0)).topLeft().toPoint()


def shown(minimap: Minimap) -> QImage:
    """What is painted of the graph; nothing is there where it is empty."""
    minimap.grab()
    return minimap.picture.pixmap.toImage()


def test_it_is_there_while_something_is_out_of_view(robot: Robot, minimap: Minimap) -> None:
    assert minimap.isVisible()
    robot.canvas.fit_all()
    assert not minimap.isVisible()
    robot.canvas.zoom_actual()
    assert minimap.isVisible()
    minimap.switch(False)
    assert not minimap.isVisible()
    minimap.switch(True)
    assert minimap.isVisible()


def test_what_is_in_view_is_framed(robot: Robot, minimap: Minimap) -> None:
    edge = minimap.seen().bottomRight().toPoint()
    assert minimap.grab().toImage().pixelColor(edge - QPoint(8, 0)) == QColor(DARK.accent)
    robot.canvas.camera = Camera(2500, 2000, 1.0)
    assert minimap.seen().bottomRight().toPoint() != edge
    assert minimap.grab().toImage().pixelColor(edge - QPoint(8, 0)) != QColor(DARK.accent)


def test_it_makes_way_in_a_small_canvas_and_stays_in_the_corner(robot: Robot, minimap: Minimap) -> None:
    robot.canvas.resize(400, 300)
    assert not minimap.isVisible()
    robot.canvas.resize(700, 500)
    assert minimap.isVisible()
    assert minimap.geometry().bottomLeft() == QPoint(12, 500 - 13)


def test_nodes_are_there_in_the_colours_of_their_families_and_links_are_not(minimap: Minimap) -> None:
    image = shown(minimap)
    for name, family in (("c", "convolution"), ("d", "core")):
        spot = at(minimap, NODES[name][1] + 88, NODES[name][2] + 31)
        assert image.pixelColor(spot) == QColor(DARK.family(family))
    assert image.pixelColor(at(minimap, 1500, 2431)).alpha() == 0, "no link from c to d"


def test_a_problem_has_a_shape_of_its_own(robot: Robot, minimap: Minimap, qtbot) -> None:
    spot = at(minimap, NODES["d"][1] + 88, NODES["d"][2] + 31)
    above = spot - QPoint(0, 2)
    assert shown(minimap).pixelColor(above).alpha() == 0
    robot.workspace.inference.tell(
        {robot.node("d"): NodeReport(problems=(problem("graph.cycle", node="d", source="a"),))}
    )
    qtbot.waitUntil(lambda: minimap.picture.is_up_to_date)
    image = shown(minimap)
    assert image.pixelColor(spot) == QColor(DARK.error)
    assert image.pixelColor(above).alpha() > 0, "it is higher than the node"


def test_a_press_goes_there_and_a_drag_takes_the_view_along(robot: Robot, minimap: Minimap) -> None:
    spot = at(minimap, 3000, 2400)
    QTest.mousePress(minimap, LEFT, pos=spot)
    assert (middle(robot) - QPointF(3000, 2400)).manhattanLength() < 2 / minimap.picture.scale
    before = middle(robot)
    QTest.mouseMove(minimap, spot - QPoint(30, 20))
    moved = before - middle(robot)
    assert abs(moved.x() - 30 / minimap.picture.scale) < 4
    assert abs(moved.y() - 20 / minimap.picture.scale) < 4
    QTest.mouseRelease(minimap, LEFT, pos=spot - QPoint(30, 20))
    QTest.mouseMove(minimap, spot)
    assert before - middle(robot) == moved, "it was let go"
    assert robot.steps == []


def test_a_press_within_the_view_holds_it_where_it_is(robot: Robot, minimap: Minimap) -> None:
    before = middle(robot)
    inside = minimap.seen().center() + QPointF(3, 3)
    QTest.mousePress(minimap, LEFT, pos=inside.toPoint())
    assert middle(robot) == before
    QTest.mouseRelease(minimap, LEFT, pos=inside.toPoint())


def test_the_wheel_zooms_the_view(robot: Robot, minimap: Minimap) -> None:
    before, zoom = middle(robot), robot.canvas.camera_control.zoom
    turn_wheel(minimap, 2)
    assert robot.canvas.camera_control.zoom > zoom
    assert (middle(robot) - before).manhattanLength() < 3


def test_it_is_painted_anew_once_after_many_changes_and_not_during_a_gesture(
    robot: Robot, minimap: Minimap, qtbot
) -> None:
    painted = []
    minimap.picture.painted.connect(lambda: painted.append(1))
    for step in range(20):
        robot.workspace.apply(Move((Place(robot.node("b"), 3000.0 + 8 * step, 0.0),)), "Move")
    qtbot.waitUntil(lambda: minimap.picture.is_up_to_date)
    assert painted == [1]
    robot.press("a")
    robot.drag_to(QPointF(300, 200))
    robot.workspace.inference.tell({robot.node("c"): NodeReport()})
    qtbot.wait(250)
    assert painted == [1]
    robot.release(QPointF(300, 200))
    qtbot.waitUntil(lambda: painted == [1, 1])


def test_it_follows_the_theme(robot: Robot, minimap: Minimap, qtbot) -> None:
    robot.canvas.set_theme(LIGHT)
    shown(minimap)
    qtbot.waitUntil(lambda: minimap.picture.is_up_to_date)
    assert minimap.grab().toImage().pixelColor(at(minimap, 1500, 2200)) == QColor(LIGHT.panel)
    assert shown(minimap).pixelColor(at(minimap, 3088, 2431)) == QColor(LIGHT.family("core"))


def test_what_is_out_of_view_lies_under_a_veil(robot: Robot, minimap: Minimap) -> None:
    node = NODES["b"]
    spot = at(minimap, node[1] + 88, node[2] + 31)
    plain = QColor(DARK.family("core"))
    assert minimap.grab().toImage().pixelColor(spot) != plain
    robot.canvas.camera = Camera(node[1] + 88, node[2] + 31, 0.5)
    assert minimap.grab().toImage().pixelColor(spot) == plain


def test_it_gives_way_to_what_one_reads_or_writes_there(robot: Robot, minimap: Minimap) -> None:
    place = robot.canvas.mapToScene(minimap.geometry().center())
    edit = Move((Place(robot.node("a"), place.x() - 80, place.y() - 30),))
    robot.workspace.apply(edit, "Move")
    assert minimap.isVisible()
    robot.click("a")
    assert minimap.isVisible()
    robot.keys("F2")
    assert robot.canvas.editors.name_editor.geometry().intersects(minimap.geometry())
    assert not minimap.isVisible()
    robot.keys("Escape")
    assert minimap.isVisible()


def test_it_goes_with_the_last_node(robot: Robot, minimap: Minimap, qtbot) -> None:
    assert minimap.isVisible()
    robot.keys("Ctrl+A")
    robot.keys("Del")
    qtbot.waitUntil(lambda: not minimap.isVisible())
    robot.keys("Ctrl+Z")
    qtbot.waitUntil(minimap.isVisible)
