"""The runs in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nodeeditor.problems import Problem, ProblemError
from nodeeditor.runs.checkpoints import has_checkpoint
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.process import is_alive
from nodeeditor.runs.record import RunRecord, RunStatus


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What is known of one run: its record, or the problem that stands in the way of reading it."""

    path: Path
    status: RunStatus
    record: RunRecord | None = None
    problem: Problem | None = None

    @property
    def folder(self) -> RunFolder:
        """Where the parts of the run are."""
        return RunFolder(self.path)

    @property
    def name(self) -> str:
        """The name of the run."""
        return self.record.name if self.record else self.path.name

    @property
    def started(self) -> str:
        """When it started, ISO 8601 in UTC; empty where that is unknown."""
        return self.record.started if self.record else ""

    @property
    def continuable(self) -> bool:
        """Whether a training can go on from it."""
        return self.status is not RunStatus.RUNNING and has_checkpoint(self.folder.checkpoints)


def read_run(path: Path) -> RunInfo:
    """What is known of the run in ``path``; a run that can't be read has its problem."""
    try:
        record = RunFolder(path).read_record()
    except ProblemError as error:
        return RunInfo(path, RunStatus.FAILED, problem=error.problem)
    status = record.status
    if status is RunStatus.RUNNING and not is_alive(record.process, record.process_created, record.process_mark):
        status = RunStatus.INTERRUPTED
    return RunInfo(path, status, record, record.problem.problem() if record.problem else None)


def list_runs(folder: Path, others: Iterable[Path] = ()) -> list[RunInfo]:
    """The runs in ``folder`` and the runs ``others``, newest first, those that can't be read last.

    A folder that holds nothing of a run is left out. A folder that is not there has no runs.
    """
    paths = [*others]
    with suppress(OSError):
        paths += [path for path in folder.iterdir() if path.is_dir()]
    runs = [read_run(path) for path in paths if RunFolder(path).taken]
    return sorted(runs, key=lambda run: (run.started, run.path.name), reverse=True)
