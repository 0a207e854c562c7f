"""Which weights the network begins with, as it is chosen and told in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from nodeeditor.graph.settings import WeightsSource
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Failed, VariablesListed, WeightsRead
from nodeeditor.protocol.requests import ListVariables, ReadWeights
from nodeeditor.weights.variables import FoundWeights, LayerWeights, Variable


def matrix(names, units):
    return LayerWeights(names, "dense", (Variable("", "0", (4, units), "float32", "kernel"),))


@pytest.fixture
def drawn(robot, engines):
    """A network whose first layer fits the weights of old.keras, the second in part, and the third not at all."""

    def listed(request):
        units = {"a": 4, "b": 8, "c": 4}
        found = {call.node: matrix((), units[call.name]) for call in request.calls if call.name in units}
        others = {call.node: LayerWeights((), "", ()) for call in request.calls if call.node not in found}
        return VariablesListed(request.request, {**others, **found})

    there = FoundWeights("model", "old.keras", tuple(matrix((name,), 4) for name in ("a", "b", "old")))
    engines.answers[ListVariables] = listed
    engines.answers[ReadWeights] = lambda request: WeightsRead(request.request, there)
    robot.draw(
        ("Input", "x", {"shape": (4,)}),
        *(("Dense", name, {"units": 4}) for name in "abc"),
        ("Output", "y", {"loss": "mse"}),
    )
    return robot


def load(robot, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    robot.act("load_weights")
    robot.until(lambda: not robot.workspace.beginning.is_pending)


def test_weights_are_loaded_told_and_given_back(drawn, monkeypatch, tmp_path):
    line = drawn.window.results.panel("training").weights
    assert line.isHidden()
    load(drawn, monkeypatch, tmp_path / "old.keras")
    counts = "Begins with the weights of old.keras: 1 layer kept, 1 partly, 1 new, 1 there not used."
    drawn.until(lambda: line.text.text() == counts)
    assert not line.isHidden()
    report = drawn.window.weights.report
    assert report.isVisible()
    drawn.until(lambda: report.model.rowCount() == 4)
    cells = [[report.model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert [(row[0], row[1], row[3]) for row in cells] == [
        ("a", "kept", "a"), ("b", "partly kept", "b"), ("c", "new", "–"), ("–", "not used", "old"),
    ]  # fmt: skip
    assert "columns 0–3 kept of 8" in cells[1][2]
    assert report.model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is not None
    report.view.doubleClicked.emit(report.model.index(1, 0))
    assert drawn.workspace.selection.nodes == {drawn.node("b")}
    line.fresh.click()
    assert drawn.graph.weights is None
    drawn.until(line.isHidden)
    assert drawn.workspace.undo_stack.undoText() == "Begin with fresh weights"
    drawn.workspace.undo_stack.undo()
    assert drawn.graph.weights == WeightsSource(str(tmp_path / "old.keras"))
    drawn.act("fresh_weights")
    assert drawn.graph.weights is None


def test_what_a_node_keeps_is_told_in_the_inspector(drawn, monkeypatch, tmp_path):
    load(drawn, monkeypatch, tmp_path / "old.keras")
    drawn.select("b")
    facts = drawn.window.inspector.facts
    drawn.until(lambda: "Keeps part of its weights: kernel: columns 0–3 kept of 8, the others fresh." in facts.text)
    drawn.select("c")
    drawn.until(lambda: "Begins with fresh weights: there is no layer of this name." in facts.text)


def test_weights_that_cannot_be_read_are_told_where_they_are_chosen(drawn, engines, monkeypatch, tmp_path):
    fault = problem("weights.missing", path="old.keras")
    engines.answers[ReadWeights] = lambda request: Failed(request.request, fault)
    load(drawn, monkeypatch, tmp_path / "old.keras")
    line = drawn.window.results.panel("training").weights
    drawn.until(lambda: line.text.text() == fault.text)
    assert not line.report.isEnabled()
    drawn.until(lambda: drawn.window.weights.report.told.text() == fault.text)


def test_the_model_of_a_run_means_the_run(drawn, monkeypatch, tmp_path):
    run = tmp_path / "runs" / "first"
    run.mkdir(parents=True)
    (run / "run.json").write_text("{}")
    load(drawn, monkeypatch, run / "model.keras")
    assert drawn.graph.weights == WeightsSource(str(run))
    drawn.window.weights.begin_with_run(tmp_path / "runs" / "second")
    assert drawn.graph.weights == WeightsSource(str(tmp_path / "runs" / "second"))
    assert "begins with the weights of second" in drawn.window.messages.text


def test_commands_on_weights_can_be_given_where_there_are_any(drawn, monkeypatch, tmp_path):
    actions = drawn.window.actions_
    assert not actions["fresh_weights"].isEnabled()
    assert not actions["weights_report"].isEnabled()
    load(drawn, monkeypatch, tmp_path / "old.keras")
    assert actions["fresh_weights"].isEnabled()
    assert actions["weights_report"].isEnabled()


def test_layers_are_frozen_from_the_window(drawn):
    actions = drawn.window.actions_
    assert not actions["freeze"].isEnabled()
    drawn.select("c")
    drawn.act("freeze_before")
    assert [drawn.config(name).get("trainable") for name in "abc"] == [False, False, None]
    assert drawn.workspace.undo_stack.undoText() == "Freeze everything before"
    drawn.select("a")
    assert actions["freeze"].text() == "Unfreeze"
    drawn.act("freeze")
    assert "trainable" not in drawn.config("a")
    assert actions["freeze"].text() == "Freeze"
    drawn.select("x")
    assert not actions["freeze"].isEnabled()
