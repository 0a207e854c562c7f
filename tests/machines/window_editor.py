"""The same with the real window: the desk with its tabs, dialogs and keys, driven by a machine as a model is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any, ClassVar
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import rule
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from nodeeditor.app import create_desk
from nodeeditor.document import Document, load
from nodeeditor.panels.changed_outside import ChangedOutside
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.panels.handlers import files
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.panels.recovery.entry import Choice
from nodeeditor.panels.recovery.restoring import Restoring
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.workspace.keeping.folder import Left
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import FakeEngines
from tests.machines.editor import Editor
from tests.machines.machine import EditorMachine
from tests.monkey.monkey import Monkey, check, let_events_pass, let_nothing_wait


class WindowEditor(Editor):
    """The program as it starts, with an engine that answers at once, and one document open at a time."""

    desk: Desk

    @property
    def page(self) -> MainWindow:
        page = self.desk.current
        assert page is not None
        return page

    @property
    def workspace(self) -> Workspace:
        return self.page.workspace

    def start(self) -> Sequence[Left]:
        self.safe = Safe.below(self.folder / "state", self.folder / "data")
        self.desk = create_desk(settings=self.settings, open_channel=FakeEngines(), safe=self.safe)
        (window,) = self.desk.windows
        window.resize(1000, 700)
        window.show()
        let_events_pass()
        self.problems = []
        look = self.safe.recovery.look

        def noted() -> Any:
            found = look()
            self.problems = [one.code for one in found.problems]
            return found

        with mock.patch.object(self.safe.recovery, "look", noted):
            self.restoring = Restoring(self.desk, self.safe)
            self.restoring.offer()
        self.page.files.new()
        self._alone()
        dialog = self.restoring.dialog
        return [row.entry.left for row in dialog.rows] if dialog is not None else []

    def decide(self, choices: Sequence[tuple[Left, Choice]]) -> None:
        dialog = self.restoring.dialog
        if dialog is None:
            assert not choices
            return
        wanted = {left.file: choice for left, choice in choices}
        for row in dialog.rows:
            row.choice.setCurrentIndex(row.choice.findData(wanted[row.entry.left.file]))
            assert row.chosen is wanted[row.entry.left.file]
        QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
        self._alone()

    def die(self) -> None:
        if isValid(self.desk):
            self.unlock()
            for window in self.desk.windows:
                discard(window)
            discard(self.desk)

    def quit(self, *, discards: bool) -> None:
        if discards:
            self.workspace.undo_stack.setClean()  # else it is asked about
            self.desk.quit()
        else:  # the system ends, and the program is told
            self.desk.keep_all()
            self.workspace.shut_down(discards=False)
        let_events_pass()
        self.die()

    # Files

    def new(self) -> None:
        self.page.files.new()
        self._alone()

    def open(self, path: Path) -> None:
        if self.workspace.path == path:
            load(path)  # it would be brought to the front, not read
            self.new()
        if not self.page.files.open_path(path):
            raise ProblemError(problem("file.missing", place=path.name))
        self._alone()

    def open_copy(self, document: Document, name: str) -> None:
        assert self.page.files.open_copy(document, name)
        self._alone()

    def save(self, path: Path | None = None, *, over_changes: bool = False) -> None:
        asked = mock.Mock(return_value=ChangedOutside.OVER if over_changes else ChangedOutside.CANCEL)
        with ExitStack() as around:
            around.enter_context(mock.patch.object(files, "ask_changed_outside", asked))
            around.enter_context(mock.patch.object(files, "ask_save_path", mock.Mock(return_value=path)))
            saving = self.workspace.saving
            told: list[Problem] = []
            saved = mock.Mock()
            connections = [saving.failed.connect(lambda found, _wish: told.append(found)), saving.saved.connect(saved)]
            assert self.page.files.save() if path is None else self.page.files.save_as()
            saving.finish()  # it is written beside the window
            for connection in connections:
                saving.disconnect(connection)
        if not saved.called:  # one that is written after a question fails first
            raise ProblemError(told[-1])

    def step(self, index: int) -> None:
        """By the keys that a user presses, one for each step."""
        stack = self.workspace.undo_stack
        while stack.index() != index:
            before, is_back = stack.index(), stack.index() > index
            held = Qt.KeyboardModifier.ControlModifier
            held |= Qt.KeyboardModifier.NoModifier if is_back else Qt.KeyboardModifier.ShiftModifier
            self.page.canvas.setFocus()
            QTest.keyClick(self.page.canvas.viewport(), Qt.Key.Key_Z, held)
            assert stack.index() == before + (-1 if is_back else 1)

    def check(self) -> None:
        let_events_pass()
        check(self.page)

    def _alone(self) -> None:
        """Close all documents but the one in front."""
        (window,) = self.desk.windows
        current = self.page
        for page in window.pages:
            if page is not current:
                page.workspace.undo_stack.setClean()
                assert window.close_page(page)
        window.show_page(current)
        let_events_pass()


class WindowMachine(EditorMachine):
    """Drives the window, and lets a hand play with its canvas too."""

    editor_type: ClassVar[type[Editor]] = WindowEditor
    steps: ClassVar[int] = 0
    crashes: ClassVar[int] = 0
    done: ClassVar[Any] = type(EditorMachine.done)()
    refused: ClassVar[Any] = type(EditorMachine.done)()

    @rule(seed=st.integers(0, 2**16))
    def hand(self, seed: int) -> None:
        """Mouse and keys on the canvas, by chance."""
        editor = self.editor
        assert isinstance(editor, WindowEditor)
        monkey = Monkey(editor.desk, seed)
        with ExitStack() as around:
            let_nothing_wait(
                monkey, lambda what, name, value: around.enter_context(mock.patch.object(what, name, value))
            )
            monkey.play_on_canvas(Random(seed).randrange(2, 8))
        stack, index = self.workspace.undo_stack, self.workspace.undo_stack.index()
        self.trail = []
        for place in range(stack.count() + 1):
            stack.setIndex(place)
            self.trail.append(self.text())
        stack.setIndex(index)
        self._note(self.text())
        self._end()
