"""Saving where something is in the way: another program wrote the file, or the folder can't be written."""

from __future__ import annotations

import threading

import pytest

from nodeeditor.document import load, save
from nodeeditor.panels.changed_outside import ChangedOutside
from nodeeditor.panels.handlers import files as files_module
from nodeeditor.problems import problem
from nodeeditor.workspace import saving as saving_module
from tests.panels.test_main_window import CHAIN


@pytest.fixture
def path(robot, tmp_path):
    """A file that is open, edited here, and was changed by another program meanwhile."""
    path = tmp_path / "net.knet"
    robot.draw(*CHAIN)
    robot.workspace.save_file(path)
    other = load(path)
    other.graph.training = other.graph.training.__class__(epochs=77)
    save(other, path)
    robot.act("undo")
    return path


def answer(monkeypatch, *answers):
    given = list(answers)
    monkeypatch.setattr(files_module, "ask_changed_outside", lambda _parent, _name: given.pop(0))


def test_nothing_is_written_over_unasked(robot, path, monkeypatch):
    before = path.read_bytes()
    answer(monkeypatch, ChangedOutside.CANCEL)
    robot.act("save")
    assert path.read_bytes() == before
    assert robot.workspace.is_modified


def test_the_user_may_save_over_it_and_is_not_asked_again(robot, path, monkeypatch):
    answer(monkeypatch, ChangedOutside.OVER)
    robot.act("save")
    assert load(path).graph.training.epochs != 77
    assert not robot.workspace.is_modified
    robot.act("redo")
    robot.act("save")
    assert len(load(path).graph.nodes) == len(CHAIN)


def test_the_user_may_save_elsewhere(robot, path, monkeypatch, tmp_path):
    before = path.read_bytes()
    answer(monkeypatch, ChangedOutside.SAVE_AS)
    monkeypatch.setattr(files_module, "ask_save_path", lambda *_: tmp_path / "mine.knet")
    robot.act("save")
    assert path.read_bytes() == before
    assert robot.workspace.path == tmp_path / "mine.knet"


def test_the_user_may_compare_first(robot, path, monkeypatch):
    answer(monkeypatch, ChangedOutside.COMPARE)
    robot.act("save")
    dialog = robot.window.comparing.dialog
    assert not dialog.compared.same
    dialog.close()


def test_a_file_that_went_away_is_written_anew(robot, path):
    path.unlink()
    robot.act("save")
    assert path.exists()
    assert not robot.workspace.is_modified


def test_where_the_folder_can_not_be_written_another_place_is_offered(robot, tmp_path, monkeypatch):
    robot.draw(*CHAIN)
    robot.workspace.save_file(tmp_path / "net.knet")
    robot.act("undo")
    monkeypatch.setattr(saving_module, "save", _refused)
    robot.act("save")
    assert robot.window.messages.text == problem("file.write_read_only", place="net.knet", reason="x").text
    monkeypatch.undo()
    monkeypatch.setattr(files_module, "ask_save_path", lambda *_: tmp_path / "elsewhere.knet")
    robot.window.messages._button.click()
    assert robot.workspace.path == tmp_path / "elsewhere.knet"


def _refused(*_arguments, **_named):
    raise OSError(30, "Read-only file system")


def test_closing_waits_for_what_is_being_saved_and_does_not_ask(robot, path, monkeypatch):
    path.unlink()
    may_write = threading.Event()
    written = []

    def slow(document, target, **named):
        assert may_write.wait(20)
        written.append(save(document, target, **named))
        return written[0]

    monkeypatch.setattr(saving_module, "save", slow)
    monkeypatch.setattr(saving_module, "PATIENCE", 0.0)
    monkeypatch.setattr(files_module, "ask_unsaved", None)
    robot.act("save")
    assert robot.window.isWindowModified()
    threading.Timer(0.1, may_write.set).start()
    assert robot.window.close()
    assert written
    assert not robot.window.isWindowModified()
