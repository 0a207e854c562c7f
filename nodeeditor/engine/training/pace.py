"""How many steps go into one call, so that answers come often and calls cost little."""

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
