"""The past runs of the open document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nodeeditor.runs.listing import RunInfo


class RunList(QObject):
    """The runs in the folder of the open document, the newest first."""

    #: :attr:`runs` is another list.
    changed = Signal()

    @property
    def folder(self) -> Path:
        """Where runs of the open document are: ``runs`` beside its file, else in the user's data."""

    @property
    def runs(self) -> tuple[RunInfo, ...]:
        """What is known of each run."""

    def refresh(self) -> None:
        """Read the folder again."""

    def delete(self, run: Path) -> None:
        """Move a run to the trash. Raises :class:`~nodeeditor.problems.ProblemError`."""
