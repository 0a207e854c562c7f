"""Where the numbers of a training were first none any more, or infinite."""

from __future__ import annotations

from enum import Enum

import msgspec

from nodeeditor.graph.elements import NodeId


class Part(Enum):
    """What of a node it was that came to hold such numbers."""

    INPUT = "input"
    """What the data gives an Input."""
    TARGET = "target"
    """What an Output is to learn."""
    WEIGHT = "weight"
    OUTPUT = "output"
    """What a call of a layer gives."""
    LOSS = "loss"
    """What an Output's loss makes of sound predictions."""
    GRADIENT = "gradient"


class NonFinite(msgspec.Struct, frozen=True):
    """The first of all numbers that were not finite, in the order in which a training computes them.

    ``node`` is that of the graph without blocks (``n4/n1``). ``name`` tells which variable, or which column of the
    data; ``row`` is the first row of the data that holds one, counted from 0, None where it is not of the data. Of
    ``size`` numbers ``nan`` are none and ``infinite`` are infinite; the others lie from ``minimum`` to
    ``maximum``, None where there are no others.
    """

    part: Part
    node: NodeId
    name: str = ""
    nan: int = 0
    infinite: int = 0
    size: int = 0
    minimum: float | None = None
    maximum: float | None = None
    row: int | None = None

    @property
    def bad(self) -> int:
        """How many are not finite."""
        return self.nan + self.infinite
