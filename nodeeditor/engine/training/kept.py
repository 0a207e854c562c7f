"""Which epochs' checkpoints stay beside the last one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from nodeeditor.graph.settings import KeptCheckpoints
from nodeeditor.problems import ProblemError, problem


class KeptEpochs:
    """Decides after each epoch whether its checkpoint stays, and whether the one that was best before goes.

    Nothing is read or written: whoever keeps checkpoints asks for the :meth:`reason`. A value that is
    no number is never the best; of equal ones the first is.
    """

    name = "checkpoints"

    def __init__(self, settings: KeptCheckpoints, names: Iterable[str], *, more_is_better: bool) -> None:
        """``names`` are the values an epoch reports. Raises ``ProblemError`` where the watched one is not there."""
        names = tuple(names)
        if settings.monitor and settings.monitor not in names:
            told = {"monitor": settings.monitor, "names": ", ".join(names)}
            raise ProblemError(problem("training.unknown_monitor.checkpoints", **told))
        self._settings = settings
        self._more_is_better = more_is_better
        self._best: float | None = None
        self._best_epoch: int | None = None
        self._regular: list[int] = []

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """See the values of an epoch; the training never ends for it."""
        if self._settings.every and (epoch + 1) % self._settings.every == 0:
            self._regular.append(epoch)
        value = logs.get(self._settings.monitor, math.nan)
        if not math.isnan(value) and self._is_better(value):
            self._best, self._best_epoch = value, epoch
        return False

    def finish(self) -> bool:
        """Nothing is left to do, and the last weights stay."""
        return False

    def take(self, model: Any) -> None:
        """Another model is trained; the values are what they were."""

    def reason(self, epoch: int) -> str:
        """Why the checkpoint of an epoch stays, empty where it does not."""
        best = [f"best {self._settings.monitor}"] if epoch == self._best_epoch else []
        regular = [f"every {self._settings.every}"] if epoch in self._regular else []
        return ", ".join((*best, *regular))

    @property
    def kept(self) -> frozenset[int]:
        """The epochs, counted from 0, whose checkpoints stay; all others may go but the last."""
        best = () if self._best_epoch is None else (self._best_epoch,)
        return frozenset((*self._regular, *best))

    @property
    def best_epoch(self) -> int | None:
        """The epoch with the best value so far, None where none is watched or none was a number."""
        return self._best_epoch

    @property
    def state(self) -> dict[str, Any]:
        """What a later process needs to go on."""
        return {
            "monitor": self._settings.monitor,
            "best": self._best,
            "best_epoch": self._best_epoch,
            "regular": list(self._regular),
        }

    @property
    def best_weights(self) -> list[Any] | None:
        """None: its weights are in a checkpoint of their own."""
        return None

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None = None) -> None:
        """Go on from what was kept; the best of another value means nothing here."""
        del best_weights
        self._regular = [int(epoch) for epoch in state.get("regular", ())]
        if state.get("monitor") == self._settings.monitor:
            self._best, self._best_epoch = state.get("best"), state.get("best_epoch")

    def _is_better(self, value: float) -> bool:
        if self._best is None:
            return True
        return value > self._best if self._more_is_better else value < self._best
