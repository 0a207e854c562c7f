"""Bringing nodes in line, and into equal steps: rectangles in, places out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from nodeeditor.graph.elements import NodeId


@dataclass(frozen=True, slots=True)
class Box:
    """The rectangle of a node: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float


class Line(Enum):
    """What of the nodes comes in line."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    CENTRE = "centre"
    """The middles, on one upright line."""
    MIDDLE = "middle"
    """The middles, on one level line."""


#: Nodes that have no room to be in equal steps get this much.
LEAST_GAP = 16.0

Places = dict[NodeId, tuple[float, float]]


def align(boxes: Mapping[NodeId, Box], line: Line) -> Places:
    """Where nodes go to be in line within the rectangle round them; each moves along one axis only."""
    if not boxes:
        return {}
    left, top = min(box.x for box in boxes.values()), min(box.y for box in boxes.values())
    right = max(box.x + box.width for box in boxes.values())
    bottom = max(box.y + box.height for box in boxes.values())
    match line:
        case Line.LEFT:
            return {node: (left, box.y) for node, box in boxes.items()}
        case Line.RIGHT:
            return {node: (right - box.width, box.y) for node, box in boxes.items()}
        case Line.TOP:
            return {node: (box.x, top) for node, box in boxes.items()}
        case Line.BOTTOM:
            return {node: (box.x, bottom - box.height) for node, box in boxes.items()}
        case Line.CENTRE:
            return {node: ((left + right - box.width) / 2, box.y) for node, box in boxes.items()}
        case Line.MIDDLE:
            return {node: (box.x, (top + bottom - box.height) / 2) for node, box in boxes.items()}


def distribute(boxes: Mapping[NodeId, Box], *, across: bool) -> Places:
    """Where nodes go so that the gaps between them, from left to right or from top to bottom, are equal.

    The first and the last one stay, but where there is no room between them all but the first move on.
    """
    if len(boxes) < 2:
        return {}
    spans = {node: (box.x, box.width) if across else (box.y, box.height) for node, box in boxes.items()}
    order = sorted(boxes, key=lambda node: (spans[node][0] + spans[node][1] / 2, node))
    first, last = spans[order[0]], spans[order[-1]]
    free = last[0] + last[1] - first[0] - sum(size for _, size in spans.values())
    gap = max(LEAST_GAP, free / (len(order) - 1))
    places: Places = {}
    at = first[0]
    for node in order:
        places[node] = (at, boxes[node].y) if across else (boxes[node].x, at)
        at += spans[node][1] + gap
    return places
