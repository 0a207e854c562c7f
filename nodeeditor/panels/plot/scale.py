"""What the level axis of the plot counts: epochs, steps or time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_Places = TypeVar("_Places", float, Floats)


class Along(Enum):
    """What the level axis counts."""

    EPOCHS = "epochs"
    STEPS = "steps"
    SECONDS = "seconds"


@dataclass(frozen=True, eq=False)
class Scale:
    """Where the epochs of one run stand on the axis.

    ``ends`` rise from 0, where the run begins; ``places`` are those of ``ends`` on the axis. Between them, and
    behind the last, places go on evenly.
    """

    ends: Floats
    places: Floats

    def place(self, epoch: _Places) -> _Places:
        """The place of ``epoch`` on the axis."""
        return _along(epoch, self.ends, self.places)

    def epoch(self, place: _Places) -> _Places:
        """The epoch at a place of the axis."""
        return _along(place, self.places, self.ends)


def _along(value: _Places, known: Floats, wanted: Floats) -> _Places:
    if len(known) < 2:
        return value
    found = np.interp(value, known, wanted)
    for end, side in ((0, np.less(value, known[0])), (-1, np.greater(value, known[-1]))):
        first, second = (0, 1) if end == 0 else (-2, -1)
        slope = (wanted[second] - wanted[first]) / (known[second] - known[first])
        found = np.where(side, wanted[end] + (value - known[end]) * slope, found)
    return found if isinstance(value, np.ndarray) else float(found)


#: The axis counts epochs, which is what curves do.
EPOCHS = Scale(np.empty(0), np.empty(0))
