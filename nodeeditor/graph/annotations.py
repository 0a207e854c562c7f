"""What people put on a level beside the network: frames round nodes, notes, and dots that lead links."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.values import EMPTY, FrozenMap

FrameId = NewType("FrameId", str)
NoteId = NewType("NoteId", str)


class FrameColor(StrEnum):
    """The colours a frame may have; a theme says what they look like."""

    PLAIN = "plain"
    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Frame:
    """A titled rectangle that owns nodes; no node has two owners.

    It reaches as far as its nodes do. ``x``, ``y``, ``width`` and ``height`` tell its place while it has none.
    ``extra`` keeps the fields of a file that this version does not know.
    """

    id: FrameId
    title: str = ""
    color: FrameColor = FrameColor.PLAIN
    nodes: frozenset[NodeId] = frozenset()
    collapsed: bool = False
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    height: float = 120.0
    extra: FrozenMap = EMPTY


@dataclass(frozen=True, slots=True)
class Note:
    """A text in Markdown at a place on the canvas: its top left corner; its height follows from the text.

    ``extra`` keeps the fields of a file that this version does not know.
    """

    id: NoteId
    text: str = ""
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    extra: FrozenMap = EMPTY


@dataclass(frozen=True, slots=True)
class Dot:
    """A point that a link runs through."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that is on a level beside layers, nodes and links. ``dots`` has the links that have some."""

    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    dots: tuple[tuple[Link, tuple[Dot, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.frames or self.notes or self.dots)


NO_ANNOTATIONS = Annotations()
