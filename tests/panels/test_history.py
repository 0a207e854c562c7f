"""The History tab: steps by name, and a click goes to one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

STEPS = (("Input", "image", {"shape": (4,)}), ("Dense", "dense", {"units": 2}))


def texts(view):
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(view, row):
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_every_step_is_listed_and_a_click_goes_to_it(robot):
    robot.act("history")
    view = robot.window.results.panel("history").view
    robot.draw(*STEPS, linked=False)
    assert texts(view) == ["The document as it was opened", "Add image", "Add dense"]
    click(view, 1)
    assert [node.name for node in robot.graph.nodes.values()] == ["image"]
    click(view, 0)
    assert not robot.graph.nodes
    click(view, 2)
    assert [node.name for node in robot.graph.nodes.values()] == ["image", "dense"]


def test_another_document_has_a_history_of_its_own(robot):
    robot.act("history")
    view = robot.window.results.panel("history").view
    robot.draw(*STEPS, linked=False)
    robot.workspace.new_document()
    assert texts(view) == ["The document as it was opened"]
