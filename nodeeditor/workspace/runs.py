"""The past runs of the open document."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import platformdirs
from PySide6.QtCore import QFile, QObject, QStandardPaths, Signal

from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import move_run, new_run_path
from nodeeditor.runs.listing import RunInfo, list_runs, read_run
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.open_document import OpenDocument


class RunList(QObject):
    """The runs in the folder of the open document, the newest first."""

    #: :attr:`runs` is another list.
    changed = Signal()
    #: The folder of a run was moved: its old and its new path.
    moved = Signal(object, object)

    def __init__(self, document: OpenDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._runs: tuple[RunInfo, ...] = ()
        #: Runs from before the document had a file, which are still in the user's data.
        self._away: list[Path] = []
        document.replaced.connect(self._away.clear)
        document.path_changed.connect(self.refresh)

    @property
    def folder(self) -> Path:
        """Where runs of the open document are: ``runs`` beside its file, else in the user's data."""
        path = self._document.path
        if path is None:
            return platformdirs.user_data_path("nodeeditor", appauthor=False) / "runs"
        return path.parent / "runs"

    @property
    def runs(self) -> tuple[RunInfo, ...]:
        """What is known of each run."""
        return self._runs

    def new_run(self) -> Path:
        """A path in :attr:`folder` for the next run of the open document; nothing is made there."""
        run = new_run_path(self.folder, self._document.name or "untitled")
        if self._document.path is None:
            self._away.append(run)
        return run

    def refresh(self) -> None:
        """Read the folder again."""
        if self._document.path is not None:
            self._bring_home()
        away = self._away if self._document.path is not None else ()
        runs = tuple(list_runs(self.folder, away))
        if runs != self._runs:
            self._runs = runs
            self.changed.emit()

    def _bring_home(self) -> None:
        """Move the runs of a document that was saved for the first time beside its file, once they are over.

        A run that can't be moved stays where it is, and in the list.
        """
        for run in [run for run in self._away if run.is_dir() and read_run(run).status is not RunStatus.RUNNING]:
            with suppress(OSError):
                path = move_run(run, self.folder)
                self._away.remove(run)
                self.moved.emit(run, path)

    def delete(self, run: Path) -> None:
        """Move a run to the trash. Raises :class:`~nodeeditor.problems.ProblemError`."""
        if read_run(run).status is RunStatus.RUNNING:
            raise ProblemError(problem("engine.run_at_work", run=run.name))
        # Qt finds no trash where a fresh account lacks the folder that trash is in.
        with suppress(OSError):
            Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)).mkdir(
                parents=True, exist_ok=True
            )
        if not QFile(str(run)).moveToTrash():
            raise ProblemError(problem("engine.no_trash", run=run.name, folder=str(run)))
        self.refresh()
