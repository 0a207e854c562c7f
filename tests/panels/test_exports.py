"""Exports in the window: what is asked, how far it is, and what is told of what was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from nodeeditor.panels import export_dialog as dialog_module
from nodeeditor.panels.export_dialog import ExportDialog
from nodeeditor.panels.handlers import exports as exports_module
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Exported, ExportProgress, Failed
from nodeeditor.protocol.exports import Difference, Proof, Step, Target, Verdict
from nodeeditor.protocol.requests import Export
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.record import RunRecord
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.exporting import Wish

OK = QDialogButtonBox.StandardButton.Ok
NEAR = problem("export.near", samples=8, largest="3.0e-08", share="1.0e-07")
SAME = Proof(Verdict.SAME, (NEAR,), 8, (Difference("y", 3e-8, 1e-7),))


@pytest.fixture
def asked(robot, engines, tmp_path, monkeypatch):
    """A window with a network; the place is chosen at once, and the engine for exports waits to be told what to say."""
    monkeypatch.setattr(exports_module, "ask_save_path", lambda _w, _t, start, *_: tmp_path / start.rpartition("/")[2])
    robot.draw(("Input", "x", {"shape": (4,)}))
    return robot


def exporter(robot):
    """The engine that exports."""
    return next(engine for engine in reversed(robot.engines.opened) if engine.role is Role.EXPORT)


def choose(robot, target):
    robot.act("export")
    dialog = robot.window.findChild(ExportDialog)
    dialog.rows[target].click()
    dialog.buttons.button(OK).click()
    return exporter(robot).of(Export)[-1]


def test_the_course_and_the_difference_are_told_and_the_folder_is_at_hand(asked, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(exports_module.QDesktopServices, "openUrl", opened.append)
    strip = asked.window.messages
    request = choose(asked, Target.ONNX)
    assert (request.target, request.path, request.run) == ("onnx", str(tmp_path / "network.onnx"), None)
    assert "network.onnx: starting Keras" in strip.text
    exporter(asked).tell(ExportProgress(request.request, Step.RUNNING))
    asked.until(lambda: "loading it again and running it" in strip.text)
    exporter(asked).tell(Exported(request.request, request.path, SAME))
    asked.until(lambda: "is written to" in strip.text)
    assert "differs from the model by at most 3.0e-08" in strip.text
    assert "Its weights are fresh" in strip.text
    strip._button.click()
    assert opened[0].toLocalFile() == str(tmp_path)


def test_a_file_that_is_not_the_model_is_told_as_an_error(asked):
    request = choose(asked, Target.LITERT)
    told = (NEAR, problem("export.unexplained", output="y"))
    exporter(asked).tell(Exported(request.request, request.path, Proof(Verdict.DIFFERENT, told)))
    asked.until(lambda: "Do not trust this file" in asked.window.messages.text)
    assert asked.window.messages._kind == "error"


def test_what_must_be_known_is_told_and_what_is_not_proven_is_a_warning(asked):
    request = choose(asked, Target.LITERT)
    proof = Proof(Verdict.NOT_RUN, (problem("export.select_not_run"),))
    note = problem("export.litert_select", operations="Erf", layers="'d' (Dense)")
    exporter(asked).tell(Exported(request.request, request.path, proof, (note,)))
    asked.until(lambda: "'d' (Dense) needs Erf" in asked.window.messages.text)
    assert asked.window.messages._kind == "warning"


def test_python_has_no_weights_but_a_choice_of_parts(asked):
    asked.act("export")
    dialog = asked.window.findChild(ExportDialog)
    assert dialog.target is Target.PYTHON
    assert (dialog.parts.isVisible(), dialog.weights.isVisible()) == (True, False)
    assert dialog.parts.currentText() == "The model alone"  # the network has no data
    asked.choose(dialog.parts, "With data and training")
    dialog.buttons.button(OK).click()
    request = exporter(asked).of(Export)[-1]
    assert (request.target, request.trains) == ("python", True)
    exporter(asked).tell(Exported(request.request, request.path, SAME))
    asked.until(lambda: "network.py is written to" in asked.window.messages.text)
    assert "Its weights" not in asked.window.messages.text


def test_the_weights_are_those_of_the_run_that_is_chosen(asked):
    folder = RunFolder(asked.workspace.run_list.new_run())
    folder.create()
    folder.write_record(RunRecord(name="first", started="2026-01-01T00:00:00Z"))
    (folder.checkpoints / "epoch-0001").mkdir(parents=True)
    asked.window.exports.of_run(folder.path)
    dialog = asked.window.findChild(ExportDialog)
    assert dialog.target is Target.KERAS
    assert dialog.weights.currentText() == "Those of the run first"
    dialog.buttons.button(OK).click()
    request = exporter(asked).of(Export)[-1]
    assert request.run == str(folder.path)
    exporter(asked).tell(Exported(request.request, request.path, SAME))
    asked.until(lambda: f"Its weights are those of the run {folder.path.name}" in asked.window.messages.text)


def test_an_export_can_be_cancelled_and_another_one_waits_for_its_end(asked):
    strip = asked.window.messages
    request = choose(asked, Target.KERAS)
    asked.act("export")
    assert "network.keras is still being written" in strip.text
    asked.workspace.exporting.start(Wish(Target.ONNX, Path("other.onnx")))
    assert len(exporter(asked).of(Export)) == 1
    strip._button.click()
    asked.until(lambda: strip.text == "The export was cancelled; network.keras was not written.")
    exporter(asked).tell(Exported(request.request, request.path, SAME))  # too late
    again = choose(asked, Target.KERAS)
    assert len([engine for engine in asked.engines.opened if engine.role is Role.EXPORT]) == 2
    exporter(asked).tell(ExportProgress(again.request, Step.RUNNING))
    asked.until(lambda: "loading it again" in strip.text)
    strip._button.click()
    asked.until(lambda: strip.text == "network.keras is written, but was not run to prove it.")


def test_a_strip_that_was_closed_stays_so_until_the_end(asked):
    strip = asked.window.messages
    request = choose(asked, Target.KERAS)
    strip._close.click()
    exporter(asked).tell(ExportProgress(request.request, Step.WRITING))
    asked.until(lambda: asked.workspace.exporting.step is Step.WRITING)
    assert strip.text == ""
    exporter(asked).tell(Exported(request.request, request.path, SAME))
    asked.until(lambda: "network.keras is written" in strip.text)


def test_what_stands_in_the_way_is_told_and_a_process_that_ends_too(asked):
    strip = asked.window.messages
    request = choose(asked, Target.ONNX)
    exporter(asked).tell(Failed(request.request, problem("export.no_onnx", missing="tf2onnx")))
    asked.until(lambda: "pip install 'nodeeditor[onnx]'" in strip.text)
    choose(asked, Target.ONNX)
    assert len([engine for engine in asked.engines.opened if engine.role is Role.EXPORT]) == 1  # it is still warm
    exporter(asked).die()
    asked.until(lambda: "The engine ended by itself (signal 9)" in strip.text)
    assert not asked.workspace.exporting.is_at_work


def test_onnx_without_its_packages_says_how_to_get_them(asked, monkeypatch):
    monkeypatch.setattr(dialog_module, "find_spec", lambda name: None)
    asked.act("export")
    dialog = asked.window.findChild(ExportDialog)
    dialog.rows[Target.ONNX].click()
    assert "pip install 'nodeeditor[onnx]'" in dialog.hint.text()
    assert not dialog.buttons.button(OK).isEnabled()
    dialog.rows[Target.LITERT].click()
    assert dialog.buttons.button(OK).isEnabled()
    dialog.reject()
