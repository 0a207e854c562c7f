"""The curves of one run, as they grow: each batch's own values and each epoch's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

VALIDATION = "val_"


class Curve:
    """Points that are only ever added to. ``x`` counts epochs: 1.5 is the middle of the second."""

    def __init__(self) -> None:
        self._points = np.empty((2, 256))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def x(self) -> NDArray[np.float64]:
        """The places of the points; a view that later points do not change."""
        return self._points[0, : self._count]

    @property
    def y(self) -> NDArray[np.float64]:
        """The values of the points; a view that later points do not change."""
        return self._points[1, : self._count]

    def extend(self, x: NDArray[np.float64], y: Sequence[float] | NDArray[np.float64]) -> None:
        """Add points at the end."""
        needed = self._count + len(x)
        if needed > self._points.shape[1]:
            grown = np.empty((2, max(needed, 2 * self._points.shape[1])))
            grown[:, : self._count] = self._points[:, : self._count]
            self._points = grown
        self._points[0, self._count : needed] = x
        self._points[1, self._count : needed] = y
        self._count = needed


class RunCurves:
    """All curves of one run by the names Keras gives its logs (``"class_loss"``, ``"val_accuracy"``)."""

    def __init__(self, label: str, steps: int) -> None:
        self.label = label
        self.steps = max(1, steps)
        self.batches: dict[str, Curve] = {}
        self.epochs: dict[str, Curve] = {}

    def add_batches(self, epoch: int, step: int, logs: Mapping[str, Sequence[float]]) -> None:
        """Add batches of one epoch; ``step`` is that of the first value of each list."""
        for name, values in logs.items():
            places = epoch + (step + 1 + np.arange(len(values))) / self.steps
            self.batches.setdefault(name, Curve()).extend(places, values)

    def add_epoch(self, epoch: int, logs: Mapping[str, float]) -> None:
        """Add the values at the end of an epoch."""
        for name, value in logs.items():
            self.epochs.setdefault(name, Curve()).extend(np.array([epoch + 1.0]), [value])

    @property
    def names(self) -> list[str]:
        """The names of all logs, a validation value behind the training value it belongs to."""
        return in_order([*self.batches, *self.epochs])

    def last(self, name: str) -> float | None:
        """The newest value of a log: the last epoch's, before the first epoch ends the last batch's."""
        curve = self.epochs.get(name) or self.batches.get(name)
        return float(curve.y[-1]) if curve is not None and len(curve) else None


def base_name(name: str) -> str:
    """The training log that a validation log belongs to; a training log's own name."""
    return name.removeprefix(VALIDATION)


def is_loss(name: str) -> bool:
    """Whether a log is the loss, or the loss of an output."""
    return base_name(name) == "loss" or base_name(name).endswith("_loss")


def in_order(names: Iterable[str]) -> list[str]:
    """Each name once: the loss first, then the outputs' losses, then metrics, validation behind each."""
    distinct = dict.fromkeys(names)
    bases = dict.fromkeys(base_name(name) for name in distinct)
    ranked = sorted(bases, key=lambda base: (base != "loss", not is_loss(base)))
    return [name for base in ranked for name in (base, VALIDATION + base) if name in distinct]
