"""The canvas takes its keys from the table of commands, as the user changed them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS
from nodeeditor.canvas.menus import node_menu


@pytest.mark.parametrize("key", [key for action in ACTIONS.values() for key in action.shortcuts])
def test_keys_of_the_table_are_written_as_qt_writes_them(key):
    assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


def test_a_changed_key_gives_its_command_and_the_old_one_nothing(robot, qtbot):
    robot.draw({"a": ("Dense", 0, 0)}, {})
    robot.select("a")
    robot.canvas.keymap = KeyMap({"duplicate": ("Ctrl+J",), "fit_selection": ("G",)})
    robot.keys("Ctrl+D")
    assert len(robot.names) == 1
    robot.keys("Ctrl+J")
    assert len(robot.names) == 2
    robot.canvas.camera_control.zoom_to(0.3, robot.point("a").toPointF())
    robot.keys("G")
    qtbot.waitUntil(lambda: robot.canvas.camera_control.zoom > 1)


def test_a_letter_that_is_a_command_still_begins_a_word(robot):
    robot.draw({"a": ("Dense", 0, 0)}, {})
    robot.select("a")
    robot.canvas.keymap = KeyMap({"fit_selection": ("D",)})
    robot.type("dro")
    assert robot.canvas.editors.is_open
    robot.keys("Return")
    assert "dropout" in robot.names


def test_the_menu_of_a_node_tells_the_keys_as_they_are(robot):
    robot.draw({"a": ("Dense", 0, 0)}, {})
    robot.canvas.keymap = KeyMap({"rename": ("Ctrl+J",), "duplicate": ()})
    menu = node_menu(robot.canvas, robot.node("a"))
    texts = [action.text() for action in menu.actions()]
    assert "Rename\tCtrl+J" in texts
    assert "Duplicate" in texts
    menu.deleteLater()
