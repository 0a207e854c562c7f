"""Where nodes that are about to be added go: their links straight, and hiding no other node."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.content import frame_of_node
from nodeeditor.canvas.geometry import WIDTH, snapped
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.sizes import GAP_ACROSS

#: How far right of a node the next one goes.
BESIDE = 72.0
#: Least room around a node that is added, and the steps in which it is moved on until it has that.
_AIR = 8.0
_STEP = 24.0
#: So far along a straight link a place is looked for before one beside it.
_FAR = 420.0
#: So much further than down a place on the line may be: who drops a link a little below another node means that.
_WORTH = 3
#: So many steps down from there; a canvas so full has no better place.
_DEEPEST = 400

Taken = Callable[[QRectF], bool]


def in_row(level: Level, catalog: Catalog, nodes: Sequence[NodeId]) -> list[QRectF]:
    """The rectangles of ``nodes``, each linked to the one before, with straight links between them.

    The first one's input, or the output of one that has none, is at the height 0; its left edge at 0.
    """
    rects: list[QRectF] = []
    x, height = 0.0, 0.0
    for node in nodes:
        frame = frame_of_node(level, catalog, node)
        ends = frame.inputs or frame.outputs
        top = height - (ends[0].slots[0].y if ends else frame.height / 2)
        rects.append(QRectF(x, top, WIDTH, frame.height))
        x += WIDTH + GAP_ACROSS
        height = top + (frame.outputs[0].slots[0].y if frame.outputs else frame.height / 2)
    return rects


def out_height(level: Level, catalog: Catalog, node: NodeId, rect: QRectF) -> float:
    """How high the first output of ``node`` is, which has this rectangle."""
    frame = frame_of_node(level, catalog, node)
    return rect.top() + (frame.outputs[0].slots[0].y if frame.outputs else frame.height / 2)


def free_shift(rects: Sequence[QRectF], wanted: QPointF, taken: Taken, *, along: float = 0.0) -> QPointF:
    """The shift nearest to ``wanted`` by which ``rects`` hide nothing.

    Where ``along`` is 1 or -1 a link would be straight there: a place further right, or left, on the same line is
    taken where it is not much further than one below. Else they go down.
    """
    start = QPointF(snapped(wanted.x()), wanted.y())

    def free(shift: QPointF) -> bool:
        return not any(taken(rect.translated(shift).adjusted(-_AIR, -_AIR, _AIR, _AIR)) for rect in rects)

    line = range(int(_FAR / _STEP) + 1 if along else 1)
    ahead = next((step for step in line if free(start + _ahead(step, along))), None)
    down = next((step for step in range(_DEEPEST) if free(start + _down(step))), None)
    if ahead is not None and (down is None or ahead <= _WORTH * down):
        return start + _ahead(ahead, along)
    return start if down is None else start + _down(down)


def _ahead(step: int, along: float) -> QPointF:
    return QPointF(along * step * _STEP, 0)


def _down(step: int) -> QPointF:
    return QPointF(0, step * _STEP)
