"""The summary: what Keras's own tells, from the reports of the engine."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QGuiApplication

from nodeeditor.graph.edits import AddNode, Connect, SetTraining
from nodeeditor.graph.elements import Link, Node, NodeId
from nodeeditor.graph.inference import NodeCost, NodeReport, TensorSpec
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.panels.summary_rows import as_text, summary_rows
from nodeeditor.protocol.answers import Costed, Inferred
from nodeeditor.protocol.requests import Cost, Infer

CHAIN = (
    ("Input", "image", {"shape": (64,)}),
    ("Dense", "hidden", {"units": 32}),
    ("Dense", "scores", {"units": 10}),
    ("Output", "digit", {"loss": "mse"}),
)
COUNTS = {"image": (64, 0), "hidden": (32, 2080), "scores": (10, 330), "digit": (10, 0), "again": (32, 2080)}


COSTS = {
    "image": NodeCost(0, 0),
    "hidden": NodeCost(64 * 32, 256),
    "scores": NodeCost(32 * 10, 80),
    "digit": NodeCost(0, 0),
}


def infer(request: Infer) -> Inferred:
    reports = {}
    for call in request.calls:
        size, parameters = COUNTS[call.name]
        reports[call.node] = NodeReport((("output", TensorSpec((None, size))),), parameters, parameters)
    return Inferred(request.request, reports)


def cost(request: Cost) -> Costed:
    return Costed(request.request, {call.node: COSTS[call.name] for call in request.calls})


def settle(robot):
    panel = robot.window.results.open("summary")
    robot.until(lambda: robot.workspace.inference.is_settled and "2,410 parameters" in panel.totals.text())
    return panel


def test_rows_and_totals(robot, engines):
    engines.answers[Infer] = infer
    robot.draw(*CHAIN)
    panel = settle(robot)
    assert [row.cells for row in panel.model.rows] == [
        ("image", "Input", "None × 64", "0", "", "", ""),
        ("hidden", "Dense", "None × 32", "2,080", "", "", "image"),
        ("scores", "Dense", "None × 10", "330", "", "", "hidden"),
    ]
    assert panel.totals.text() == "2,410 parameters · 2,410 trainable · 0 not trainable · 9.4 KB"


def test_costs_follow_the_graph_and_the_batch_size(robot, engines):
    engines.answers[Infer] = infer
    engines.answers[Cost] = cost
    robot.draw(*CHAIN)
    panel = settle(robot)
    robot.until(lambda: "multiply-adds" in panel.totals.text())
    assert [row.cells[4:6] for row in panel.model.rows] == [("0", "0 B"), ("2.0 k", "256 B"), ("320", "80 B")]
    line = panel.totals.text().splitlines()[1]
    assert line == "2.4 k multiply-adds an example · a batch of 32: 75.8 k multiply-adds, 10.5 KB of activations"
    robot.workspace.apply(SetTraining(TrainingSettings(batch_size=64)), "batch")
    robot.until(lambda: "a batch of 64: 151.6 k multiply-adds, 21.0 KB" in panel.totals.text())
    robot.select("hidden")
    robot.until(lambda: "\n2.0 k multiply-adds · 256 B of activations" in robot.window.inspector.facts.text)


def test_a_shared_layer_is_counted_once(robot, engines):
    engines.answers[Infer] = infer
    robot.draw(*CHAIN)
    layer = robot.graph.layer_of(robot.node("hidden"))
    robot.workspace.apply(AddNode(Node(NodeId("n9"), layer.id, "again"), layer), "Call again")
    robot.workspace.apply(Connect(Link(NodeId("n1"), "output", NodeId("n9"), "inputs")), "Connect")
    panel = settle(robot)
    row = next(row for row in panel.model.rows if row.name == "again")
    assert row.count == "shared"
    assert "9.4 KB" in panel.totals.text()


def test_a_chosen_row_selects_the_node_and_the_other_way_round(robot, engines):
    engines.answers[Infer] = infer
    robot.draw(*CHAIN)
    panel = settle(robot)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    panel.table.selectionModel().select(panel.model.index(1, 0), flags)
    assert robot.workspace.selection.nodes == {robot.node("hidden")}
    robot.select("scores")
    assert [index.row() for index in panel.table.selectionModel().selectedRows()] == [2]


def test_copied_as_text(robot, engines):
    engines.answers[Infer] = infer
    robot.draw(*CHAIN)
    panel = settle(robot)
    panel.copy_button.click()
    text = QGuiApplication.clipboard().text()
    rows = summary_rows(robot.graph, robot.workspace.inference, robot.workspace.costs)
    assert text == as_text(rows, robot.workspace.inference.totals, 32)
    assert any(line.split() == ["hidden", "Dense", "None", "×", "32", "2,080", "image"] for line in text.splitlines())
