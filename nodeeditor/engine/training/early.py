"""Early stopping: Keras's own callback, driven by our loop."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import keras

from nodeeditor.engine.corrections import DIRECTIONS
from nodeeditor.graph.settings import EarlyStopping
from nodeeditor.problems import ProblemError, problem


class EarlyStop:
    """Decides after each epoch whether to stop, and brings the best weights back."""

    name = "early_stopping"

    #: What the callback must remember to go on in a later run.
    _STATE = ("wait", "best", "best_epoch")

    def __init__(self, settings: EarlyStopping, model: Any, names: Iterable[str]) -> None:
        """``names`` are the values an epoch reports. Raises ``ProblemError`` where the watched one is not there."""
        names = tuple(names)
        if settings.monitor not in names:
            raise ProblemError(problem("training.unknown_monitor", monitor=settings.monitor, names=", ".join(names)))
        #: Whether the model has the weights of its best epoch again.
        self.restored = False
        self._model = model
        self._monitor = settings.monitor
        self._callback = keras.callbacks.EarlyStopping(
            monitor=settings.monitor,
            min_delta=settings.min_delta,
            patience=settings.patience,
            mode=direction(model, settings.monitor),
            restore_best_weights=settings.restore_best,
        )
        self._callback.set_model(model)
        model.stop_training = False
        self._callback.on_train_begin()

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """Whether the epoch that ended with ``logs`` is the last one."""
        self._callback.on_epoch_end(epoch, logs)
        return bool(self._model.stop_training)

    def finish(self) -> None:
        """Give the model the weights of its best epoch, where the settings ask for it."""
        self._callback.on_train_end()
        self.restored = self.best_weights is not None

    @property
    def best_weights(self) -> list[Any] | None:
        """The weights of the best epoch in the order of ``model.weights``, where they are to come back."""
        weights: list[Any] | None = self._callback.best_weights
        return weights

    @property
    def state(self) -> dict[str, Any]:
        """What a later run needs to go on watching, as plain data."""
        kept = {name: getattr(self._callback, name) for name in self._STATE}
        watched = {"monitor": self._monitor, "restored": self.restored}
        return {**watched, **{name: _plain(value) for name, value in kept.items()}}

    def take(self, model: Any) -> None:
        """Watch another model, built anew with other settings."""
        self._model = model
        model.stop_training = False
        self._callback.set_model(model)

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None = None) -> None:
        """Go on from the ``state`` and the best weights of an earlier run, if that watched the same value."""
        if state.get("monitor") == self._monitor:
            for name in self._STATE:
                setattr(self._callback, name, state.get(name))
            self._callback.best_weights = best_weights if self._callback.restore_best_weights else None


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int) else float(value)


def direction(model: Any, monitor: str) -> str:
    """Whether ``"min"`` or ``"max"`` is better, ``"auto"`` where nothing tells.

    Keras finds that by itself, but not for counts, nor for one output of several.
    """
    name = monitor.removeprefix("val_")
    if name == "loss" or name.endswith("_loss"):
        return "min"
    for group in model.metrics:
        for metric in getattr(group, "metrics", None) or [group]:
            if name == metric.name or name.endswith(f"_{metric.name}"):
                direction = getattr(metric, "_direction", None) or DIRECTIONS.get(type(metric).__name__)
                if direction:
                    return "max" if direction == "up" else "min"
    return "auto"
