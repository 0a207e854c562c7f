"""Keras's own callbacks, driven by our loop in place of ``fit``."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, ClassVar

import numpy as np

from nodeeditor.engine.corrections import DIRECTIONS
from nodeeditor.graph.settings import Mode
from nodeeditor.problems import ProblemError, problem


class CallbackWatcher:
    """A watcher that is a callback of Keras's with one value to monitor."""

    name: str = ""
    #: The attributes that the callback must remember.
    _REMEMBERED: ClassVar[tuple[str, ...]]

    def __init__(self, callback: Any, model: Any, monitor: str, names: Iterable[str]) -> None:
        """``names`` are the values an epoch reports. Raises ``ProblemError`` where the watched one is not there."""
        names = tuple(names)
        if monitor not in names:
            told = {"monitor": monitor, "names": ", ".join(names)}
            raise ProblemError(problem(f"training.unknown_monitor.{self.name}", **told))
        self._monitor = monitor
        self._callback = callback
        self.take(model)
        callback.on_train_begin()

    def epoch_ended(self, epoch: int, logs: dict[str, float]) -> bool:
        """See the values of an epoch; True where the training ends."""
        with warnings.catch_warnings():
            # WORKAROUND: Keras's callbacks copy variables in a way that numpy 2 has no liking for.
            warnings.filterwarnings("ignore", "__array__ implementation", DeprecationWarning)
            # A copy of the values: the callbacks write into what they get.
            self._callback.on_epoch_end(epoch, dict(logs))
        return bool(self._model.stop_training)

    def finish(self) -> bool:
        """The training came to its end; the last weights stay."""
        self._callback.on_train_end()
        return False

    @property
    def state(self) -> dict[str, Any]:
        """What a later run needs to go on watching, as plain data."""
        kept = {name: _plain(getattr(self._callback, name)) for name in self._REMEMBERED}
        return {"monitor": self._monitor, **kept}

    @property
    def best_weights(self) -> list[Any] | None:
        """None: it keeps no weights."""
        return None

    def resume(self, state: dict[str, Any], best_weights: list[Any] | None = None) -> None:
        """Go on from what an earlier process or run kept, if that watched the same value."""
        del best_weights
        if self._watched(state):
            for name in self._REMEMBERED:
                setattr(self._callback, name, state.get(name))

    def take(self, model: Any) -> None:
        """Watch another model, built anew with other settings."""
        self._model = model
        model.stop_training = False
        self._callback.set_model(model)

    def _watched(self, state: dict[str, Any]) -> bool:
        return state.get("monitor") == self._monitor


def direction(model: Any, monitor: str, mode: Mode = Mode.AUTO) -> str:
    """Whether ``"min"`` or ``"max"`` is better, ``"auto"`` where nothing tells.

    Keras finds that by itself, but not for counts, nor for one output of several.
    """
    if mode is not Mode.AUTO:
        return str(mode.value)
    name = monitor.removeprefix("val_")
    if name == "loss" or name.endswith("_loss"):
        return "min"
    for group in model.metrics:
        for metric in getattr(group, "metrics", None) or [group]:
            if name == metric.name or name.endswith(f"_{metric.name}"):
                told = getattr(metric, "_direction", None) or DIRECTIONS.get(type(metric).__name__)
                if told:
                    return "max" if told == "up" else "min"
    return "auto"


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, int | str):
        return value
    return float(np.asarray(value))
