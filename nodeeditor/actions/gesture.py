"""What a gesture of the canvas is: what it does, in which situation, with which keys held."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Key(Enum):
    """A key that is held, by its portable name."""

    CTRL = "Ctrl"
    SHIFT = "Shift"
    ALT = "Alt"
    SPACE = "Space"


class Situation(Enum):
    """What is under the pointer while nothing is under way, or what is under way."""

    OVER_NOTHING = "over nothing"
    OVER_NODE = "over a node"
    OVER_LINK = "over a link"
    OVER_PORT = "over a port"
    OVER_BESIDE = "over a frame's title or a note"
    MOVING = "moving nodes"
    MOVING_BESIDE = "moving frames and notes"
    WIDENING = "making a note wider"
    MOVING_DOT = "moving a dot of a link"
    LINKING = "drawing a link"
    SELECTING = "selecting by a band"
    COPYING = "dragging a copy"
    CUTTING = "cutting links"
    PANNING = "moving the view"
    DROPPING = "dragging a layer from the library"


#: Nothing is under way.
AT_REST = frozenset(
    {Situation.OVER_NOTHING, Situation.OVER_NODE, Situation.OVER_LINK, Situation.OVER_PORT, Situation.OVER_BESIDE}
)


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture.

    ``how`` is told after the keys that are ``held``; ``hint`` is what the status bar says while they are: the
    movement and what comes of it, in a few words. It counts in ``situations``, with at least so many nodes
    ``selected``. ``command`` is the command of the table that does the same. A drag ``begins`` a situation.
    """

    name: str
    text: str
    how: str
    command: str
    situations: frozenset[Situation]
    held: frozenset[Key] = frozenset()
    hint: str = ""
    selected: int = 0
    begins: Situation | None = None
