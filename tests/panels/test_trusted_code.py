"""Code of nodes in the window: typed and pasted as text, trusted by a press, and trust taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from nodeeditor.catalog import trusted
from nodeeditor.catalog.code import START
from nodeeditor.catalog.trusted import is_trusted, trust, trusted_codes
from nodeeditor.graph.edits import SetConfig
from nodeeditor.protocol.requests import Infer
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.selection import Selection

CODE = "lambda x: ops.relu(x)"


@pytest.fixture(autouse=True)
def _own_list(tmp_path, monkeypatch):
    monkeypatch.setattr(trusted, "trusted_path", lambda: tmp_path / "trusted-code.json")


@pytest.fixture
def editor(robot):
    robot.draw(("Lambda", "code", {"function": START}))
    robot.select("code")
    return robot.window.inspector.row("function").editor


def held(robot):
    return robot.graph.layer_of(robot.node("code")).config["function"]


def type_anew(editor, text):
    editor.lines.setFocus()
    editor.lines.selectAll()
    QTest.keyClicks(editor.lines, text)


def take(editor):
    QTest.keyClick(editor.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_typing_runs_nothing_and_one_press_trusts_what_stands_there(robot, editor):
    assert editor.state.isVisible()  # the program's own
    type_anew(editor, CODE)
    assert held(robot) == START
    take(editor)
    assert held(robot) == CODE
    assert robot.workspace.undo_stack.count() == 2
    assert not is_trusted(CODE)
    assert editor.button.isVisible()
    assert not editor.state.isVisible()
    QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    assert is_trusted(CODE)
    assert [one.text for one in trusted_codes()] == [CODE]
    assert editor.state.isVisible()
    QTest.keyClicks(editor.lines, " ")  # which is no other content
    assert editor.state.isVisible()
    editor.lines.moveCursor(editor.lines.textCursor().MoveOperation.End)
    QTest.keyClicks(editor.lines, "+ 1")
    assert editor.button.isVisible()
    take(editor)


def test_pasting_runs_nothing_and_the_press_takes_what_was_typed_first(robot, editor):
    QGuiApplication.clipboard().setText("def f(x):\n    return x\n")
    editor.lines.setFocus()
    editor.lines.selectAll()
    editor.lines.paste()
    assert trusted_codes() == ()
    QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    assert held(robot) == "def f(x):\n    return x"
    assert is_trusted("def f(x):\n    return x")


def test_a_mistake_is_told_with_its_line_and_what_was_typed_is_kept(robot, editor):
    type_anew(editor, "def f(x):")
    QTest.keyClick(editor.lines, Qt.Key.Key_Return)
    QTest.keyClicks(editor.lines, "return (")
    assert editor.lines.toPlainText() == "def f(x):\n    return ("
    row = robot.window.inspector.row("function")
    assert row.error.text().startswith("Line 2 is no Python")
    assert not editor.button.isEnabled()
    robot.row("output_shape").editor.line.setFocus()
    assert held(robot) == "def f(x):\n    return ("
    type_anew(editor, CODE)
    assert not row.error.isVisible()
    QTest.keyClick(editor.lines, Qt.Key.Key_Escape)
    assert editor.lines.toPlainText() == "def f(x):\n    return ("


def test_trust_asks_the_engine_again_and_taking_it_back_starts_another(robot, editor):
    robot.until(lambda: robot.workspace.engine.is_ready)
    take(editor)
    robot.workspace.apply(set_function(robot, CODE), "Set function")
    robot.until(lambda: not robot.workspace.inference.is_waiting)
    asked = len(asked_for_shapes(robot))
    QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    robot.until(lambda: len(asked_for_shapes(robot)) > asked)
    robot.act("trusted_code")
    dialog = robot.window.trusted_code.dialog
    assert dialog.list.item(0).text().startswith(CODE)
    assert dialog.text.toPlainText() == CODE
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert trusted_codes() == ()
    assert dialog.nothing.isVisible()
    assert not dialog.list.isVisible()
    first, *_ = robot.engines.of(Role.QUESTIONS)
    assert first.closed
    assert editor.button.isVisible()
    dialog.close()


def set_function(robot, text):
    layer = robot.graph.layer_of(robot.node("code"))
    return SetConfig(layer.id, layer.config.with_value("function", text))


def asked_for_shapes(robot):
    return [one for engine in robot.engines.of(Role.QUESTIONS) for one in engine.sent if isinstance(one, Infer)]


def test_the_button_at_the_problem_leads_to_the_code(robot, editor):
    robot.workspace.select(Selection())
    robot.workspace.code_wanted.emit(robot.node("code"))
    assert robot.workspace.selection.nodes == {robot.node("code")}
    assert robot.window.inspector.row("function").editor.lines.hasFocus()


def test_copies_carry_the_code_and_no_trust(robot, editor):
    robot.workspace.apply(set_function(robot, CODE), "Set function")
    trust(CODE, "2026-12-01")
    robot.window.canvas.setFocus()
    robot.act("copy")
    assert CODE in QGuiApplication.clipboard().text()
    assert "trusted" not in QGuiApplication.clipboard().text()
    robot.act("paste")
    assert len(robot.graph.nodes) == 2
