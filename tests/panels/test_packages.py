"""Naming packages: the dialog, the list it writes, the engine that starts afresh, and what could not be imported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from nodeeditor.catalog import packages
from nodeeditor.catalog.packages import named_packages
from nodeeditor.problems import problem
from nodeeditor.workspace.channel import Role
from tests import fake_engine


@pytest.fixture(autouse=True)
def _own_file(tmp_path, monkeypatch):
    monkeypatch.setattr(packages, "packages_path", lambda: tmp_path / "packages.txt")


def press(dialog, button):
    QTest.mouseClick(dialog.buttons.button(button), Qt.MouseButton.LeftButton)


def test_names_are_written_and_another_engine_is_started(robot):
    robot.until(lambda: robot.workspace.engine.is_ready)
    robot.act("packages")
    dialog = robot.window.packages.dialog
    QTest.keyClicks(dialog.names, "keras_hub")
    QTest.keyClick(dialog.names, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.names, " lab.layers ")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert named_packages() == ("keras_hub", "lab.layers")
    first, *_ = robot.engines.of(Role.QUESTIONS)
    assert first.closed
    assert len(robot.engines.of(Role.QUESTIONS)) == 2
    robot.until(lambda: len(robot.engines.of(Role.TRAINING)) == 2)


def test_what_is_no_name_is_refused_and_what_is_not_changed_restarts_nothing(robot):
    robot.act("packages")
    dialog = robot.window.packages.dialog
    QTest.keyClicks(dialog.names, "keras hub")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert "'keras hub'" in dialog.error.text()
    assert dialog.isVisible()
    assert named_packages() == ()
    dialog.names.clear()
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert len(robot.engines.of(Role.QUESTIONS)) == 1


def test_a_package_that_could_not_be_imported_is_told_once(robot, monkeypatch):
    fault = problem("package.failed", package="lab", reason="ImportError")
    ready = type(fake_engine.READY)("3.11.7", "3.15.1", "2.21.0", "CPU", problems=(fault,))
    monkeypatch.setattr(fake_engine, "READY", ready)
    robot.workspace.restart_engines()
    robot.until(lambda: robot.window.messages.text == fault.text)
    robot.window.messages.hide()
    robot.workspace.engine.state_changed.emit(robot.workspace.engine.state)
    assert not robot.window.messages.isVisible()
