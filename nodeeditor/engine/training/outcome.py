"""Where a training begins, and how it went."""

from __future__ import annotations

from dataclasses import dataclass, field

from nodeeditor.problems import Problem
from nodeeditor.protocol.steering import AppliedChanges
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.record import RunStatus


@dataclass
class Outcome:
    """How a training went. ``epochs`` counts those that ended, ``seconds`` includes validation, not pauses.

    ``history`` begins where the run began, in whatever process that was. ``memory`` are the bytes that it took at
    most, None where that is not known.
    """

    status: RunStatus = RunStatus.FINISHED
    epochs: int = 0
    history: dict[str, list[float]] = field(default_factory=dict)
    seconds: float = 0.0
    samples_per_second: float = 0.0
    problem: Problem | None = None
    memory: int | None = None


@dataclass(frozen=True)
class Start:
    """Where a training begins, and what was before, which is nothing unless it was cut short."""

    position: Position = Position()
    history: dict[str, list[float]] = field(default_factory=dict)
    epochs: int = 0
    seconds: float = 0.0
    changes: tuple[AppliedChanges, ...] = ()
