"""What looks at each epoch's values while a training runs: early stopping, and its like."""

from __future__ import annotations

import math
from typing import Any, Protocol

import tensorflow as tf

from nodeeditor.engine.training.callbacks import direction
from nodeeditor.engine.training.state import size_of
from nodeeditor.graph.settings import Mode

#: Weights of more bytes are not kept a second time in memory just because someone might ask for the best ones.
_MOST_BYTES = 512 * 1024 * 1024


class Watcher(Protocol):
    """Looks at the values of each epoch. What it remembers goes into every checkpoint and comes back."""

    #: Under which it is kept; no other watcher of a training has the name.
    name: str

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """Whether the training is to end with the epoch that ended with ``logs``."""

    def finish(self) -> bool:
        """The training came to its end, by itself or by a watcher: whether its weights are to be the best ones."""

    @property
    def state(self) -> dict[str, Any]:
        """What it remembers, as plain data."""

    @property
    def best_weights(self) -> list[Any] | None:
        """Weights of an earlier epoch that it keeps, in the order of ``model.weights``."""

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None) -> None:
        """Remember what an earlier process, or run, knew."""

    def take(self, model: Any) -> None:
        """The model was built anew, with other settings."""


class BestWeights:
    """Keeps the weights of the best epoch, for a user who stops and asks for those."""

    name = "best_weights"

    def __init__(self, model: Any, monitor: str, mode: Mode = Mode.AUTO) -> None:
        self._model = model
        self._monitor = monitor
        self._best: float | None = None
        self._best_epoch: int | None = None
        self._weights: list[Any] | None = None
        self._less = direction(model, monitor, mode) != "max"
        self._is_on = sum(size_of(weight) for weight in model.weights) <= _MOST_BYTES

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """Keep the weights where they are the best so far; never ends a training."""
        value = logs.get(self._monitor)
        if self._is_on and value is not None and self._is_better(value):
            self._best, self._best_epoch = value, epoch
            # Tensors that share the variables' memory until a step changes it.
            self._weights = [tf.convert_to_tensor(weight.value) for weight in self._model.weights]
        return False

    def finish(self) -> bool:
        """The last weights stay."""
        return False

    @property
    def state(self) -> dict[str, Any]:
        """The best value so far, and its epoch."""
        return {"monitor": self._monitor, "best": self._best, "best_epoch": self._best_epoch}

    @property
    def best_weights(self) -> list[Any] | None:
        """The weights of the best epoch."""
        return self._weights

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None) -> None:
        """Go on from what was the best."""
        if state.get("monitor") == self._monitor:
            self._best, self._best_epoch = state.get("best"), state.get("best_epoch")
            self._weights = best_weights

    def take(self, model: Any) -> None:
        """Watch the weights of another model."""
        self._model = model

    def _is_better(self, value: float) -> bool:
        if self._best is None:
            return math.isfinite(value)
        return value < self._best if self._less else value > self._best
