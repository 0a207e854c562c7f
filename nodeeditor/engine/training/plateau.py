"""A learning rate that falls where nothing improves: Keras's own callback, driven by our loop."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import keras

from nodeeditor.engine.training.callbacks import CallbackWatcher, direction
from nodeeditor.engine.training.rate import follows_schedule, learning_rate
from nodeeditor.graph.settings import ReduceOnPlateau
from nodeeditor.problems import ProblemError, problem


class PlateauRate(CallbackWatcher):
    """Reduces the learning rate of the optimizer after epochs without improvement."""

    name = "reduce_on_plateau"
    _REMEMBERED = ("wait", "best", "cooldown_counter")

    def __init__(self, settings: ReduceOnPlateau, model: Any, names: Iterable[str]) -> None:
        """``names`` are the values an epoch reports.

        Raises ``ProblemError`` where the watched one is not there, or the rate follows a schedule.
        """
        if follows_schedule(model.optimizer):
            raise ProblemError(problem("training.plateau_and_schedule"))
        callback = keras.callbacks.ReduceLROnPlateau(
            monitor=settings.monitor,
            factor=settings.factor,
            patience=settings.patience,
            mode=direction(model, settings.monitor, settings.mode),
            min_delta=settings.min_delta,
            cooldown=settings.cooldown,
            min_lr=settings.min_lr,
        )
        super().__init__(callback, model, settings.monitor, names)
        self._first_rate = self._rate

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """See the values of an epoch, and reduce the rate where it is time; never ends a training."""
        if not follows_schedule(self._model.optimizer):  # the user may have chosen one meanwhile
            super().epoch_ended(epoch, logs)
        return False

    @property
    def state(self) -> dict[str, Any]:
        """What a later run needs to go on watching: also the rate it began with, and what that is now."""
        return {**super().state, "first_rate": self._first_rate, "rate": self._rate}

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None = None) -> None:
        """Go on from what was kept; a rate that began with another one than this stays as it is."""
        super().resume(state, best_weights)
        if self._watched(state) and state.get("first_rate") == self._first_rate:
            self._model.optimizer.learning_rate = state["rate"]

    @property
    def _rate(self) -> float:
        return learning_rate(self._model)
