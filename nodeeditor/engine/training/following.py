"""What the loop tells while it trains."""

from __future__ import annotations

from nodeeditor.engine.training.origin.found import Found
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import EpochDone
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.checkpoints import Position


class Follower:
    """Is told how a training goes, and does nothing about it."""

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        """Batches from ``step`` on came to an end."""

    def epoch(self, message: EpochDone) -> None:
        """An epoch came to an end."""

    def paused(self, place: Position) -> None:
        """The training waits."""

    def went_on(self, place: Position) -> None:
        """It waits no longer."""

    def changed(self, place: Position, number: int, steps: int, changes: Changes) -> None:
        """The change with this number was made; epochs have so many steps from the next one on."""

    def noted(self, place: Position, problem: Problem) -> None:
        """Something happened that the user should know, and the training goes on."""

    def non_finite(self, found: Found) -> None:
        """It was found where it began that numbers were none any more; the training ends."""

    def attend(self, place: Position) -> None:
        """The training looks up: what others have to tell by now is to be told."""

    def flush(self) -> None:
        """All that was told has to be kept now: what follows relies on it."""
