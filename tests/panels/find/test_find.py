"""Find: terms over the canvas, all hits marked, gone to one after the other, selected all at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from nodeeditor.finding.nodes import EXAMPLES

CHAIN = (
    ("Input", "image", {"shape": (8, 8, 1)}),
    ("Conv2D", "first", {"filters": 64, "kernel_size": (3, 3), "activation": "relu"}),
    ("Conv2D", "second", {"filters": 512, "kernel_size": (3, 3)}),
    ("Flatten", "flat", {}),
    ("Dense", "dense", {"units": 300}),
)


@pytest.fixture
def finder(robot):
    robot.draw(*CHAIN)
    robot.window.canvas.setFocus()
    robot.act("find_next")  # without terms, it asks for them
    assert not robot.window.search.nodes.isHidden()
    return robot.window.search.nodes


def names(robot, nodes):
    return {robot.graph.nodes[node].name for node in nodes}


def marked(robot):
    return names(robot, robot.window.canvas.found_marks.nodes)


def selected(robot):
    return names(robot, robot.workspace.selection.nodes)


def test_terms_find_and_all_hits_are_marked_and_counted(robot, finder):
    QTest.keyClicks(finder.field, "conv filters>=64")
    assert [pick.text for pick in finder.shown] == ["first", "second"]
    assert marked(robot) == {"first", "second"}
    assert finder.count.text() == "1 of 2"
    QTest.keyClick(finder.field, Qt.Key.Key_F3)
    assert finder.count.text() == "2 of 2"
    assert selected(robot) == {"second"}
    QTest.keyClick(finder.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert selected(robot) == {"first"}
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert marked(robot) == set()
    assert selected(robot) == set()


def test_a_term_that_can_not_be_read_is_explained(robot, finder):
    assert finder.fault.isHidden()
    QTest.keyClicks(finder.field, "units>")
    assert finder.fault.text().startswith("After 'units>' the value is missing")
    assert not finder.fault.isHidden()
    QTest.keyClicks(finder.field, "256")
    assert finder.fault.isHidden()
    assert [pick.text for pick in finder.shown] == ["dense"]


def test_f3_goes_on_after_find_is_closed(robot, finder):
    QTest.keyClicks(finder.field, "conv")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert selected(robot) == {"first"}
    assert marked(robot) == set()
    robot.act("find_next")
    assert selected(robot) == {"second"}
    assert robot.window.canvas.said == "conv   2 of 2"
    robot.act("find_next")
    assert selected(robot) == {"first"}
    robot.act("find_previous")
    assert selected(robot) == {"second"}


def test_all_that_was_found_is_selected(robot, finder):
    QTest.keyClicks(finder.field, "relu or dense")
    QTest.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert finder.isHidden()
    assert selected(robot) == {"first", "dense"}
    robot.select("flat")
    robot.act("select_found")
    assert selected(robot) == {"first", "dense"}


def test_an_example_is_put_into_the_field_by_a_click(robot, finder):
    QApplication.processEvents()
    button = next(one for one in finder.findChildren(QPushButton) if one.text() == EXAMPLES[0])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert finder.field.text() == "units>256"
    assert finder.field.hasFocus()
    assert [pick.text for pick in finder.shown] == ["dense"]
