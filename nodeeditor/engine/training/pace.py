"""How many steps go into one call, so that answers come often and calls cost little; and how fast that is."""

from __future__ import annotations

#: Seconds that one call should take: about 20 answers a second.
TARGET = 0.05

#: How much longer than the last call the next may be, since the first calls tell little.
GROWTH = 4


class Pace:
    """Chooses the steps a call from what the calls before took."""

    def __init__(self, target: float = TARGET) -> None:
        self._target = target
        self._steps = 1
        self._first = True

    def steps(self, left: int) -> int:
        """The steps of the next call, of the ``left`` ones of an epoch."""
        return max(1, min(self._steps, left))

    def took(self, steps: int, seconds: float) -> None:
        """Learn that a call of ``steps`` steps took ``seconds``."""
        if self._first:  # the first call compiles, and so tells nothing of the others
            self._first = False
            return
        fitting = int(self._target * steps / max(seconds, 1e-6))
        # A short call at the end of an epoch is no reason to slow down, and no proof of speed.
        ceiling = GROWTH * max(steps, self._steps)
        self._steps = max(1, min(fitting, ceiling))


class Speed:
    """Samples a second while steps run; the first call, which compiles, is left out once there is another."""

    def __init__(self) -> None:
        #: Seconds in which the training waited because the user asked for that.
        self.waited = 0.0
        self._first: tuple[int, float] | None = None
        self._all = (0, 0.0)
        self._epoch = (0, 0.0)

    def start_epoch(self) -> None:
        """An epoch begins."""
        self._epoch = (0, 0.0)

    def took(self, samples: int, seconds: float) -> None:
        """Learn that so many samples took ``seconds``."""
        if self._first is None:
            self._first = (samples, seconds)
            return
        self._all = (self._all[0] + samples, self._all[1] + seconds)
        self._epoch = (self._epoch[0] + samples, self._epoch[1] + seconds)

    @property
    def overall(self) -> float:
        """Samples a second since the beginning."""
        return _rate(self._all) or _rate(self._first)

    @property
    def epoch(self) -> float:
        """Samples a second in the epoch at hand, or before its first call those of the first one."""
        return _rate(self._epoch) or _rate(self._first)


def _rate(taken: tuple[int, float] | None) -> float:
    return taken[0] / taken[1] if taken and taken[1] > 0 else 0.0
