"""Early stopping: Keras's own callback, driven by our loop."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import keras

from nodeeditor.engine.training.callbacks import CallbackWatcher, direction
from nodeeditor.graph.settings import EarlyStopping


class EarlyStop(CallbackWatcher):
    """Decides after each epoch whether to stop, and whether the best weights come back in the end."""

    name = "early_stopping"
    _REMEMBERED = ("wait", "best", "best_epoch")

    def __init__(self, settings: EarlyStopping, model: Any, names: Iterable[str]) -> None:
        """``names`` are the values an epoch reports. Raises ``ProblemError`` where the watched one is not there."""
        callback = keras.callbacks.EarlyStopping(
            monitor=settings.monitor,
            min_delta=settings.min_delta,
            patience=settings.patience,
            mode=direction(model, settings.monitor, settings.mode),
            baseline=settings.baseline,
            restore_best_weights=settings.restore_best,
            start_from_epoch=settings.start_from_epoch,
        )
        super().__init__(callback, model, settings.monitor, names)

    def finish(self) -> bool:
        """Whether the settings ask for the weights of the best epoch.

        Keras's callback would put them into the model at once, and the last epoch's would be gone before they are kept.
        """
        return self.best_weights is not None

    @property
    def best_weights(self) -> list[Any] | None:
        """The weights of the best epoch in the order of ``model.weights``, where they are to come back."""
        weights: list[Any] | None = self._callback.best_weights
        return weights

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None = None) -> None:
        """Go on from the ``state`` and the best weights of an earlier run, if that watched the same value."""
        super().resume(state)
        if self._watched(state):
            self._callback.best_weights = best_weights if self._callback.restore_best_weights else None
