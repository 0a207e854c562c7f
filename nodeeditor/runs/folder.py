"""The folder of a run: what lies where in it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nodeeditor.files.atomic import write_atomically
from nodeeditor.files.plain import read_plain
from nodeeditor.limits import RECORD_BYTES
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.runs.atomic import free_path
from nodeeditor.runs.record import RunRecord, decode_record, encode_record

#: Each process that trains a run writes this into its log first.
BEGINNING = "== process "


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Where the parts of a run are. Nothing is read or made until a method says so."""

    path: Path

    @property
    def graph(self) -> Path:
        """The graph as it was trained."""
        return self.path / "graph.knet"

    @property
    def record(self) -> Path:
        """When, with what and how the run went: a :class:`RunRecord`."""
        return self.path / "run.json"

    @property
    def labels(self) -> Path:
        """What the user calls the run and says of it."""
        return self.path / "labels.json"

    @property
    def journal(self) -> Path:
        """Every batch and epoch, a JSON object a line."""
        return self.path / "journal.jsonl"

    @property
    def control(self) -> Path:
        """Commands to the process that trains, a JSON object a line."""
        return self.path / "control.jsonl"

    @property
    def process_log(self) -> Path:
        """What the process that trains writes to its standard error, the trace of a crash included."""
        return self.path / "process.log"

    @property
    def model(self) -> Path:
        """The model with its final weights."""
        return self.path / "model.keras"

    @property
    def weights(self) -> Path:
        """What each layer kept of the weights that the run began with, where those were not fresh."""
        return self.path / "weights.json"

    @property
    def checkpoints(self) -> Path:
        """What is needed to go on training."""
        return self.path / "checkpoints"

    @property
    def csv_log(self) -> Path:
        """The values of every epoch as a table, where the settings ask for it."""
        return self.path / "log.csv"

    @property
    def tensorboard(self) -> Path:
        """What TensorBoard shows, where the settings ask for it."""
        return self.path / "logs" / "tensorboard"

    @property
    def taken(self) -> bool:
        """Whether a run is in it, or what one left; a folder that can't be looked into holds none."""
        return os.path.exists(self.record) or os.path.exists(self.journal)

    def create(self) -> None:
        """Make the folder. Raises :class:`ProblemError` where a run is in it already, or none can be made."""
        if self.taken:
            raise ProblemError(problem("training.run_exists", folder=self.path.name))
        with self.beginning():
            self.checkpoints.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """What a run writes before it trains. Raises :class:`ProblemError` where that can't be done."""
        try:
            yield
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise ProblemError(problem("training.no_folder", folder=str(self.path), reason=reason)) from error

    def read_record(self) -> RunRecord:
        """The record. Raises :class:`ProblemError` where there is none that can be read."""
        try:
            return decode_record(read_plain(self.record, RECORD_BYTES))
        except FileNotFoundError:
            raise ProblemError(problem("training.no_run", folder=self.path.name)) from None
        except (OSError, ValueError) as error:
            raise ProblemError(unreadable(self.record, error)) from None

    def write_record(self, record: RunRecord) -> None:
        """Replace the record. Raises ``OSError`` and then leaves the old one."""
        write_atomically(self.record, encode_record(record))


def unreadable(file: Path, error: Exception) -> Problem:
    """The problem of a run of which ``file`` can't be read."""
    reason = f"{file.name}: {getattr(error, 'strerror', None) or error}"
    return problem("training.bad_run", folder=file.parent.name, reason=reason)


def new_run_path(folder: Path, name: str, moment: datetime | None = None) -> Path:
    """A path in ``folder`` that no run has: the name and the time, which sorts by time a name."""
    stamp = (moment or datetime.now()).strftime("%Y%m%d-%H%M%S")
    return free_path(folder / f"{name}-{stamp}")


def move_run(run: Path, folder: Path) -> Path:
    """Move the run in ``run`` into ``folder``, which is made where it is not there, and return its new path.

    Raises ``OSError``, and then the run is where it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder / run.name)
    try:
        run.rename(path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy_over(run, path)
    return path


def _copy_over(run: Path, path: Path) -> None:
    """Move a run to another file system: the old one goes when the new one is whole."""
    try:
        shutil.copytree(run, path)
    except OSError:
        shutil.rmtree(path, ignore_errors=True)
        raise
    shutil.rmtree(run, ignore_errors=True)
