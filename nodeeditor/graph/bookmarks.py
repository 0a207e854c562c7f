"""Bookmarks: views of the drawing that are kept under numbers."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.graph.elements import NodeId

#: The numbers there are: those of the keys.
NUMBERS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A view: the point in its middle, its zoom (1 is 100 %), and the way to the level that is seen.

    ``steps`` are uses of blocks, each with the number of a repetition, as
    :class:`~nodeeditor.graph.places.Place` has them; ``of`` is the block in which the way starts.
    """

    x: float
    y: float
    zoom: float
    steps: tuple[tuple[NodeId, int], ...] = ()
    of: str | None = None
