"""The runs in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.runs.checkpoints import has_checkpoint
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.labels import NONE, Labels, read_labels
from nodeeditor.runs.process import is_alive
from nodeeditor.runs.record import RunRecord, RunStatus


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What is known of one run: its record, or the problem that stands in the way of reading it."""

    path: Path
    status: RunStatus
    record: RunRecord | None = None
    problem: Problem | None = None
    labels: Labels = NONE

    @property
    def folder(self) -> RunFolder:
        """Where the parts of the run are."""
        return RunFolder(self.path)

    @property
    def name(self) -> str:
        """What the user calls the run, else the name it was recorded under."""
        return self.labels.name or (self.record.name if self.record else self.path.name)

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
    return _with_life(_read(path))


def check_at_rest(path: Path) -> None:
    """Raises :class:`ProblemError` where a process trains the run in ``path`` right now."""
    run = read_run(path)
    if run.status is RunStatus.RUNNING:
        process = 0 if run.record is None else run.record.process
        raise ProblemError(problem("training.at_work", folder=path.name, process=process))


def list_runs(folder: Path, others: Iterable[Path] = ()) -> list[RunInfo]:
    """The runs in ``folder`` and the runs ``others``, newest first, those that can't be read last.

    A folder that holds nothing of a run is left out. A folder that is not there has no runs.
    """
    return RunListing().read(folder, others)


class RunListing:
    """Reads the runs in folders; what did not change since the last reading is not read again."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, ...], RunInfo]] = {}

    def read(self, folder: Path, others: Iterable[Path] = ()) -> list[RunInfo]:
        """As :func:`list_runs`."""
        paths = [*others]
        with suppress(OSError), os.scandir(folder) as entries:
            paths += [Path(entry.path) for entry in entries if entry.is_dir()]
        known, self._known = self._known, {}
        runs = []
        for path in paths:
            state = _state(path)
            if state is None:
                continue
            before = known.get(path)
            read = before[1] if before is not None and before[0] == state else _read(path)
            self._known[path] = state, read
            runs.append(_with_life(read))
        return sorted(runs, key=lambda run: (run.started, run.path.name), reverse=True)


def _read(path: Path) -> RunInfo:
    """What the files of a run say."""
    folder = RunFolder(path)
    labels, fault = NONE, None
    try:
        labels = read_labels(folder.labels)
    except (OSError, ValueError) as error:
        fault = problem("runs.labels_bad", run=path.name, reason=str(error))
    try:
        record = folder.read_record()
    except ProblemError as error:
        return RunInfo(path, RunStatus.FAILED, problem=error.problem, labels=labels)
    return RunInfo(path, record.status, record, record.problem.problem() if record.problem else fault, labels)


def _with_life(run: RunInfo) -> RunInfo:
    """A run that says it is at work is so while its process lives."""
    record = run.record
    if (
        run.status is not RunStatus.RUNNING
        or record is None
        or is_alive(record.process, record.process_created, record.process_mark)
    ):
        return run
    return replace(run, status=RunStatus.INTERRUPTED)


def _state(path: Path) -> tuple[int, ...] | None:
    """What changes when a run's record or labels do; None where there is no run."""
    folder = RunFolder(path)
    found: list[int] = []
    for file in (folder.record, folder.labels):
        try:
            stat = file.stat()
            found += (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        except (OSError, ValueError):
            found += (0, 0, 0)
    if not found[0] and not folder.taken:
        return None
    return tuple(found)
