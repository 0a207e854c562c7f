"""What ``run.json`` says of a run: when, with what, and how it went."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import msgspec

from nodeeditor.document.json_text import check_json
from nodeeditor.limits import RECORD_BYTES
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.problems.secrets import without_secrets
from nodeeditor.values import FrozenMap, thaw

#: Raised with every change that an older program would misread.
VERSION = 1


class RunStatus(Enum):
    """How a run is going, or how it went."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    """By the user; the weights are kept."""
    EARLY_STOPPING = "early_stopping"
    NAN = "nan"
    """The loss was no number any more; the last good weights are kept."""
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    """Its process died. Never written: a reader concludes it from a running run without a process."""


class ProblemRecord(msgspec.Struct, frozen=True):
    """A problem as it is kept: the code of its sentence, and what completes it."""

    code: str
    arguments: dict[str, Any] = {}
    fixes: tuple[tuple[str, dict[str, Any]], ...] = ()

    @classmethod
    def of(cls, problem: Problem) -> ProblemRecord:
        """The record of ``problem``."""
        arguments = {
            name: without_secrets(value) if isinstance(value, str) else value
            for name, value in thaw(problem.arguments).items()
        }
        return cls(problem.code, arguments, tuple((fix.code, thaw(fix.arguments)) for fix in problem.fixes))

    def problem(self) -> Problem:
        """The problem again, without its place in the graph; where we lack its sentence, one that says so."""
        fixes = tuple(Fix(code, FrozenMap(arguments)) for code, arguments in self.fixes)
        found = Problem(self.code, FrozenMap(self.arguments), fixes=fixes)
        try:
            _ = found.text, [fix.text for fix in fixes]
        except (KeyError, TypeError, ValueError):  # a newer program wrote it
            return problem("training.problem_unknown", name=self.code)
        return found


class RunRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The content of ``run.json``.

    Times are ISO 8601 in UTC. ``epochs_asked`` counts the epochs of this run alone, ``first_epoch``
    is the number of the first (not 0 where the run ``continues`` another, named by its folder);
    ``epochs`` counts those that ended, and as long as the run goes on those that its checkpoint
    holds. ``logs`` are the values of the last epoch.
    ``memory`` are the bytes that its process held at most until its last epoch ended, beyond those before it;
    None where that is not known, as on a GPU.
    ``optimizer_kept`` tells whether training can go on with the state of the optimizer.
    ``weights`` tells where those came from that it began with, their digest, and how many layers kept them; it is
    empty for fresh ones.
    ``process``, ``process_created`` and ``process_mark`` identify the process that trains, or trained.
    """

    format: str = "nodeeditor.run"
    version: int = VERSION
    name: str
    started: str
    finished: str | None = None
    status: RunStatus = RunStatus.RUNNING
    problem: ProblemRecord | None = None
    continues: str | None = None
    settings: dict[str, Any] = {}
    seed: int = 0
    versions: dict[str, str] = {}
    device: str = ""
    data: dict[str, Any] = {}
    weights: dict[str, Any] = {}
    samples: int = 0
    validation_samples: int = 0
    steps: int = 0
    metrics: tuple[str, ...] = ()
    epochs_asked: int = 0
    first_epoch: int = 0
    epochs: int = 0
    logs: dict[str, float | None] = {}
    seconds: float = 0.0
    samples_per_second: float = 0.0
    optimizer_kept: bool = False
    memory: int | None = None
    process: int = 0
    process_created: float = 0.0
    process_mark: str = ""

    def log(self, name: str) -> float:
        """A value of the last epoch; not a number where it was none."""
        value = self.logs.get(name)
        return math.nan if value is None else value


def now() -> str:
    """This moment as it is written in a record."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


_decoder = msgspec.json.Decoder(RunRecord)


def encode_record(record: RunRecord) -> bytes:
    """The text of ``run.json``."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def decode_record(data: bytes) -> RunRecord:
    """The record in ``data``. Raises ``ValueError`` for anything else, a newer version included."""
    check_json(data, RECORD_BYTES)
    record = _decoder.decode(data)
    if record.format != "nodeeditor.run" or record.version > VERSION:
        raise ValueError(f"format {record.format!r}, version {record.version}")
    return record
