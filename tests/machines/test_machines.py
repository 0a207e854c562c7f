"""Whatever is edited, undone, saved, loaded, lost and recovered, in any order: no more is lost than is promised."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from unittest import mock

import pytest

import nodeeditor.editing
from nodeeditor.document import load
from nodeeditor.document.format import dumps
from nodeeditor.graph import edits
from nodeeditor.graph.annotations import Note, NoteId
from nodeeditor.graph.edits import SetNote
from nodeeditor.panels.recovery.entry import Choice
from nodeeditor.problems import ProblemError
from tests import strategies
from tests.examples import SOAK
from tests.machines.clock import Clock, driven
from tests.machines.editor import Editor
from tests.machines.edits import MAKERS
from tests.machines.machine import PROMISE, EditorMachine
from tests.machines.playing import play
from tests.machines.window_editor import WindowEditor, WindowMachine

#: Steps in all: 100,000 on the model in the long run.
_LIVES, _OF_WINDOW = (2000, 100) if SOAK else (3, 1)
#: Milliseconds from one step of who draws to the next.
_STEP = 100
#: What such functions return, as their annotations say it.
_EDITS = ("Edit", "Graft", "Chain", "Adopted")


def _functions(module: ModuleType) -> list[str]:
    """The public functions of a module of ``editing`` that make edits, and such methods of its classes."""
    stem = module.__name__.rpartition(".")[2]
    found = []
    for name, thing in vars(module).items():
        if name.startswith("_") or getattr(thing, "__module__", "") != module.__name__:
            continue
        if inspect.isfunction(thing) and _makes_edits(thing):
            found.append(f"{stem}.{name}")
        if inspect.isclass(thing):
            methods = [(own, method) for own, method in vars(thing).items() if inspect.isfunction(method)]
            found += [f"{stem}.{name}.{own}" for own, method in methods if own[0] != "_" and _makes_edits(method)]
    return found


def _makes_edits(function) -> bool:
    returned = str(function.__annotations__.get("return", ""))
    return any(name in returned for name in _EDITS)


#: How an adoption becomes an edit, which ``adopting.adopt`` of the machine does.
_WITHIN = {"adopting.Adopted.with_edit"}


def test_every_edit_of_the_program_is_one_of_the_machine() -> None:
    modules = [
        importlib.import_module(f"nodeeditor.editing.{module.name}")
        for module in pkgutil.iter_modules(nodeeditor.editing.__path__)
    ]
    made = {name for module in modules for name in _functions(module)}
    assert len(made) > 40
    assert made - _WITHIN - MAKERS.keys() == set()
    assert {name for name in MAKERS if not name.startswith(("edits.", "fragment."))} - made == set()


def test_every_edit_of_a_graph_is_drawn_by_the_machine() -> None:
    """``edits.Edit`` of the machine is any of them, as :func:`tests.strategies.edits` draws them."""
    drawn = Path(strategies.__file__).read_text("utf-8").partition("def edits(")[2]
    kinds = [name.strip() for name in edits.Edit.split("|")]
    assert len(kinds) > 20
    assert [kind for kind in kinds if not re.search(rf"\b{kind}\b", drawn)] == []


@pytest.mark.parametrize("has_file", [False, True])
@pytest.mark.parametrize("drawn", [2500, 3300, 4100])
def test_a_crash_takes_no_more_than_is_promised_of_who_draws_without_a_pause(qapp, tmp_path, drawn, has_file) -> None:
    """A hundred milliseconds from step to step; machines crash too seldom in the middle of such a stretch."""
    clock, texts = Clock(), []
    with driven(clock), mock.patch.object(os, "fsync"):
        editor = Editor(tmp_path)
        editor.start()
        if has_file:
            editor.save(tmp_path / "drawn.knet")
        while clock.now < drawn:
            note = Note(NoteId("t1"), f"at {clock.now}", 0.0, 0.0)
            editor.workspace.apply(SetNote(note.id, note), "Write")
            texts.append(dumps(editor.workspace.document))
            clock.pass_by(_STEP)
        editor.die()
        clock.forget()
        kept = [left.kept.text for left in editor.start()]
        editor.die()
    assert len(kept) == 1, "nothing was kept"
    assert kept[0] in texts[-PROMISE // _STEP :]


def test_what_is_told_once_waits_once(qapp, tmp_path) -> None:
    """A file that was left unchanged, for later, and left again, is one entry; its first end was no loss."""
    with driven(Clock()):
        editor = Editor(tmp_path)
        editor.start()
        for _ in range(2):
            editor.save(tmp_path / "saved.knet")
            editor.workspace.keeper.keep_now()
            editor.die()
            (left,) = editor.start()
            assert (left.kept.path, left.kept.text) == (tmp_path / "saved.knet", None)
            editor.decide([(left, Choice.LATER)])
        assert left.crashes == 2
        editor.die()


def test_the_window_tells_what_a_save_met_and_saves_once_that_is_gone(qapp, tmp_path) -> None:
    """What the window writes beside itself is waited for, else the machine would believe what only began."""
    path, full = tmp_path / "saved.knet", mock.Mock(side_effect=OSError(28, "No space left on device"))
    with driven(Clock()):
        editor = WindowEditor(tmp_path)
        editor.start()
        with mock.patch("nodeeditor.document.storage.write_atomically", full), pytest.raises(ProblemError) as caught:
            editor.save(path)
        assert caught.value.problem.code == "file.write_disk_full"
        editor.save(path)
        path.write_bytes(b"{}")
        with pytest.raises(ProblemError) as caught:
            editor.save()
        assert caught.value.problem.code == "file.write_changed"
        assert path.read_bytes() == b"{}"
        editor.save(over_changes=True)
        assert load(path).graph == editor.workspace.graph
        editor.die()


def test_nothing_is_lost_of_the_model(qapp) -> None:
    before = EditorMachine.steps
    play(EditorMachine, _LIVES, seed=None if SOAK else 1)
    assert EditorMachine.steps - before > 20 * _LIVES


def test_nothing_is_lost_of_the_window(qapp) -> None:
    before = WindowMachine.steps
    play(WindowMachine, _OF_WINDOW, seed=None if SOAK else 1)
    assert WindowMachine.steps - before > 10 * _OF_WINDOW
