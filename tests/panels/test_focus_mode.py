"""The canvas alone, the whole screen, and windows that come back into view: by keys, and exactly back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar

from nodeeditor.app import create_main_window
from nodeeditor.panels.screens import within
from tests.disposal import discard
from tests.panels.test_main_window import CHAIN


def parts(window):
    bars = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
    return [not part.isHidden() for part in (*bars, *window.docks.values())]


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.canvas, key, held)


def test_focus_mode_leaves_the_canvas_alone_and_the_same_key_brings_all_back_exactly(robot):
    window = robot.window
    window.canvas.setFocus()
    robot.act("panel_titles")
    window.tabifyDockWidget(window.docks["library"], window.docks["inspector"])
    window.docks["results"].hide()
    window.resizeDocks([window.docks["inspector"]], [333], Qt.Orientation.Horizontal)
    QApplication.processEvents()  # the panels take their places
    tabbed = window.tabifiedDockWidgets(window.docks["library"])
    assert window.docks["inspector"] in tabbed
    before, places = parts(window), [dock.geometry() for dock in window.docks.values()]
    press(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert not any(parts(window))
    assert window.actions_["focus_mode"].isChecked()
    robot.until(lambda: window.canvas.size() == window.size())
    assert "Shift+F11" in window.focus.note.text
    assert window.canvas.hasFocus()
    press(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert parts(window) == before
    robot.until(lambda: [dock.geometry() for dock in window.docks.values()] == places)
    assert window.docks["inspector"].width() == 333
    assert window.tabifiedDockWidgets(window.docks["library"]) == tabbed
    assert window.focus.note.text == ""
    assert not window.actions_["focus_mode"].isChecked()


def test_the_hint_goes_by_itself_and_escape_leaves_once_nothing_else_is_to_be_called_off(robot):
    robot.draw(*CHAIN)
    robot.workspace.preferences.change(shortcuts={"focus_mode": ("Ctrl+F12",)})
    robot.act("focus_mode")
    note = robot.window.focus.note
    assert note.text == "Ctrl+F12 or Esc brings the panels back"
    assert note.geometry().center().x() == pytest.approx(robot.window.canvas.width() / 2, abs=2)
    assert note._goes.interval() == 2000
    note._goes.start(0)
    robot.until(lambda: note.text == "")
    robot.select("dense")
    press(robot.window, Qt.Key.Key_Escape)
    assert robot.window.focus.is_on
    assert not robot.workspace.selection
    press(robot.window, Qt.Key.Key_Escape)
    assert not robot.window.focus.is_on
    # A panel that is asked for ends it too.
    robot.window.docks["library"].hide()
    robot.act("focus_mode")
    robot.act("show_library")
    assert not robot.window.focus.is_on
    assert all(parts(robot.window))


def test_full_screen_and_back_to_the_same_size(robot):
    window = robot.window
    window.canvas.setFocus()
    size = window.size()
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.actions_["full_screen"].isChecked()
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)  # as the window manager does
    robot.until(lambda: not window.actions_["full_screen"].isChecked())
    assert window.size() == size


def test_the_next_day_panels_are_as_they_were_without_focus_mode_and_on_a_screen_that_is_there(
    robot, qtbot, engines, tmp_path
):
    robot.act("panel_titles")
    robot.window.docks["inspector"].hide()
    dock = robot.window.docks["library"]
    dock.setFloating(True)
    dock.move(QPoint(9000, 7000))
    robot.window._bring_into_view()
    assert robot.window.screen().availableGeometry().contains(dock.frameGeometry())
    dock.move(QPoint(9000, 7000))
    robot.act("focus_mode")
    assert robot.window.close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=engines)
    window.show()
    qtbot.waitExposed(window)
    found = window.docks["library"]
    area = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: found.isVisible() and area.contains(found.frameGeometry()), timeout=3000)
    assert not window.focus.is_on
    assert [name for name, dock in window.docks.items() if dock.isHidden()] == ["inspector"]
    assert not window.menuBar().isHidden()
    window.close()
    discard(window)


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        ((100, 100, 300, 200), (100, 100, 300, 200)),  # in view
        ((700, 500, 300, 200), (700, 500, 300, 200)),  # enough of its upper edge
        ((770, 100, 200, 200), (600, 100, 200, 200)),  # too little of it
        ((100, -30, 300, 200), (100, 0, 300, 200)),  # its title is above the screen
        ((2000, 3000, 900, 700), (1100, 0, 900, 700)),  # the nearest screen, which has room
        ((-5000, 0, 2000, 2000), (0, 0, 800, 600)),  # larger than the screen
    ],
)
def test_what_can_not_be_taken_hold_of_goes_onto_the_nearest_screen(frame, found):
    areas = [QRect(0, 0, 800, 600), QRect(1000, 0, 1000, 700)]
    assert within(QRect(*frame), areas) == QRect(*found)
    assert within(QRect(*frame), []) == QRect(*frame)
