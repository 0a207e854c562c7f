"""Open in TensorBoard, as the user does it."""

from __future__ import annotations

import importlib.util
import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nodeeditor.workspace import tensorboard
from tests.workspace.test_tensorboard import SERVING


def test_the_browser_opens_where_there_are_logs_and_a_sentence_tells_where_not(robot, tmp_path, monkeypatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(tensorboard, "tensorboard_command", lambda: [sys.executable, "-c", SERVING])
    robot.workspace.save_file(tmp_path / "net.knet")
    robot.act("open_tensorboard")
    assert "switch 'tensorboard' on" in robot.window.messages.text
    (robot.workspace.run_list.folder / "net-1" / "logs" / "tensorboard").mkdir(parents=True)
    robot.act("open_tensorboard")
    robot.qtbot.waitUntil(lambda: bool(opened), timeout=20000)
    assert opened == [QUrl("http://127.0.0.1:6123/")]
    assert "http://127.0.0.1:6123/" in robot.window.messages.text
    process = robot.workspace.tensorboard.process_id
    assert process
    robot.workspace.shut_down()
    assert robot.workspace.tensorboard.process_id == 0


def test_one_that_is_not_installed_is_told_first_with_how_to_install_it(robot, tmp_path, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "tensorboard" else found(name))
    robot.workspace.save_file(tmp_path / "net.knet")
    robot.act("open_tensorboard")
    assert "pip install nodeeditor[tensorboard]" in robot.window.messages.text
    (robot.workspace.run_list.folder / "net-1" / "logs" / "tensorboard").mkdir(parents=True)
    robot.act("open_tensorboard")
    assert "pip install nodeeditor[tensorboard]" in robot.window.messages.text
