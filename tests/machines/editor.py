"""An editor without a window, as a machine drives it: it starts, changes, saves, dies and finds what it left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from shiboken6 import isValid

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, load
from nodeeditor.document.format import loads
from nodeeditor.editing.replacing import replaced
from nodeeditor.graph.places import Place
from nodeeditor.panels.recovery.entry import Choice
from nodeeditor.workspace.keeping.folder import Left
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import FakeEngines

CATALOG = load_snapshot()


class Editor:
    """One document at a time, with all that keeps it, in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    safe: Safe
    #: What could not be read of what was left.
    problems: Sequence[str] = ()

    @property
    def workspace(self) -> Workspace:
        """The open document."""
        return self._workspace

    def start(self) -> Sequence[Left]:
        """Start, and find what earlier editors left."""
        self.safe = Safe.below(self.folder / "state", self.folder / "data")
        self._shared = Shared(CATALOG, open_channel=FakeEngines(), settings=self.settings, safe=self.safe)
        self._workspace = Workspace(CATALOG, shared=self._shared)
        self._workspace.new_document()
        found = self.safe.recovery.look()
        self.problems = [one.code for one in found.problems]
        return found.left

    # What becomes of what was left

    def decide(self, choices: Sequence[tuple[Left, Choice]]) -> None:
        """Do with each as was decided; what is kept for later is for the next start."""
        for left, choice in choices:
            match choice:
                case Choice.RESTORE:
                    self._restore(left)
                case Choice.OPEN_SAVED:
                    self._open_saved(left)
                case Choice.DISCARD:
                    self.safe.recovery.discard(left.file)
        self.safe.recovery.let_go()

    def _restore(self, left: Left) -> None:
        kept, keeper = left.kept, self.workspace.keeper
        assert keeper is not None
        keeper.adopt(self.safe.recovery.take(left.file), kept.crashes + (not kept.ended))
        if kept.text is None:
            assert kept.path is not None
            self.workspace.open_file(kept.path)
            return
        document = loads(kept.text)
        document.digest = kept.base
        self.workspace.take_up(document, kept.path, kept.name, is_saved=False)

    def _open_saved(self, left: Left) -> None:
        path, text = left.kept.path, left.kept.text
        assert path is not None
        if text is not None:
            self.safe.versions.keep(path, text.encode())  # it can still be had from there
        self.workspace.open_file(path)
        self.safe.recovery.discard(left.file)

    # The ends

    def die(self) -> None:
        """End as by kill -9: nothing more is written, and the system lets go of what was locked."""
        if isValid(self._shared):
            self.unlock()
            discard(self._workspace)
            discard(self._shared)

    def quit(self, *, discards: bool) -> None:
        """End in order."""
        self.workspace.shut_down(discards=discards)
        discard(self.workspace)
        discard(self._shared)

    def unlock(self) -> None:
        """Hold no lock, as a process that is gone."""
        locks = [self.safe.recovery._lock, *self.safe.recovery._held.values(), *self.safe.locks._held.values()]
        for lock in locks:
            if lock is not None:
                lock.unlock()

    # Files

    def new(self) -> None:
        """An empty document in the place of the open one, whose changes are not wanted."""
        self.workspace.new_document()

    def open(self, path: Path) -> None:
        """Open a file."""
        self.workspace.open_file(path)

    def open_copy(self, document: Document, name: str) -> None:
        """Go on with a document that has no file."""
        self.workspace.take_up(document, None, name, is_saved=False)

    def save(self, path: Path | None = None, *, over_changes: bool = False) -> None:
        """Save. Raises ``ProblemError``."""
        self.workspace.save_file(path, over_changes=over_changes)

    def restore_version(self, file: Path) -> None:
        """Make the document what a version of its file holds, by an edit that can be undone."""
        self.workspace.go(Place())
        self.workspace.apply(replaced(self.workspace.graph, load(file).graph), "Restore", of_graph=True)

    # The steps of a user

    def step(self, index: int) -> None:
        """Undo or redo up to there."""
        self.workspace.undo_stack.setIndex(index)

    def check(self) -> None:
        """What must hold of this editor beside what must hold of its document."""
