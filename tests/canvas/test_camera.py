"""The camera by real events: wheel, touch pad, pinch, keys, and during every gesture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.camera_control import HIGHEST, LOWEST
from tests.canvas.test_escape import DRAGS, LINKS, STAGE, begin, hold, let_go
from tests.robot import Robot

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def pad() -> QPointingDevice:
    kind, pointer = QInputDevice.DeviceType.TouchPad, QPointingDevice.PointerType.Finger
    return QPointingDevice("pad", 77, kind, pointer, QInputDevice.Capability.Scroll, 2, 3)


def two_fingers(robot: Robot, pixels: QPoint, angle: QPoint, held: Qt.KeyboardModifier = NO_KEY, device=None) -> None:
    """Two fingers that move over a touch pad; some systems tell pixels and some only angles."""
    at = QPointF(400, 300)
    source = Qt.MouseEventSource.MouseEventSynthesizedBySystem if device is None else Qt.MouseEventSource(0)
    event = QWheelEvent(
        at,
        QPointF(robot.canvas.viewport().mapToGlobal(at)),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.ScrollUpdate,
        False,
        source,
        *([] if device is None else [device]),
    )
    QApplication.sendEvent(robot.canvas.viewport(), event)


def pinch(robot: Robot, value: float, at: QPointF) -> None:
    global_at = QPointF(robot.canvas.viewport().mapToGlobal(at))
    kind = Qt.NativeGestureType.ZoomNativeGesture
    event = QNativeGestureEvent(kind, pad(), 2, at, at, global_at, value, QPointF())
    QApplication.sendEvent(robot.canvas.viewport(), event)


def seen_at(robot: Robot, at: QPointF) -> QPointF:
    return robot.canvas.to_scene(at)


def test_two_fingers_pan_both_ways_and_zoom_with_ctrl(robot: Robot) -> None:
    before = robot.canvas.camera
    two_fingers(robot, QPoint(-30, -40), QPoint(-30, -40))
    assert (robot.canvas.camera.x, robot.canvas.camera.y) == (before.x + 30, before.y + 40)
    two_fingers(robot, QPoint(), QPoint(-60, -80), device=pad())
    assert (robot.canvas.camera.x, robot.canvas.camera.y) == (before.x + 60, before.y + 80)
    assert robot.canvas.camera.zoom == before.zoom
    two_fingers(robot, QPoint(0, 40), QPoint(0, 120), CTRL)
    assert robot.canvas.camera.zoom == pytest.approx(1.2)


def test_a_pinch_zooms_between_the_fingers_and_not_on_nothing(robot: Robot) -> None:
    at = QPointF(700, 200)
    before = seen_at(robot, at)
    pinch(robot, 0.25, at)
    assert robot.canvas.camera.zoom == pytest.approx(1.25)
    assert (seen_at(robot, at) - before).manhattanLength() < 2
    camera = robot.canvas.camera
    pinch(robot, 0.0, at)
    two_fingers(robot, QPoint(), QPoint())
    two_fingers(robot, QPoint(), QPoint(), CTRL)
    assert robot.canvas.camera == camera


@pytest.mark.parametrize("at", [QPointF(3, 5), QPointF(990, 660), QPointF(500, 350)])
def test_at_the_limits_nothing_drifts(robot: Robot, at: QPointF) -> None:
    robot.draw(STAGE, LINKS)
    point = seen_at(robot, at)
    for notches, bound in ((60, HIGHEST), (-120, LOWEST)):
        robot.wheel(robot.canvas.mapToScene(at.toPoint()), notches)
        assert robot.canvas.camera.zoom == pytest.approx(bound)
        camera = robot.canvas.camera
        for _ in range(20):
            robot.wheel(robot.canvas.mapToScene(at.toPoint()), notches)
            pinch(robot, 0.5 if notches > 0 else -0.5, at)
        assert robot.canvas.camera == camera
    for _ in range(40):
        robot.wheel(robot.canvas.mapToScene(at.toPoint()), 1)
        robot.wheel(robot.canvas.mapToScene(at.toPoint()), -1)
    assert ((seen_at(robot, at) - point) * LOWEST).manhattanLength() <= 3, "in pixels of the screen"


IN_SCENE = [drag for drag in DRAGS if drag.name != "pan"]


def test_wheel_pinch_and_middle_drag_look_elsewhere_during_every_gesture(robot: Robot) -> None:
    for drag in IN_SCENE:
        begin(robot)
        hold(robot, drag)
        tool, at = robot.canvas.tool, QPointF(robot._at)
        robot.wheel(robot.canvas.mapToScene(robot._at), 2)
        pinch(robot, 0.1, at)
        assert robot.canvas.camera.zoom == pytest.approx(1.44 * 1.1)
        before = robot.canvas.camera
        robot.press(robot.canvas.mapToScene(robot._at), drag.held, MIDDLE)
        robot.drag_to(robot.canvas.mapToScene(robot._at + QPoint(40, 30)), drag.held, LEFT | MIDDLE)
        robot.release(robot.canvas.mapToScene(robot._at), drag.held, MIDDLE)
        assert robot.canvas.camera.x == pytest.approx(before.x - 40 / before.zoom, abs=1)
        two_fingers(robot, QPoint(10, 0), QPoint(10, 0))
        assert robot.canvas.tool is tool
        robot.keys("Escape")
        let_go(robot, drag)
        assert robot.steps == []


def test_what_is_dragged_stays_under_the_pointer_while_the_view_moves(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.press("c", CTRL)
    robot.drag_to(QPointF(500, 480), CTRL)
    grabbed = robot.canvas.mapToScene(robot._at) - robot.shown("c")
    robot.wheel(robot.canvas.mapToScene(robot._at), -3, CTRL)
    two_fingers(robot, QPoint(35, -20), QPoint(35, -20), CTRL | Qt.KeyboardModifier.ShiftModifier)
    off = robot.canvas.mapToScene(robot._at) - robot.shown("c") - grabbed
    assert off.manhattanLength() < 3 / robot.canvas.camera.zoom


def test_the_view_follows_every_drag_at_its_edge(robot: Robot, qtbot) -> None:
    for drag in IN_SCENE:
        begin(robot)
        before = robot.canvas.camera.x
        hold(robot, drag)
        robot.drag_to(robot.canvas.mapToScene(996, 350), drag.held)
        qtbot.waitUntil(lambda before=before: robot.canvas.camera.x > before + 30, timeout=2000)
        robot.keys("Escape")
        let_go(robot, drag)


def test_f_and_home_fit(robot: Robot, qtbot) -> None:
    robot.draw({**STAGE, "far": ("Dense", 5000, 2000)}, LINKS)
    robot.keys("Home")
    assert robot.canvas.visible_rect().contains(robot.canvas.canvas_scene.content_rect())
    robot.canvas.select(type(robot.workspace.selection)(frozenset({robot.node("far")})))
    robot.type("f")
    qtbot.waitUntil(lambda: robot.canvas.camera.x == pytest.approx(5088, abs=3), timeout=2000)
