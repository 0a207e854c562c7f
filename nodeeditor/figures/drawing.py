"""A figure laid out: boxes for nodes, frames round what is inside of blocks, and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath

from nodeeditor.canvas.content import Content
from nodeeditor.graph.annotations import FrameColor


class Ink(Enum):
    """What a text is drawn in."""

    TITLE = "title"
    SECOND = "second"
    SHAPE = "shape"
    THIRD = "third"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; ``at`` is the left end of what it stands on."""

    text: str
    at: QPointF
    font: QFont
    ink: Ink

    def moved(self, by: QPointF) -> Text:
        """The same text elsewhere."""
        return Text(self.text, self.at + by, self.font, self.ink)


@dataclass(frozen=True, slots=True)
class Box:
    """A node; ``texts`` and ``badges`` count from the upper left corner of ``rect``."""

    content: Content
    rect: QRectF
    texts: tuple[Text, ...]
    badges: tuple[tuple[str, QRectF], ...]


@dataclass(frozen=True, slots=True)
class FrameBox:
    """The frame round what is inside of a use of a block, shown in its place."""

    content: Content
    rect: QRectF
    title: Text
    icon: QRectF


@dataclass(frozen=True, slots=True)
class TitledFrame:
    """A frame that people put round nodes."""

    rect: QRectF
    title: Text
    color: FrameColor


@dataclass(frozen=True, slots=True)
class NoteBox:
    """A note; ``texts`` are its lines, in runs of one font."""

    rect: QRectF
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """The line of a link. ``tip`` is where it ends in an arrow, with its direction, a unit vector; None for none."""

    path: QPainterPath
    tip: tuple[QPointF, QPointF] | None
    broken: bool = False


@dataclass
class Drawing:
    """Everything between title and legend, in the units of the canvas."""

    boxes: list[Box] = field(default_factory=list)
    frames: list[FrameBox] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    titled: list[TitledFrame] = field(default_factory=list)
    notes: list[NoteBox] = field(default_factory=list)
    rect: QRectF = field(default_factory=QRectF)

    @property
    def contents(self) -> list[Content]:
        """What the nodes tell, those of the frames too."""
        return [box.content for box in self.boxes] + [frame.content for frame in self.frames]
