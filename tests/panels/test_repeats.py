"""What repeats is listed, seen on the canvas and made a block, one undo step each."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.document import Document
from tests.editing.test_repeats import network, residual
from tests.importing.configs import entry, functional, source

ROWS = residual("a", 8, "x") + residual("b", 16, "a") + [("flat", "Flatten", {}, ("b",))]


def opened(robot):
    robot.workspace.take_up(Document(network(ROWS)), None)
    robot.act("find_repeats")
    return robot.window.repeats.list


def test_what_repeats_is_shown_and_made_a_block_in_one_step(robot):
    window = opened(robot)
    (row,) = window.rows
    assert row.title.text() == "5 nodes, ×2"
    QTest.mouseClick(row.title, Qt.MouseButton.LeftButton)
    names = {robot.graph.nodes[node].name for node in robot.workspace.selection.nodes}
    assert names == {name for name, *_ in ROWS if name != "flat"}
    robot.type(row.name, "part", enter=False)
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert dict(robot.config("part")) == {"repeat": 2}
    assert {robot.graph.nodes[node].name for node in robot.workspace.selection.nodes} == {"part"}
    QApplication.processEvents()
    assert window.rows == []
    assert "nothing repeats" in window.told.text()
    stack = robot.workspace.undo_stack
    assert [stack.text(n) for n in range(stack.count())] == ["Make repeated block part"]
    robot.act("undo")
    assert robot.graph == network(ROWS)
    QApplication.processEvents()
    assert len(window.rows) == 1


def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(robot):
    window = opened(robot)
    robot.type(window.rows[0].name, "no name!", enter=False)
    QTest.mouseClick(window.rows[0].button, Qt.MouseButton.LeftButton)
    assert robot.window.canvas.said
    assert robot.graph == network(ROWS)


def test_selected_nodes_are_looked_at_alone_until_all_are_wanted(robot):
    robot.workspace.take_up(Document(network(ROWS)), None)
    robot.select("a", "a_conv", "flat")
    robot.act("find_repeats")
    window = robot.window.repeats.list
    assert window.rows == []
    assert "3 nodes that were selected" in window.told.text()
    window.all_button.click()
    QApplication.processEvents()
    assert len(window.rows) == 1


def test_after_a_model_was_opened_its_repeats_are_offered(robot, tmp_path):
    layers = [source("x", 8)]
    for number in range(3):
        layers.append(entry("Dense", f"d{number}", layers[-1]["name"], units=8))
        layers.append(entry("LayerNormalization", f"n{number}", f"d{number}"))
        layers.append(entry("Dropout", f"o{number}", f"n{number}", rate=0.1))
    path = tmp_path / "mlp.json"
    path.write_text(json.dumps(functional(*layers, loss="mse")))
    robot.window.files.open_path(path)
    robot.until(lambda: not robot.window.files.opening.is_at_work)
    strip = robot.window.messages
    assert strip._button.text() == "Find Repeats (1)"
    strip._button.click()
    assert [row.title.text() for row in robot.window.repeats.list.rows] == ["3 nodes, ×3"]
