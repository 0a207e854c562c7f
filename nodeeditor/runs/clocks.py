"""What happens to the clocks of the machine while a training runs: it sleeps, or its clock is set."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from nodeeditor.problems import Problem, problem

#: Seconds that are worth telling: corrections over the network are smaller.
LEAST = 30.0


@dataclass(frozen=True, slots=True)
class Clocks:
    """The same moment on three clocks, in seconds, each from a beginning of its own.

    ``awake`` stands still while the machine sleeps, ``all`` does not (None where there is no such clock), and
    ``wall`` is the one that is set.
    """

    awake: float
    all: float | None
    wall: float


def read_clocks() -> Clocks:
    """This moment."""
    if sys.platform == "linux":
        return Clocks(time.monotonic(), time.clock_gettime(time.CLOCK_BOOTTIME), time.time())
    if sys.platform == "darwin":
        return Clocks(time.clock_gettime(time.CLOCK_UPTIME_RAW), time.clock_gettime(time.CLOCK_MONOTONIC), time.time())
    return Clocks(time.monotonic(), None, time.time())


class ClockWatch:
    """Compares the clocks each time it is asked."""

    def __init__(self, read: Callable[[], Clocks] = read_clocks) -> None:
        self._read = read
        self._before = read()

    def tick(self) -> Problem | None:
        """What happened since the last tick, where that is worth a note; half a microsecond otherwise."""
        before, now = self._before, self._read()
        self._before = now
        awake = now.awake - before.awake
        real = awake if now.all is None or before.all is None else now.all - before.all
        slept, jumped = real - awake, (now.wall - before.wall) - real
        if slept >= LEAST:
            return problem("training.slept", time=duration(slept))
        if jumped >= LEAST and now.all is None:
            return problem("training.slept_or_set", time=duration(jumped))
        if abs(jumped) >= LEAST:
            code = "training.clock_forward" if jumped > 0 else "training.clock_back"
            return problem(code, time=duration(abs(jumped)))
        return None


def duration(seconds: float) -> str:
    """``seconds`` in the largest units that tell it: ``2 h 5 min``, ``40 s``."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole % 3600 // 60
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min" if minutes else f"{whole} s"
