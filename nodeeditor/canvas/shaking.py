"""Whether a drag shakes: several quick turns back, as one shakes something off."""

from __future__ import annotations

from dataclasses import dataclass

#: So many turns back within so many seconds are a shake.
TURNS = 3
WITHIN = 0.55
#: The way before and after a turn is as long as this, in pixels of the screen; that after it takes no longer.
LEAST_WAY = 20.0
LONGEST = 0.25


@dataclass(slots=True)
class _Axis:
    """The way along one axis since it turned: which way it goes, how far it came, and when."""

    farthest: float
    reached: float
    way: int = 0

    def turned(self, at: float, now: float) -> float | None:
        """When it turned, if that has just come out: by a quick way back."""
        if (at - self.farthest) * self.way > 0:
            self.farthest, self.reached = at, now
            return None
        if abs(at - self.farthest) < LEAST_WAY:
            return None
        turn = self.reached if self.way != 0 and now - self.reached <= LONGEST else None
        self.way = 1 if at > self.farthest else -1
        self.farthest, self.reached = at, now
        return turn


class Shake:
    """Follows a pointer along both axes; tells a shake once, and then waits for the next."""

    def __init__(self, x: float, y: float, now: float) -> None:
        self._axes = (_Axis(x, now), _Axis(y, now))
        self._turns: tuple[list[float], list[float]] = ([], [])

    def follow(self, x: float, y: float, now: float) -> bool:
        """The pointer is at (x, y) at ``now``, in seconds; whether that made a shake."""
        is_shake = False
        for axis, turns, at in zip(self._axes, self._turns, (x, y), strict=True):
            turn = axis.turned(at, now)
            if turn is not None:
                turns[:] = [*(earlier for earlier in turns if turn - earlier <= WITHIN), turn]
                is_shake = is_shake or len(turns) >= TURNS
        if is_shake:
            for turns in self._turns:
                turns.clear()
        return is_shake
