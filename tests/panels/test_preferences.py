"""The preferences: made of the model, at work at once, remembered; keys that commands are given, and refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from nodeeditor.actions.table import ACTIONS
from nodeeditor.panels.preferences.key_rules import refusal
from nodeeditor.preferences.choices import AtClose
from nodeeditor.preferences.model import DARK, DEFAULTS, SETTINGS, SYSTEM, Page
from nodeeditor.workspace.preferences import PreferenceStore


@pytest.fixture
def dialog(robot):
    robot.act("preferences")
    yield robot.window.preferences.dialog
    robot.workspace.preferences.reset()


def keys_of(robot, name):
    return [key.toString() for key in robot.window.actions_[name].shortcuts()]


def choose_command(dialog, name):
    page = dialog.keys
    page.filter.clear()
    QTest.keyClicks(page.filter, ACTIONS[name].text.rstrip("…"))
    items = [page.list.topLevelItem(at) for at in range(page.list.topLevelItemCount())]
    page.list.setCurrentItem(next(item for item in items if item.data(0, Qt.ItemDataRole.UserRole) == name))


def press_key(dialog, key):
    dialog.keys.field.clear()
    combination = QKeySequence(key)[0]
    QTest.keyClick(dialog.keys.field, combination.key(), combination.keyboardModifiers())


def test_every_setting_has_its_row_on_its_page(dialog):
    assert set(dialog.rows) == {name for name, setting in SETTINGS.items() if setting.page is not Page.KEYS}
    assert [dialog.pages.item(at).text() for at in range(dialog.pages.count())] == [page.value for page in Page]
    for name, row in dialog.rows.items():
        assert row.control.accessibleName() == SETTINGS[name].label


def test_a_change_is_at_work_at_once_and_remembered(robot, dialog):
    canvas = robot.window.canvas
    dialog.open_page(Page.CANVAS)
    for name in ("grid", "snapping"):
        box = dialog.rows[name].control
        assert isinstance(box, QCheckBox)
        assert box.isChecked()
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert not canvas.snaps
    assert not canvas.canvas_scene._backdrop.has_grid
    theme = dialog.rows["theme"].control
    assert isinstance(theme, QComboBox)
    QTest.keyClick(theme, Qt.Key.Key_End)
    assert robot.window.themes.choice == DARK
    assert robot.window.actions_["theme_dark"].isChecked()
    before = robot.window.menuBar().height()
    dialog.rows["text_size"].control.setValue(150)
    QApplication.processEvents()
    assert robot.window.menuBar().height() > before
    stored = PreferenceStore(robot.window._state.settings)
    assert (stored.now.grid, stored.now.theme, stored.now.text_size) == (False, DARK, 150)
    robot.act("theme_system")
    assert theme.currentData() == SYSTEM
    robot.workspace.preferences.change(at_close=AtClose.STOP)
    assert dialog.rows["at_close"].control.currentData() is AtClose.STOP


def test_a_command_gets_another_key_and_who_had_it_goes_without(robot, dialog):
    robot.act("change_keys")
    choose_command(dialog, "find")
    press_key(dialog, "Ctrl+L")
    assert "Layout" in dialog.keys.told.text()
    QTest.mouseClick(dialog.keys.set, Qt.MouseButton.LeftButton)
    assert keys_of(robot, "find") == ["Ctrl+L"]
    assert keys_of(robot, "layout") == []
    assert "Ctrl+L" in robot.window.actions_["find"].toolTip()
    assert robot.window.canvas.keymap.command("Ctrl+L") == "find"
    press_key(dialog, "Ctrl+Shift+L")
    QTest.mouseClick(dialog.keys.add, Qt.MouseButton.LeftButton)
    assert keys_of(robot, "find") == ["Ctrl+L", "Ctrl+Shift+L"]
    again = PreferenceStore(robot.window._state.settings)
    assert again.keymap.keys("find") == ("Ctrl+L", "Ctrl+Shift+L")
    choose_command(dialog, "layout")
    QTest.mouseClick(dialog.keys.usual, Qt.MouseButton.LeftButton)
    assert keys_of(robot, "layout") == ["Ctrl+L"]
    assert keys_of(robot, "find") == ["Ctrl+Shift+L"]
    choose_command(dialog, "find")
    QTest.mouseClick(dialog.keys.none, Qt.MouseButton.LeftButton)
    assert keys_of(robot, "find") == []
    robot.workspace.preferences.reset()
    assert keys_of(robot, "find") == ["Ctrl+F"]


@pytest.mark.parametrize(
    ("command", "key", "may"),
    [
        ("find", "Ctrl+J", True),
        ("find", "F11", True),
        ("find", "J", False),
        ("find", "Shift+J", False),
        ("duplicate", "J", True),
        ("duplicate", "Shift+J", False),
        ("find", "Ctrl+K", False),
        ("fit", "Escape", False),
        ("fit", "Ctrl+Left", False),
        ("find", "Shift+Tab", False),
        ("find", "Ctrl+Tab", True),
        ("find", "Ctrl+K, Ctrl+J", False),
    ],
)
def test_keys_with_another_meaning_are_refused_in_words(qtbot, command, key, may):
    assert (refusal(ACTIONS[command], QKeySequence(key)) == "") is may


@pytest.mark.parametrize("name", ACTIONS)
def test_the_keys_of_the_table_are_such_that_a_command_may_have(qtbot, name):
    assert not any(refusal(ACTIONS[name], QKeySequence(key)) for key in ACTIONS[name].shortcuts)


def test_a_damaged_file_is_kept_aside_and_told_and_a_key_bound_twice_too(qtbot, tmp_path):
    path = tmp_path / "settings.ini"
    path.write_text("[canvas\ngrid=false\nno line at all\n", "utf-8")
    store = PreferenceStore(QSettings(str(path), QSettings.Format.IniFormat))
    assert store.now == DEFAULTS
    assert [problem.code for problem in store.problems] == ["preferences.file"]
    assert (tmp_path / "settings.ini.damaged").read_text("utf-8").startswith("[canvas")
    store.change(grid=False)
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    settings.setValue("keys", '{"find": ["Ctrl+F9"], "save": ["Ctrl+F9"]}')
    again = PreferenceStore(settings)
    assert not again.now.grid
    assert [problem.code for problem in again.problems] == ["preferences.key_twice"]
    assert "Ctrl+F9" in again.problems[0].text
    assert (again.keymap.command("Ctrl+F9"), again.keymap.keys("find")) == ("save", ())


def test_a_value_that_may_not_be_changes_nothing(qtbot, tmp_path):
    store = PreferenceStore(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    with pytest.raises(ValueError, match="text_size"):
        store.change(grid=False, text_size=1000)
    assert store.now == DEFAULTS
