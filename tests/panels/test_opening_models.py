"""Models of Keras opened in the window: new graphs, with what changed told, and nothing lost where they fail."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from nodeeditor.app import create_main_window
from nodeeditor.document import load
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.panels import save_path as save_path_module
from nodeeditor.panels.handlers import files as files_module
from nodeeditor.panels.unsaved import Unsaved
from tests.disposal import discard
from tests.importing.configs import call, entry, functional, source, tensor
from tests.importing.test_weights import packed
from tests.panels.dropping.test_drops import Drag


def model(*more):
    return functional(
        source(),
        entry("Lambda", "odd", "x"),
        entry("Dense", "d/1", "odd", units=3),
        *more,
        loss="mse",
        optimizer={"class_name": "Adam", "module": "keras.optimizers", "config": {}},
    )


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "net.json"
    path.write_text(json.dumps(model()))
    return path


def settled(robot):
    """Models are read beside the window: wait for them."""
    robot.until(lambda: not robot.window.files.opening.is_at_work)


def open_path(robot, path):
    robot.window.files.open_path(path)
    settled(robot)


def drop(robot, *paths):
    drag = Drag(robot, *paths)
    drag.over(robot.window.canvas)
    drag.drop()
    settled(robot)


def test_a_model_becomes_a_new_graph_that_is_saved_beside_it(robot, file, monkeypatch):
    drop(robot, file)
    assert robot.window.windowTitle() == "net.knet[*] - nodeeditor"
    assert robot.workspace.path is None
    assert {node.name for node in robot.graph.nodes.values()} == {"x", "odd", "d_1", "d_1_output"}
    assert robot.workspace.recent.paths[0] == file
    proposed = []
    monkeypatch.setattr(
        save_path_module.QFileDialog, "getSaveFileName", lambda *given: proposed.append(given[2]) or (given[2], "")
    )
    before = file.read_bytes()
    robot.act("save")
    assert proposed == [str(file.with_suffix(".knet"))]
    assert file.with_suffix(".knet").is_file()
    assert file.read_bytes() == before


def test_what_changed_is_listed_and_a_click_shows_its_node(robot, file):
    assert not robot.window.actions_["import_report"].isEnabled()
    open_path(robot, file)
    strip = robot.window.messages
    assert "4 nodes" in strip.text
    assert "2 things" in strip.text
    strip._button.click()
    rows = robot.window.models.report.rows
    assert [row.told.code for row in rows] == ["import.placeholder", "import.renamed"]
    assert "never run" in rows[0].findChild(QLabel).text()
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert {robot.graph.nodes[node].name for node in robot.workspace.selection.nodes} == {"odd"}
    robot.workspace.new_document()
    assert not robot.window.actions_["import_report"].isEnabled()
    assert robot.window.models.report is None


def test_a_node_inside_of_a_block_is_shown_there(robot, tmp_path):
    inner = {**functional(source("a"), entry("Unheard", "deep", "a")), "name": "in"}
    path = tmp_path / "nested.json"
    path.write_text(json.dumps(model({**inner, "inbound_nodes": [call(tensor("d/1"))]})))
    open_path(robot, path)
    robot.window.models.show_report()
    found = next(row for row in robot.window.models.report.rows if "deep" in row.told.text)
    found.findChild(QPushButton).click()
    assert robot.workspace.inside == "in"
    assert {robot.workspace.level.nodes[node].name for node in robot.workspace.selection.nodes} == {"deep"}


@pytest.mark.parametrize(("name", "content"), [("cat.png", b"\x89PNG\r\n\x1a\n"), ("net.keras", b"PK\x03\x04cut")])
def test_the_open_graph_stays_where_a_file_is_no_model(robot, tmp_path, name, content):
    robot.draw(("Input", "image", {"shape": (4,)}))
    robot.workspace.undo_stack.setClean()
    (tmp_path / name).write_bytes(content)
    drop(robot, tmp_path / name)
    assert robot.window.messages.text.startswith(name)
    assert {node.name for node in robot.graph.nodes.values()} == {"image"}
    assert robot.workspace.recent.paths == ()


def test_the_dialog_offers_models(robot, file, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: asked.append(given[3]) or (str(file), ""))
    robot.act("open")
    settled(robot)
    assert asked[0].split(";;")[0] == "Graphs and models (*.knet *.keras *.json)"
    assert robot.graph.node_named("odd") is not None


def test_the_program_starts_on_a_model(qtbot, file, tmp_path, engines):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(file, settings=settings, open_channel=engines)
    qtbot.waitUntil(lambda: window.windowTitle() == "net.knet[*] - nodeeditor", timeout=20_000)
    assert window.workspace.graph.node_named("odd") is not None
    window.close()
    discard(window)


def test_the_graph_of_a_model_with_weights_begins_with_them(robot, tmp_path, monkeypatch):
    path = packed(tmp_path / "net.keras")
    drop(robot, path)
    assert robot.graph.weights == WeightsSource(str(path))
    robot.workspace.save_file(tmp_path / "net.knet")
    assert load(tmp_path / "net.knet").graph.weights == WeightsSource("net.keras")


def test_changes_are_asked_about_before_a_model_takes_their_place(robot, file, monkeypatch):
    robot.draw(("Input", "image", {"shape": (4,)}))
    asked = []
    monkeypatch.setattr(files_module, "ask_unsaved", lambda _parent, name: asked.append(name) or Unsaved.CANCEL)
    heard = []
    robot.window.files.open_path(file, heard.append)
    settled(robot)
    assert heard == [False]
    assert asked == ["Untitled.knet"]
    assert {node.name for node in robot.graph.nodes.values()} == {"image"}
