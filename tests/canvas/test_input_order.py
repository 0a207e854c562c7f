"""The inputs of a merge, put into another order by a list at the merge itself: by mouse, by keys, as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from nodeeditor.theme.menu_letters import unmarked
from tests.robot import Robot

STAGE = {
    "a": ("Input", 0, 0),
    "b": ("Input", 0, 100),
    "c": ("Input", 0, 200),
    "joined": ("Concatenate", 300, 100),
}


@pytest.fixture
def merged(robot: Robot, qtbot) -> Robot:
    robot.canvas.window().activateWindow()
    robot.draw(STAGE, {"a": "joined", "b": "joined", "c": "joined"})
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return robot


def order(robot: Robot) -> str:
    level = robot.workspace.level
    return " ".join(level.nodes[link.source].name for link in level.links_into(robot.node("joined")))


def listed(robot: Robot) -> list[str]:
    shown = robot.canvas.editors.order_editor
    return [shown.list.item(row).text() for row in range(shown.list.count())]


def press(robot: Robot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_the_menu_of_a_merge_lists_its_inputs_and_alt_and_arrows_move_them(merged: Robot) -> None:
    robot = merged
    point = robot.point("joined")
    port = robot.canvas.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, port.mapToGlobal(point))
    QApplication.sendEvent(port, event)
    menu = next(one for one in robot.canvas.findChildren(QMenu) if one.isVisible())
    (action,) = [one for one in menu.actions() if one.objectName() == "order_inputs"]
    assert unmarked(action.text()) == "Reorder Inputs…\tAlt+I"
    action.trigger()
    menu.close()
    assert listed(robot) == ["1   a", "2   b", "3   c"]
    press(robot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(robot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(robot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # at the end it stays
    assert listed(robot) == ["1   b", "2   c", "3   a"]
    assert order(robot) == "a b c"
    press(robot, Qt.Key.Key_Return)
    assert order(robot) == "b c a"
    assert robot.steps == ["Reorder inputs of joined"]
    robot.workspace.undo_stack.undo()
    assert order(robot) == "a b c"


def test_esc_leaves_the_order_and_no_step(merged: Robot) -> None:
    merged.click("joined")
    merged.keys("Alt+I")
    press(merged, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(merged, Qt.Key.Key_Escape)
    assert (order(merged), merged.steps) == ("a b c", [])
    assert merged.selected == {"joined"}
    # An order that is as it was is no step either.
    merged.keys("Alt+I")
    press(merged, Qt.Key.Key_Return)
    assert merged.steps == []


def test_an_input_is_dragged_and_a_click_elsewhere_takes_the_order(merged: Robot) -> None:
    merged.click("joined")
    merged.keys("Alt+I")
    inputs = merged.canvas.editors.order_editor.list
    start, end = (inputs.visualItemRect(inputs.item(row)).center() for row in (2, 0))
    QTest.mousePress(inputs.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        spot = start + (end - start) * step / 8
        move(inputs.viewport(), spot)
    assert listed(merged) == ["1   c", "2   a", "3   b"]
    QTest.mouseRelease(inputs.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert order(merged) == "a b c"
    merged.canvas.setFocus()
    assert order(merged) == "c a b"
    assert merged.steps == ["Reorder inputs of joined"]


def test_a_node_without_such_an_input_is_told(merged: Robot) -> None:
    merged.click("a")
    merged.keys("Alt+I")
    assert "several links" in merged.canvas.said
    assert not merged.canvas.editors.is_open


def move(port, spot: QPoint) -> None:
    held = Qt.KeyboardModifier.NoModifier
    place = QPointF(spot)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, port.mapToGlobal(place), Qt.MouseButton.NoButton, left, held)
    QApplication.sendEvent(port, event)
