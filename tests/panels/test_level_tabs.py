"""Blocks in tabs beside the network: opened, gone between, put in order and closed; each with the way into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Document
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place
from nodeeditor.workspace.selection import Selection
from tests.panels.test_way_in import CORE, USE, nested  # noqa: F401  # a fixture

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def key(robot, key, held):
    QTest.keyClick(robot.window.canvas, key, held)
    QApplication.processEvents()


def texts(tabs):
    return [tabs.tabText(index) for index in range(tabs.count())]


def test_a_block_is_opened_in_a_tab_and_one_goes_between_by_click_and_key(nested):  # noqa: F811
    robot, tabs, workspace = nested, nested.window.level_tabs, nested.workspace
    robot.window.show()
    robot.window.activateWindow()
    assert tabs.isHidden()
    assert not robot.window.actions_["close_block_tab"].isEnabled()
    robot.select("stage")
    key(robot, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert texts(tabs) == ["network", "stage"]
    assert not tabs.isHidden()
    assert workspace.place == Place().into(USE)
    assert robot.window.way_in.texts[:2] == ["network", "stage"]
    workspace.select(Selection(frozenset({CORE})))
    key(robot, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert texts(tabs) == ["network", "stage", "core"]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert workspace.place == Place()
    key(robot, Qt.Key.Key_PageDown, CTRL | ALT)
    assert workspace.place == Place().into(USE)
    # Who goes elsewhere by the way does so in the tab that is shown.
    workspace.go(Place().into(USE).into(CORE))
    assert texts(tabs) == ["network", "core", "core"]
    key(robot, Qt.Key.Key_PageUp, CTRL | SHIFT)
    assert texts(tabs) == ["network", "core"]
    QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
    assert workspace.place == Place()
    assert tabs.isHidden()
    assert not workspace.undo_stack.canUndo()


def test_the_same_block_has_one_tab_and_tabs_follow_names_and_go_with_their_block(nested):  # noqa: F811
    robot, tabs, workspace = nested, nested.window.level_tabs, nested.workspace
    for _ in range(2):
        tabs.setCurrentIndex(0)
        robot.select("stage")
        robot.act("open_block_tab")
    assert texts(tabs) == ["network", "stage"]
    tabs.setCurrentIndex(0)
    robot.select("stage")
    robot.window.canvas.commands.rename(USE, "body")
    assert texts(tabs) == ["network", "body"]
    robot.act("delete")
    assert tabs.count() == 1
    robot.act("undo")
    assert workspace.place == Place()
    robot.select("body")
    robot.act("open_block_tab")
    workspace.take_up(Document(Graph.build((), (), ())), None)
    assert texts(tabs) == ["network"]
    assert tabs.isHidden()


def test_tabs_are_put_in_order_and_still_show_what_they_are_called(nested):  # noqa: F811
    robot, tabs, workspace = nested, nested.window.level_tabs, nested.workspace
    robot.select("stage")
    robot.act("open_block_tab")
    tabs.moveTab(1, 0)
    assert texts(tabs) == ["stage", "network"]
    tabs.setCurrentIndex(1)
    assert workspace.place == Place()
    tabs.setCurrentIndex(0)
    assert workspace.place == Place().into(USE)
