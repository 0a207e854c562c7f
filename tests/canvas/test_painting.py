"""What is on the screen after a part was painted anew is what painting all of it shows."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.kept_picture import KeptPicture
from nodeeditor.canvas.routing import route
from nodeeditor.canvas.stretches import stretches_of
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import Move, Place
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.theme.tokens import DARK
from tests.benchmarks.large_graphs import large_graph
from tests.robot import Robot

WIDE = {
    "start": ("Input", 0, 0),
    "near": ("Dense", 260, 120),
    "add": ("Add", 520, 60),
    "far": ("Dense", 4000, 500),
    "back": ("Dense", -3000, 260),
}
LINKS = {"start": "near add", "near": "add", "add": "far", "far": "back"}


def on_screen(robot: Robot) -> QImage:
    """What was painted so far, without painting anything."""
    return robot.canvas.screen().grabWindow(robot.canvas.winId()).toImage()


def traces(found: QImage, wanted: QImage) -> int:
    """How many pixels differ by more than rounding does: links by two shades, dots of the grid by a pixel."""
    shades = [np.frombuffer(one.constBits(), np.uint8).astype(int) for one in (found, wanted)]
    return int((abs(shades[0] - shades[1]) > 40).sum())


@pytest.fixture(autouse=True)
def without_minimap(robot: Robot) -> None:
    """It is painted some time later."""
    robot.canvas.minimap.switch(False)


def settle(robot: Robot) -> None:
    """Let everything be painted that is to be: pictures of nodes are made between frames, and a zoom rests first."""
    queue = robot.canvas.canvas_scene.face_queue
    end = time.monotonic() + 5
    while time.monotonic() < end:
        for _ in range(20):
            QApplication.processEvents()
        if queue.is_empty and robot.canvas.canvas_scene.faces.is_sharp:
            return


@pytest.mark.parametrize("zoom", [2.0, 1.0, 0.6, 0.45, 0.2])
def test_a_pan_down_and_across_leaves_no_trace(robot: Robot, zoom: float) -> None:
    robot.draw(WIDE, LINKS)
    robot.canvas.camera = Camera(400, 250, zoom)
    settle(robot)
    before = on_screen(robot)
    for step in [QPointF(31, 17), QPointF(-13, 9), QPointF(-57, -43)] * 3:
        robot.canvas.camera_control.pan_by(step)
        settle(robot)
    panned = on_screen(robot)
    robot.canvas.canvas_scene.update()
    settle(robot)
    assert traces(panned, on_screen(robot)) == 0
    assert traces(panned, before) > 0


def test_a_moved_node_and_its_links_leave_no_trace(robot: Robot) -> None:
    robot.draw(WIDE, LINKS)
    robot.canvas.camera = Camera(400, 250, 1.0)
    settle(robot)
    robot.drag("near", QPointF(420, 380))
    settle(robot)
    moved = on_screen(robot)
    robot.canvas.canvas_scene.update()
    settle(robot)
    assert traces(moved, on_screen(robot)) == 0


def test_what_a_gesture_shows_leaves_no_trace(robot: Robot) -> None:
    robot.draw({**WIDE, "level": ("Dense", 260, 420)}, LINKS)
    robot.canvas.camera = Camera(400, 250, 1.0)
    settle(robot)
    on_link = (robot.output("near") + robot.input("add")) / 2

    def has_no_trace() -> bool:
        settle(robot)
        found = on_screen(robot)
        robot.canvas.canvas_scene.update()
        settle(robot)
        return traces(found, on_screen(robot)) == 0

    # The link that a dragged layer would go into is painted between two places of its ghost.
    for place in (QPointF(300, 300), on_link, QPointF(100, 400)):
        robot.drag_layer_over("Dense", place)
        assert has_no_trace()
    robot.drop_layer("Dense", QPointF(100, 400))
    assert has_no_trace()
    # So are moved nodes between two places of the guides, and lit ports between two of a dragged link.
    over_ports = (QPointF(200, 300), robot.input("near"), QPointF(500, 300), robot.input("level"))
    for start, places in (
        ("level", (QPointF(350, 330), QPointF(346, 240), QPointF(500, 400))),
        (robot.output("start"), over_ports),
    ):
        robot.press(start)
        for place in places:
            robot.drag_to(place)
            assert has_no_trace()
        robot.keys("Escape")
        assert has_no_trace()


@pytest.mark.parametrize("end", [(300, 80), (10_000, 120), (-9_000, 120), (0, 500), (0, 0)])
def test_short_lines_follow_the_curve(end: tuple[float, float]) -> None:
    way = route((0, 0), end)
    path = way.path()
    lines = [line for stretch, _ in stretches_of(way) for line in stretch]
    for step in range(101):
        at = path.pointAtPercent(step / 100)
        assert min((_away(line.p1(), line.p2(), at) for line in lines), default=0.0) < 0.1


def _away(first: QPointF, last: QPointF, at: QPointF) -> float:
    dx, dy = last.x() - first.x(), last.y() - first.y()
    share = max(0.0, min(1.0, ((at.x() - first.x()) * dx + (at.y() - first.y()) * dy) / (dx * dx + dy * dy)))
    return math.hypot(first.x() + dx * share - at.x(), first.y() + dy * share - at.y())


def test_nodes_are_sharp_again_once_a_zoom_rests(qtbot, robot: Robot) -> None:
    robot.draw({f"n{number}": ("Dense", number % 12 * 240, number // 12 * 90) for number in range(120)})
    robot.canvas.camera = Camera(400, 250, 0.5)
    settle(robot)
    for _ in range(4):
        robot.wheel(QPointF(500, 200), 1)
        settle(robot)
    scene = robot.canvas.canvas_scene
    qtbot.waitUntil(lambda: scene.faces.is_sharp)
    settle(robot)
    qtbot.waitUntil(lambda: scene.face_queue.is_empty)
    settle(robot)
    sharp = on_screen(robot)
    robot.canvas.set_theme(DARK)
    settle(robot)
    qtbot.waitUntil(lambda: scene.face_queue.is_empty)
    settle(robot)
    assert traces(sharp, on_screen(robot)) == 0


def test_pictures_of_what_a_pan_uncovers_are_there_before_it(qtbot, robot: Robot, monkeypatch) -> None:
    robot.draw({f"n{number}": ("Dense", number % 20 * 240, number // 20 * 90) for number in range(600)})
    robot.canvas.camera = Camera(2200, 1300, 0.6)
    settle(robot)
    scene = robot.canvas.canvas_scene
    qtbot.waitUntil(lambda: scene.face_queue.is_empty)
    before = set(scene.nodes_in([robot.canvas.visible_rect()]))
    made: list[object] = []
    make = scene.faces.make
    monkeypatch.setattr(scene.faces, "make", lambda item, *rest: made.append(item) or make(item, *rest))
    monkeypatch.setattr(scene.face_queue, "_work", lambda: None)  # only what a frame makes itself
    robot.canvas.camera_control.pan_by(QPointF(60, 40))
    settle(robot)
    assert set(scene.nodes_in([robot.canvas.visible_rect()])) - before
    assert made == []


def painted_at_once(robot: Robot) -> QImage:
    """The graph as it is painted where nothing is kept."""
    canvas, ratio = robot.canvas, robot.canvas.devicePixelRatioF()
    image = QImage(canvas.viewport().size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(canvas.renderHints())
    painter.setWorldTransform(canvas.viewportTransform())
    canvas.canvas_scene.paint_graph(painter, canvas.visible_rect(), [canvas.visible_rect()])
    painter.end()
    return image


@pytest.mark.parametrize("zoom", [0.05, 0.29, 0.5, 0.6])
def test_what_is_kept_is_as_it_would_be_painted_at_once(robot: Robot, qtbot, zoom: float) -> None:
    robot.workspace.take_up(Document(large_graph(200)), None)
    canvas, scene = robot.canvas, robot.canvas.canvas_scene
    middle = scene.content_rect().center()
    canvas.camera = Camera(middle.x(), middle.y(), zoom)

    def kept() -> QImage:
        settle(robot)
        qtbot.waitUntil(lambda: scene.overview.labels.is_done and scene.face_queue.is_empty)
        settle(robot)
        return canvas._picture.pixmap.toImage()

    first = kept()
    for step in (QPointF(31, 17), QPointF(-13, 9), QPointF(-57, -43), QPointF(60, 0)):
        canvas.camera_control.pan_by(step)
        panned = kept()
    assert canvas._settle.isActive(), "it was painted anew as a whole"
    assert traces(panned, first) > 0
    # Ends of lines that ran out of view: a few pixels of them, and only until the pan rests.
    assert traces(panned, painted_at_once(robot)) <= 60
    qtbot.waitUntil(lambda: not canvas._settle.isActive())
    assert kept() == painted_at_once(robot)
    item = min(scene.nodes.values(), key=lambda one: (one.pos() - canvas.visible_rect().center()).manhattanLength())
    by = QPointF(90, 70) / zoom
    robot.workspace.apply(Move((Place(item.node, item.pos().x() + by.x(), item.pos().y() + by.y()),)), "Move")
    moved = kept()
    assert traces(moved, panned) > 0
    assert traces(moved, painted_at_once(robot)) == 0


def test_a_pan_paints_what_it_uncovers_and_a_gesture_over_the_graph_nothing(robot: Robot, monkeypatch) -> None:
    robot.draw(WIDE, LINKS)
    canvas, scene = robot.canvas, robot.canvas.canvas_scene
    canvas.minimap.switch(True)
    canvas.camera = Camera(400, 250, 0.5)
    assert canvas.minimap.isVisible(), "it lies over the view"
    settle(robot)
    seen = canvas.visible_rect()
    painted: list[float] = []
    paint = scene.paint_graph

    def counted(painter: object, rect: QRectF, areas: list[QRectF]) -> None:
        painted.append(sum(area.width() * area.height() for area in areas) / (seen.width() * seen.height()))
        paint(painter, rect, areas)

    monkeypatch.setattr(scene, "paint_graph", counted)
    canvas.camera_control.pan_by(QPointF(20, 10))
    QApplication.processEvents()
    assert painted
    assert sum(painted) < 0.06
    settle(robot)
    painted.clear()
    robot.press(QPointF(60, -300))
    for at in (QPointF(300, -200), QPointF(500, -120), QPointF(420, -160)):
        robot.drag_to(at)
        QApplication.processEvents()
    assert painted == []
    robot.release(QPointF(420, -160))


def test_a_picture_is_moved_by_whole_pixels_of_the_screen_alone() -> None:
    for ratio, step, is_kept in ((1.0, 3, True), (1.25, 3, False), (1.25, 4, True), (2.0, 3, True)):
        picture = KeptPicture()
        at = QTransform.fromScale(0.5, 0.5)
        assert not picture.look(at, QSize(200, 100), ratio)
        with picture.painting(QPainter.RenderHint.Antialiasing) as painter:
            painter.fillRect(QRectF(0, 0, 400, 200), Qt.GlobalColor.red)
        assert picture.stale.isEmpty()
        moved = QTransform(0.5, 0, 0, 0.5, step, 0)
        assert picture.look(moved, QSize(200, 100), ratio) is is_kept
        assert picture.stale.boundingRect() == (QRect(0, 0, step, 100) if is_kept else QRect(0, 0, 200, 100))
        assert picture.pixmap.toImage().pixelColor(round(100 * ratio), 50) == Qt.GlobalColor.red
        picture.stale &= QRect()
        picture.outdate(QRectF(20, 20, 10, 10))
        assert picture.stale.boundingRect() == QRect(step + 9, 9, 7, 7)
        assert not picture.look(QTransform.fromScale(0.6, 0.6), QSize(200, 100), ratio)
        assert picture.stale.boundingRect() == QRect(0, 0, 200, 100)


def test_a_shape_that_is_told_takes_the_place_of_the_one_on_its_link(robot: Robot) -> None:
    robot.draw({"a": ("Input", 0, 0), "b": ("Dense", 400, 0)}, {"a": "b"})
    robot.canvas.camera = Camera(300, 100, 1.0)
    robot.canvas.link_labels.switch(True)
    for shape in ((None, 7), (None, 123_456)):
        robot.workspace.reports.tell({robot.node("a"): NodeReport((("output", TensorSpec(shape)),))})
        settle(robot)
    found = on_screen(robot)
    robot.canvas.canvas_scene.update()
    settle(robot)
    assert traces(found, on_screen(robot)) == 0
