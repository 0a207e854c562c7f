"""A document: the graph, what the file held beside it, and where the user was looking."""

from __future__ import annotations

from dataclasses import dataclass, field

from nodeeditor.graph.graph import Graph
from nodeeditor.values import EMPTY, FrozenMap


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the user was looking: the scene point at the middle of the view, and the zoom (1 is 100 %)."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0


@dataclass(slots=True)
class Document:
    """What one graph file holds.

    ``unknown`` keeps the fields this version does not know, by the place they stood at, so that
    saving a file of a colleague's newer program loses nothing. ``digest`` is that of what its file held
    when it was read or saved last, empty where there is none.
    """

    graph: Graph = field(default_factory=Graph)
    camera: Camera | None = None
    unknown: FrozenMap = EMPTY
    digest: str = field(default="", compare=False)
