"""What is told of a model that was exported: where it is, and whose weights it has."""

from __future__ import annotations

import pytest

from nodeeditor.panels.handlers import exports as exports_module
from nodeeditor.protocol.answers import Exported
from nodeeditor.protocol.requests import Export


@pytest.mark.parametrize(
    ("run", "told"), [(None, "Its weights are fresh"), ("net-20260101-1", "Its weights are those of the run net-2026")]
)
def test_the_weights_of_an_exported_model_are_told(robot, engines, tmp_path, monkeypatch, run, told):
    asked = []
    engines.answers[Export] = lambda request: asked.append(request) or Exported(request.request, request.path)
    monkeypatch.setattr(exports_module, "ask_save_path", lambda *_: tmp_path / "net.keras")
    robot.window.exports.keras_of(tmp_path / run if run else None)
    robot.until(lambda: told in robot.window.messages.text)
    assert "net.keras is written to" in robot.window.messages.text
    assert asked[0].run == (str(tmp_path / run) if run else None)


def test_nothing_is_told_of_weights_of_exported_python(robot, engines, tmp_path, monkeypatch):
    engines.answers[Export] = lambda request: Exported(request.request, request.path)
    monkeypatch.setattr(exports_module, "ask_save_path", lambda *_: tmp_path / "net.py")
    robot.draw(("Input", "x", {"shape": (4,)}))
    robot.act("export_python")
    robot.until(lambda: "net.py is written to" in robot.window.messages.text)
    assert "weights" not in robot.window.messages.text
