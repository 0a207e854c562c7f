"""The past runs of the open document."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QFile, QObject, QStandardPaths, Signal

from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import move_run, new_run_path
from nodeeditor.runs.labels import Labels, write_labels
from nodeeditor.runs.listing import RunInfo, RunListing, read_run
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.open_document import OpenDocument


@dataclass(frozen=True, slots=True)
class Trashed:
    """A run that was moved to the trash: where it was, and where it is now if the system tells."""

    run: Path
    place: Path | None


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
        self._listing = RunListing()
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
        runs = tuple(self._listing.read(self.folder, away))
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

    def label(
        self, run: Path, *, name: str | None = None, tags: tuple[str, ...] | None = None, note: str | None = None
    ) -> None:
        """Call a run so, or say this of it; what is not given stays. Raises :class:`ProblemError`."""
        before = read_run(run).labels
        labels = Labels(
            name=before.name if name is None else name,
            tags=before.tags if tags is None else tags,
            note=before.note if note is None else note,
        )
        if labels == before:
            return
        if not os.path.isdir(run):
            raise ProblemError(problem("runs.gone", run=run.name))
        try:
            write_labels(run / "labels.json", labels)
        except OSError as error:
            raise ProblemError(
                problem("runs.labels_failed", run=run.name, reason=error.strerror or str(error))
            ) from error
        self.refresh()

    def delete(self, run: Path) -> Trashed:
        """Move a run to the trash. Raises :class:`~nodeeditor.problems.ProblemError`."""
        if read_run(run).status is RunStatus.RUNNING:
            raise ProblemError(problem("engine.run_at_work", run=run.name))
        # Qt finds no trash where a fresh account lacks the folder that trash is in.
        with suppress(OSError):
            Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)).mkdir(
                parents=True, exist_ok=True
            )
        file = QFile(str(run))
        if not file.moveToTrash():
            self.refresh()
            raise ProblemError(problem("engine.no_trash", run=run.name, folder=str(run)))
        self.refresh()
        return Trashed(run, Path(file.fileName()) if file.fileName() else None)

    def bring_back(self, trashed: Trashed) -> None:
        """Take a run out of the trash again. Raises :class:`~nodeeditor.problems.ProblemError`."""
        place = trashed.place
        try:
            if place is None:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            if os.path.exists(trashed.run):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
            shutil.move(place, trashed.run)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProblemError(problem("runs.not_back", run=trashed.run.name, reason=reason)) from error
        finally:
            self.refresh()
        with suppress(OSError):  # what desktops keep beside it; without it the trash shows nothing
            (place.parent.parent / "info" / f"{place.name}.trashinfo").unlink()
