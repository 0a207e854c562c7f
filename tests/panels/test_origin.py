"""Where the numbers of a training broke: told in the window and aloud, and one command away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from nodeeditor.document import Document
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, TrainingSettings
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import NonFiniteFound, TrainingDone, TrainingStarted
from nodeeditor.protocol.non_finite import NonFinite, Part
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.training_phase import Phase
from tests.graph.test_blocks import level

STARTED = TrainingStarted(1, "r", 3, 4, 8, 2, ("loss",))


@pytest.fixture
def trained(robot):
    """A window whose training has begun."""
    robot.draw(("Input", "x", {}), ("Dense", "dense", {}), ("Output", "y", {}))
    return begun(robot)


def begun(robot):
    robot.until(lambda: robot.workspace.inference.is_settled and bool(robot.engines.of(Role.TRAINING)))
    engine = robot.engines.of(Role.TRAINING)[-1]
    robot.act("train")
    engine.tell(STARTED)
    robot.until(lambda: robot.workspace.trained.phase is Phase.COMPILING)
    return robot


def break_at(robot, node, name):
    why = problem("why.log_zero", least="0")
    told = {"node": name, "type": "Dense", "count": 3, "size": 9, "others": "some", "why": why.reason}
    origin = Problem("non_finite.output", FrozenMap(told), node=node, warning=True)
    end = problem("training.nan_from", epoch=1, step=1, origin=origin.reason)
    engine = robot.engines.of(Role.TRAINING)[0]
    engine.tell(NonFiniteFound(0, 0, NonFinite(Part.OUTPUT, NodeId(node), nan=3, size=9), origin))
    engine.tell(TrainingDone("r", "nan", 0, {}, 1.0, 1.0, end))
    robot.until(lambda: robot.workspace.trained.phase is Phase.BROKEN)


def selected(robot):
    return {robot.workspace.level.nodes[node].name for node in robot.workspace.selection.nodes}


def test_the_message_leads_to_the_node(trained):
    strip = trained.window.messages
    assert not trained.window.actions_["show_origin"].isEnabled()
    break_at(trained, "n2", "dense")
    assert "It began in Dense 'dense'" in strip.text
    button = next(one for one in strip.findChildren(QPushButton) if one.isVisible())
    assert button.text() == "Show"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert selected(trained) == {"dense"}
    assert trained.window.canvas.visible_rect().contains(trained.window.canvas.canvas_scene.nodes["n2"].body())


def test_a_key_and_the_note_on_the_canvas_lead_there_too(trained):
    break_at(trained, "n2", "dense")
    trained.window.canvas.setFocus()
    QTest.keyClick(trained.window.canvas, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert selected(trained) == {"dense"}
    trained.select()
    QTest.mouseClick(trained.window.canvas.training_note.show_button, Qt.MouseButton.LeftButton)
    assert selected(trained) == {"dense"}
    assert trained.window.canvas.hasFocus()


def test_it_is_among_the_problems_and_is_no_obstacle(trained):
    break_at(trained, "n2", "dense")
    trained.window.show_results("problems")
    panel = trained.window.results.panel("problems")
    panel.refresh()
    (row,) = [row for row in panel.rows if row.problem.code == "non_finite.output"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert selected(trained) == {"dense"}
    assert trained.window.actions_["train"].isEnabled()


def test_once_the_node_is_edited_there_is_nothing_to_go_to(trained):
    break_at(trained, "n2", "dense")
    assert trained.window.actions_["show_origin"].isEnabled()
    trained.workspace.apply(SetConfig(trained.graph.nodes[NodeId("n2")].layer, FrozenMap(units=9)), "edit")
    assert not trained.window.actions_["show_origin"].isEnabled()
    trained.act("undo")
    assert trained.window.actions_["show_origin"].isEnabled()


def test_inside_of_a_block_it_opens_the_block(robot):
    rows = level(("x", INPUT, {}, ()), ("dense", "Dense", {}, ("x",)), ("y", OUTPUT, {}, ("dense",)))
    network = level(("x", INPUT, {}, ()), ("deep", "block:inner", {}, ("x>x",)), ("y", OUTPUT, {}, ("deep.y",)))
    graph = Graph.build(*network, DataSettings(), TrainingSettings(), (Block("inner", (), *rows),))
    robot.workspace.take_up(Document(graph), None)
    begun(robot)
    break_at(robot, "deep/dense", "deep.dense")
    assert robot.window.canvas.canvas_scene.nodes[NodeId("deep")].content.broke
    robot.act("show_origin")
    assert robot.workspace.inside == "inner"
    assert selected(robot) == {"dense"}


def test_the_note_opens_the_training_tab(trained):
    trained.window.show_results("problems")
    note = trained.window.canvas.training_note
    assert note.isVisible()
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert trained.window.results.panel("training").isVisible()


def test_it_is_told_aloud(trained, monkeypatch):
    said = []
    monkeypatch.setattr("nodeeditor.panels.training_voice.say_aloud", lambda _window, text, **_how: said.append(text))
    break_at(trained, "n2", "dense")
    assert any("It began in Dense 'dense'" in text for text in said)
