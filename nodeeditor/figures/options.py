"""What one may choose of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Flow(Enum):
    """Which way the data runs."""

    AUTO = "auto"
    """As it is drawn; where its letters would be too small in the width that is asked for, laid out anew."""
    DRAWN = "drawn"
    RIGHT = "right"
    DOWN = "down"


class Look(Enum):
    """The colours."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"
    """Black on white."""


class Shapes(Enum):
    """Where the shapes of tensors stand."""

    NODES = "nodes"
    LINKS = "links"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """How a figure is drawn.

    A ``title`` of None is the name of what is drawn, an empty one none at all. ``counts`` tells how many parameters the
    layers have. ``expand`` shows what is inside of blocks in their place. ``width`` is in millimetres; without one the
    figure is as large as on a screen.
    """

    title: str | None = None
    shapes: Shapes = Shapes.NODES
    counts: bool = True
    legend: bool = False
    expand: bool = False
    problems: bool = False
    flow: Flow = Flow.AUTO
    look: Look = Look.LIGHT
    transparent: bool = False
    width: float | None = None
