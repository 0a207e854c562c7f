"""The smoothed curves of the batches of runs, which grow with these."""

from __future__ import annotations

from collections.abc import Collection

from nodeeditor.panels.plot.curve import Curve
from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.plot.smoothing import Smoother


class Means:
    """One curve a log of a run; only what came since the last look is computed."""

    def __init__(self, weight: float) -> None:
        self._weight = weight
        self._known: dict[tuple[RunCurves, str], tuple[Smoother, Curve]] = {}

    @property
    def are_shown(self) -> bool:
        """Whether anything is smoothed at all."""
        return self._weight > 0

    def set_weight(self, weight: float) -> None:
        """Smooth by this weight of the past, 0 for none, below 1."""
        self._weight = weight
        self.forget()

    def forget(self) -> None:
        """Smooth all anew."""
        self._known.clear()

    def keep(self, runs: Collection[RunCurves]) -> None:
        """Forget all runs but these."""
        for key in [key for key in self._known if key[0] not in runs]:
            del self._known[key]

    def of(self, run: RunCurves, name: str, batches: Curve) -> Curve:
        """The means of the ``batches`` of a log, as far as they go."""
        smoother, means = self._known.setdefault((run, name), (Smoother(self._weight), Curve()))
        if len(means) and (len(means) > len(batches) or means.x[-1] != batches.x[len(means) - 1]):
            # Points were taken back: the mean starts anew.
            smoother, means = self._known[run, name] = Smoother(self._weight), Curve()
        if len(means) < len(batches):
            new = slice(len(means), None)
            means.extend(batches.x[new], smoother.extend(batches.y[new]))
        return means
