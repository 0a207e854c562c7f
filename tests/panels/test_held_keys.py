"""While Ctrl, Shift, Alt or Space is down the status bar tells what it does; the page of keys tells all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.actions.gestures import GESTURES
from tests.panels.test_main_window import CHAIN
from tests.robot import Robot as Hand

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = {CTRL: Qt.Key.Key_Control, SHIFT: Qt.Key.Key_Shift, ALT: Qt.Key.Key_Alt}


@pytest.fixture
def hand(robot, qtbot):
    robot.draw(*CHAIN)
    canvas = robot.window.canvas
    canvas.zoom_actual()
    canvas.setFocus()
    robot.workspace.select(type(robot.workspace.selection)())
    hand = Hand(qtbot, canvas)
    hand.hint = lambda: robot.window.status.hint
    return hand


def down(hand, *modifiers):
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        QTest.keyPress(hand.canvas, KEYS[modifier], held)
        held |= modifier


def up(hand, *modifiers):
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    for modifier in modifiers:
        QTest.keyRelease(hand.canvas, KEYS[modifier], held)
        held &= ~modifier


def empty(hand):
    return hand.canvas.to_scene(QPointF(20, 20))


def test_a_key_that_is_held_is_told_of_by_what_is_under_the_pointer(hand):
    usual = hand.hint()
    assert "Tab" in usual
    hand.hover("dense")
    assert hand.hint() == usual
    down(hand, ALT)
    assert hand.hint() == "Alt: drag makes a copy"
    up(hand, ALT)
    assert hand.hint() == usual
    hand.hover(empty(hand))
    down(hand, CTRL)
    assert hand.hint() == "Ctrl: the band takes into the selection or out · Ctrl+Shift: drag cuts links"
    hand._mouse(QEvent.Type.MouseMove, hand.point("dense"), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, CTRL)
    assert hand.hint() == "Ctrl: click takes it into the selection or out"
    up(hand, CTRL)
    hand.hover(empty(hand))
    down(hand, CTRL, SHIFT)
    assert hand.hint() == "Ctrl+Shift: drag cuts links"
    up(hand, CTRL, SHIFT)
    assert hand.hint() == usual
    QTest.keyPress(hand.canvas, Qt.Key.Key_Space)
    assert hand.hint() == "Space: drag moves the view; a tap adds a layer"
    hand.canvas.pointer_input._space_used = True  # no tap
    QTest.keyRelease(hand.canvas, Qt.Key.Key_Space)
    assert hand.hint() == usual
    hand.hover("dense")
    hand.click("dense")
    down(hand, ALT)
    assert hand.hint().startswith("Alt: drag makes a copy · arrow keys move what is selected · Alt+Shift: ")
    hand.canvas.clearFocus()  # the key goes up in another window
    assert "Alt" not in hand.hint()


def test_a_gesture_under_way_tells_which_keys_would_help_and_what_those_do_that_are_held(hand):
    usual = hand.hint()
    hand.press("dense")
    hand.drag_to(empty(hand))
    ctrl = "Ctrl: no snapping, or snapping where it is turned off"
    assert hand.hint() == f"{ctrl} · Alt: stays out of links and in its frame · Esc calls it off"
    down(hand, ALT)
    assert hand.hint() == "Alt: stays out of links and in its frame"
    up(hand, ALT)
    hand.keys("Esc")
    assert hand.hint() == usual
    hand.release(empty(hand))
    assert hand.steps == [step for step in hand.steps if "Move" not in step]
    hand.press(empty(hand))
    hand.drag_to("dense")
    assert hand.hint().startswith("Shift: the band adds to the selection · Ctrl: the band takes")
    hand.keys("Esc")
    hand.release("dense")
    hand.drag(empty(hand), "dense", button=Qt.MouseButton.MiddleButton)
    assert hand.hint() == usual


def test_the_page_of_keys_is_made_of_both_tables_and_is_searched_and_shows_changed_keys(robot):
    robot.workspace.preferences.change(shortcuts={"duplicate": ("Ctrl+J",)})
    robot.act("keys")
    page = robot.window.guide.keys_window
    rows = {row[0]: row[1:] for row in page.rows}
    assert len([row for row in page.rows if row[2] not in ("", "changed")]) == len(GESTURES)
    assert rows["Copy nodes"] == ("Alt held: drag a node", "Duplicate (Ctrl+J)")
    assert rows["Duplicate"] == ("Ctrl+J", "changed")
    robot.until(page.filter.hasFocus)
    QTest.keyClicks(page.filter, "alt copy")
    assert [row[0] for row in page.rows] == ["Copy nodes"]
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Canvas\nCopy nodes\tAlt held: drag a node"
    robot.workspace.preferences.change(shortcuts={})
    assert page.rows[0][2] == "Duplicate (Ctrl+D)"
    page.close()


def test_commands_do_by_menu_what_gestures_do_by_hand(robot):
    robot.draw(*CHAIN)
    canvas = robot.window.canvas
    robot.select("dense")
    at = robot.graph.nodes[robot.node("dense")].x
    robot.act("move_right")
    assert robot.graph.nodes[robot.node("dense")].x == at + 8
    robot.act("undo")
    assert robot.graph.nodes[robot.node("dense")].x == at
    robot.act("go_target")
    assert robot.workspace.selection.nodes == {robot.node("out")}
    robot.act("go_source")
    robot.act("go_previous")
    assert robot.workspace.selection.nodes == {robot.node("image")}
    robot.act("go_next")
    robot.act("invert_selection")
    assert robot.workspace.selection.nodes == {robot.node("image"), robot.node("out")}
    before = canvas.camera
    robot.act("pan_right")
    robot.act("pan_down")
    assert canvas.camera.x > before.x
    assert canvas.camera.y > before.y
    robot.act("pan_left")
    robot.act("pan_up")
    assert (canvas.camera.x, canvas.camera.y) == pytest.approx((before.x, before.y), abs=1)
    robot.act("snapping")
    assert not canvas.snaps
    robot.act("snapping")
    assert canvas.snaps
    assert robot.window.actions_["snapping"].isChecked()
