"""Training the graph of a stranger: what it would read outside of its folder is asked for, one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from nodeeditor.document import Document, save
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.settings import CsvSource, DataSettings, WeightsSource
from nodeeditor.protocol.exports import Target
from nodeeditor.protocol.requests import Train
from nodeeditor.workspace.exporting import Wish
from tests.workspace.small_graphs import chain


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    (tmp_path / "theirs").mkdir()
    graph = graph_of([chain("x", "a", "y")])
    graph.data = DataSettings(CsvSource("../taxes.csv"))
    graph.weights = WeightsSource("../old.weights.h5")
    save(Document(graph), tmp_path / "theirs" / "net.knet")
    return tmp_path / "theirs" / "net.knet"


def press(robot, text: str) -> None:
    """Press a button of the strip."""
    strip = robot.window.messages
    button = next(one for one in strip.findChildren(QPushButton) if one.text() == text and one.isVisible())
    robot.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def train(robot) -> None:
    """Press Train in the top bar."""
    button = next(one for one in robot.window.findChildren(QAbstractButton) if one.text() == "Train")
    robot.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def trainings(robot) -> list[Train]:
    return [one for channel in robot.engines.opened for one in channel.of(Train)]


def test_train_asks_and_then_trains(robot, theirs):
    robot.window.files.open_path(theirs)
    strip = robot.window.messages
    train(robot)
    robot.until(lambda: str(theirs.parents[1] / "taxes.csv") in strip.text)
    press(robot, "Not Now")
    assert strip.text == ""
    assert trainings(robot) == []
    train(robot)
    robot.until(lambda: "taxes.csv" in strip.text)
    press(robot, "Read It")
    robot.until(lambda: "old.weights.h5" in strip.text)
    assert trainings(robot) == []
    press(robot, "Read It")
    robot.until(lambda: len(trainings(robot)) == 1)
    assert strip.text == ""


def test_an_export_asks_too(robot, theirs):
    workspace, strip = robot.window.workspace, robot.window.messages
    robot.window.files.open_path(theirs)
    workspace.exporting.start(Wish(Target.KERAS, theirs.with_suffix(".keras"), None, trains=False))
    robot.until(lambda: "taxes.csv" in strip.text)
    assert not workspace.exporting.is_at_work
    press(robot, "Read It")
    robot.until(lambda: "old.weights.h5" in strip.text)
    press(robot, "Read It")
    assert workspace.exporting.is_at_work
    workspace.exporting.cancel()
