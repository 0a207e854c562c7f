"""The training of the open document."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class TrainingState(Enum):
    """Where a training is."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


class TrainingSession(QObject):
    """Trains the open document in a process of its own, one run at a time."""

    #: The new :class:`TrainingState`.
    state_changed = Signal(object)
    #: A ``TrainingStarted``.
    started = Signal(object)
    #: A ``BatchesDone``.
    batches = Signal(object)
    #: An ``EpochDone``.
    epoch = Signal(object)
    #: A ``TrainingDone``: finished, early stopping, stopped or NaN.
    done = Signal(object)
    #: A :class:`~nodeeditor.problems.Problem`: the training could not start, or its process died.
    failed = Signal(object)

    @property
    def state(self) -> TrainingState:
        """Where the training is."""

    @property
    def run(self) -> Path | None:
        """The folder of the run at work, or of the last one of this document."""

    def start(self, continues: Path | None = None) -> None:
        """Train the document as it is now; ``continues`` is the folder of a run to go on from.

        Does nothing while a training runs. What stands in the way is told by :attr:`failed`.
        """

    def stop(self) -> None:
        """Stop after the step at hand and keep the weights; :attr:`done` follows."""
