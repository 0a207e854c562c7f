"""The problems panel: sentences, order, count in the tab, and the way to the node."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.graph.inference import NodeReport
from nodeeditor.panels.way_row import WayRow
from nodeeditor.problems import Fix, Problem, Way
from nodeeditor.protocol.answers import Inferred, RepairsFound
from nodeeditor.protocol.requests import FindRepairs, Infer
from nodeeditor.values import EMPTY, FrozenMap
from nodeeditor.workspace import engine_client
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_client import EngineState

CHAIN = (("Input", "image", {"shape": (4,)}), ("Dense", "dense", {"units": 2}), ("Output", "out", {"loss": "mse"}))


def refuse_dense(request: Infer) -> Inferred:
    reports = {}
    for call in request.calls:
        wrong = Problem("layer.input_open", FrozenMap(type="Dense", node="<b>dense</b>", port="inputs"), call.node)
        reports[call.node] = NodeReport(problems=(wrong,) if call.name == "dense" else ())
    return Inferred(request.request, reports)


def texts(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_problems_are_listed_counted_and_lead_to_their_node(robot, engines):
    engines.answers[Infer] = refuse_dense
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: len(panel.rows) == 1)
    assert robot.window.results.tabText(4) == "Problems  1"
    (row,) = panel.rows
    assert any("has nothing at 'inputs'" in text for text in texts(row))
    # What a file says is shown as it is, never as markup.
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in row.findChildren(QLabel) if label.text())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert robot.workspace.selection.nodes == {robot.node("dense")}
    assert robot.window.status.counts_text.startswith("1 problem · 3 nodes")


def test_a_warning_has_a_mark_of_its_own_and_is_counted_apart(robot, engines):
    engines.answers[Infer] = refuse_dense
    robot.draw(*CHAIN, ("Dense", "loose", {"units": 2}), linked=False)
    panel = robot.window.results.open("problems")
    robot.until(lambda: {row.problem.warning for row in panel.rows} == {True, False})
    marks = {row.problem.warning: row.findChild(QLabel).pixmap().toImage() for row in panel.rows}
    places = [(x, y) for x in range(16) for y in range(16)]
    warning, error = ({at for at in places if marks[kind].pixelColor(*at).alpha() > 200} for kind in (True, False))
    assert warning != error
    errors = sum(not row.problem.warning for row in panel.rows)
    warnings = len(panel.rows) - errors
    counted = f"{errors} problem{'s' * (errors > 1)} · {warnings} warning{'s' * (warnings > 1)} · 4 nodes"
    assert robot.window.status.counts_text.startswith(counted)


def test_the_problem_stands_in_the_inspector_too(robot, engines):
    engines.answers[Infer] = refuse_dense
    robot.draw(*CHAIN)
    robot.select("dense")
    robot.until(lambda: any("nothing at" in text for text in texts(robot.window.inspector.facts)))


def test_no_problems_is_said(robot):
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: "No problems: this network can be trained." in texts(panel.widget()))
    assert robot.window.results.tabText(4) == "Problems"


def test_no_problems_is_not_said_before_keras_has_looked(robot, engines):
    engines.answers[Infer] = lambda request: None
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: "Keras has not looked at this yet." in texts(panel.widget()))
    assert robot.window.status.counts_text == "3 nodes"


def test_no_problems_is_not_said_of_edits_that_wait_for_an_engine_that_was_given_up(robot, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: "No problems: this network can be trained." in texts(panel.widget()))
    engine = robot.workspace.engine
    for _ in range(3):
        robot.until(lambda: engine.state is EngineState.READY)
        engines.of(Role.QUESTIONS)[-1].die()
    # Nothing was edited since Keras looked: what it said holds.
    assert robot.window.status.counts_text.startswith("no problems")
    robot.select("dense")
    robot.type(robot.row("units").editor.line, "7")
    robot.until(lambda: len(panel.rows) == 1)
    assert "Train > Restart Keras" in texts(panel.rows[0])[-1]
    assert robot.window.status.counts_text.startswith("1 problem")
    robot.act("restart_engine")
    robot.until(lambda: "No problems: this network can be trained." in texts(panel.widget()))


def test_no_problems_is_not_said_of_edits_while_keras_starts_again(robot, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1000, 1000))
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: "No problems: this network can be trained." in texts(panel.widget()))
    engines.of(Role.QUESTIONS)[-1].die()
    robot.select("dense")
    robot.type(robot.row("units").editor.line, "7")
    robot.until(lambda: "Keras has not looked at this yet." in texts(panel.widget()))
    assert "problem" not in robot.window.status.counts_text
    robot.until(lambda: "No problems: this network can be trained." in texts(panel.widget()))


def test_a_click_in_the_list_or_the_inspector_repairs(robot, engines):
    flatten = Fix("fix.insert_flatten", FrozenMap(type="Flatten", config=EMPTY, port="inputs", index=0))

    def ready(found: RepairButtons) -> bool:
        return bool(found.buttons) and found.isVisible() and found.isEnabled()

    def refuse(request: Infer) -> Inferred:
        fed_by_input = {call.node for call in request.calls if call.name == "dense" and call.links[0].source == "n1"}
        wrong = Problem("layer.input_open", FrozenMap(type="Dense", node="dense", port="inputs"), "n2")
        return Inferred(
            request.request,
            {call.node: NodeReport(problems=(wrong,) if call.node in fed_by_input else ()) for call in request.calls},
        )

    def find(request: FindRepairs) -> RepairsFound:
        wrong = robot.workspace.inference.report("n2").problems[0]
        return RepairsFound(request.request, {"n2": (replace(wrong, fixes=(flatten,)),)})

    engines.answers |= {Infer: refuse, FindRepairs: find}
    robot.draw(*CHAIN)
    robot.select("dense")
    panel = robot.window.results.open("problems")
    for place in (panel, robot.window.inspector.facts):
        robot.until(lambda place=place: any(ready(found) for found in place.findChildren(RepairButtons)))
        found = next(found for found in place.findChildren(RepairButtons) if ready(found))
        QTest.mouseClick(found.buttons[0], Qt.MouseButton.LeftButton)
        stack = robot.workspace.undo_stack
        assert stack.undoText() == "Insert Flatten"
        assert robot.graph.node_named("flatten") is not None
        robot.until(lambda: not robot.workspace.inference.problems)
        stack.undo()


def test_the_way_of_a_size_is_told_and_its_names_lead_to_the_nodes(robot, engines):
    engines.answers[Infer] = refuse_dense

    def found(request: FindRepairs) -> RepairsFound:
        wrong = robot.workspace.inference.report("n2").problems[0]
        way = Way("chain.from_input", FrozenMap(shape="(None, 4)", maker="image", type="Input"), ("n1",))
        return RepairsFound(request.request, {"n2": (replace(wrong, chain=(way,)),)})

    engines.answers[FindRepairs] = found
    robot.draw(*CHAIN)
    panel = robot.window.results.open("problems")
    robot.until(lambda: any(row.findChildren(WayRow) for row in panel.rows))
    (way,) = panel.rows[0].findChildren(WayRow)
    assert texts(way)[0] == "(None, 4) comes from 'image' (Input)."
    QTest.mouseClick(way.names[0], Qt.MouseButton.LeftButton)
    assert robot.workspace.selection.nodes == {robot.node("image")}


def test_an_empty_network_has_no_problems_yet(robot):
    """Its panel tells what a network needs all the same."""
    panel = robot.window.results.open("problems")
    robot.until(lambda: len(panel.rows) == 2)
    tabs = robot.window.results
    assert tabs.tabText(tabs.currentIndex()) == "Problems"
    assert "problem" not in robot.window.status.counts_text
    robot.draw(("Input", "x", {"shape": (4,)}))
    robot.until(lambda: "1 problem" in robot.window.status.counts_text)
    robot.until(lambda: tabs.tabText(tabs.currentIndex()) == "Problems  1")
