"""Going on with an earlier run in its own folder, without losing what is there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.listing import RunInfo, read_run
from nodeeditor.runs.record import RunStatus

_CUT_SHORT = (RunStatus.STOPPED, RunStatus.INTERRUPTED, RunStatus.FAILED)


@dataclass(slots=True)
class Resumed:
    """An earlier run put aside, so that the run which goes on from it can take its folder.

    The folder that the user named thus always holds the newest weights, and the earlier ones stay
    beside it.
    """

    folder: Path
    earlier: Path

    def give_back(self) -> None:
        """Put the earlier run back where nothing came of going on from it."""
        if not RunFolder(self.folder).record.exists():
            if self.folder.is_dir():
                for left in sorted(self.folder.rglob("*"), reverse=True):
                    left.rmdir() if left.is_dir() else left.unlink()
                self.folder.rmdir()
            self.earlier.rename(self.folder)


def resumable(folder: Path) -> RunInfo:
    """The run in ``folder``. Raises :class:`ProblemError` where training can't go on from it."""
    run = RunFolder(folder)
    if not run.taken:
        raise ProblemError(problem("command.resume_nothing", folder=str(folder)))
    found = read_run(folder)
    if found.status is RunStatus.RUNNING:
        raise ProblemError(problem("command.resume_running", folder=str(folder)))
    if not found.continuable:
        raise ProblemError(problem("command.resume_failed", folder=str(folder)))
    return found


def epochs_left(run: RunInfo) -> int | None:
    """How many epochs a run that was cut short still had to go; None for any other."""
    if run.record is None or run.status not in _CUT_SHORT:
        return None
    left = run.record.epochs_asked - run.record.epochs
    return left if left > 0 else None


def put_aside(folder: Path) -> Resumed:
    """Rename the run in ``folder`` to the first free ``folder-1``, ``folder-2`` ..."""
    number = 1
    while os.path.exists(earlier := folder.with_name(f"{folder.name}-{number}")):
        number += 1
    try:
        folder.rename(earlier)
    except OSError as error:
        raise ProblemError(
            problem("command.resume_move", folder=str(folder), reason=error.strerror or str(error))
        ) from error
    return Resumed(folder, earlier)
