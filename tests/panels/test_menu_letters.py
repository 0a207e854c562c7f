"""Letters of menus: each entry has one, none twice in a menu, and the keyboard gives what they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from nodeeditor.canvas.menus import canvas_menu, link_menu, node_menu
from nodeeditor.graph.elements import Link, NodeId
from tests.menu_letters import faults


@pytest.fixture
def drawn(robot):
    robot.draw(("Input", "image", {}), ("Dense", "dense", {"units": 3}))
    robot.window.show()
    QApplication.processEvents()
    return robot


def test_no_two_entries_of_a_menu_have_the_same_letter_and_each_has_one(drawn):
    bar = drawn.window.menuBar()
    titles = [action.text() for action in bar.actions()]
    assert titles == ["&File", "&Edit", "&View", "&Graph", "&Train", "&Window", "&Help"]
    assert not faults(bar.actions())
    drawn.select("dense")
    canvas = drawn.window.canvas
    for menu in (
        node_menu(canvas, drawn.node("dense")),
        link_menu(canvas, Link(NodeId("n1"), "output", NodeId("n2"), "inputs"), QPointF()),
        canvas_menu(canvas, QPointF()),
    ):
        menu.aboutToShow.emit()
        assert menu.actions()
        assert not faults(menu.actions())
        menu.deleteLater()


def test_alt_and_a_letter_open_a_menu_and_a_letter_gives_the_command(drawn):
    window = drawn.window
    window.canvas.setFocus()
    drawn.select("dense")
    QTest.keyClick(window.canvas, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    drawn.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    texts = {action.objectName(): action.text() for action in QApplication.activePopupWidget().actions()}
    assert (texts["cut"], texts["undo"]) == ("Cu&t\tCtrl+X", "&Undo Connect")
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_T)
    assert {node.name for node in drawn.graph.nodes.values()} == {"image"}
    # Esc leaves without anything done, and typing on the canvas still adds.
    QTest.keyClick(window.canvas, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    drawn.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    assert len(drawn.graph.nodes) == 1


def test_names_keep_their_ampersands_and_files_are_numbered(drawn, tmp_path):
    for name in ("a & b.knet", "网络.knet"):
        drawn.workspace.recent.add(Path(tmp_path / name))
    menus = [action.menu() for action in drawn.window.menuBar().actions()[0].menu().actions() if action.menu()]
    menus[0].aboutToShow.emit()
    assert [action.text() for action in menus[0].actions()] == ["&1  网络.knet", "&2  a && b.knet"]
    menus[0].aboutToShow.emit()
    assert not faults(menus[0].actions())
