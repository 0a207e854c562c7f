"""How far a frame reaches round its nodes, and the box that stands for a frame that is closed: numbers alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

#: Left, top, right, bottom.
Box: TypeAlias = tuple[float, float, float, float]

#: Room between a frame's edge and its nodes beside and below them, and for the title above. Frames of two rows that
#: a layout put below each other touch, and no more.
PADDING = 16.0
BELOW = 10.0
TITLE = 24.0
#: The box of a frame that is closed.
CLOSED_WIDTH, CLOSED_HEIGHT = 176.0, 62.0


def around_nodes(nodes: Iterable[Box]) -> Box:
    """How far a frame reaches that owns nodes there. Raises ``ValueError`` for none."""
    lefts, tops, rights, bottoms = zip(*nodes, strict=True)
    return min(lefts) - PADDING, min(tops) - TITLE, max(rights) + PADDING, max(bottoms) + BELOW


def closed(reach: Box) -> Box:
    """The box of a frame that is closed and would reach so far: in the middle of where its nodes are."""
    x = (reach[0] + reach[2] - CLOSED_WIDTH) / 2
    y = (reach[1] + TITLE + reach[3] - BELOW - CLOSED_HEIGHT) / 2
    return x, y, x + CLOSED_WIDTH, y + CLOSED_HEIGHT
