"""The keyboard goes round the panels and is trapped in none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def place(window):
    focus = QApplication.focusWidget()
    if focus is window.canvas:
        return "canvas"
    return next(name for name, dock in window.docks.items() if dock.isAncestorOf(focus))


def test_ctrl_f6_goes_round_all_panels_that_are_seen_and_back(robot):
    robot.draw(("Input", "image", {}), ("Dense", "dense", {"units": 3}))
    window = robot.window
    window.canvas.setFocus()
    robot.select("dense")
    QApplication.processEvents()
    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, CONTROL)
        seen.append(place(window))
    assert seen == ["library", "inspector", "results", "canvas"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, CONTROL | SHIFT)
    assert place(window) == "results"


def test_a_panel_has_the_keyboard_where_it_had_it_last(robot):
    robot.draw(("Input", "image", {}), ("Dense", "dense", {"units": 3}))
    robot.select("dense")
    robot.act("go_to_outline")
    robot.act("next_panel")
    assert place(robot.window) == "inspector"
    robot.act("previous_panel")
    assert robot.window.outline.tree.hasFocus()
