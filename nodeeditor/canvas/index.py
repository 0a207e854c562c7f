"""Which nodes are near a place: a grid of cells, so that asking costs the same in a graph of any size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from nodeeditor.graph.elements import NodeId

_CELL = 512.0


class PlaceIndex:
    """The rectangles of the nodes, to be found by place."""

    def __init__(self) -> None:
        self._rects: dict[NodeId, QRectF] = {}
        self._cells: defaultdict[tuple[int, int], set[NodeId]] = defaultdict(set)

    def put(self, node: NodeId, rect: QRectF) -> None:
        """``node`` covers ``rect`` from now on."""
        before = self._rects.get(node)
        if before is not None:
            if before == rect:
                return
            self.remove(node)
        self._rects[node] = rect
        for cell in _cells(rect):
            self._cells[cell].add(node)

    def remove(self, node: NodeId) -> None:
        """Forget ``node``."""
        for cell in _cells(self._rects.pop(node)):
            self._cells[cell].discard(node)

    def within(self, rect: QRectF) -> list[NodeId]:
        """The nodes whose rectangles touch ``rect``, in no order."""
        cells = list(_cells(rect)) if _count(rect) < len(self._cells) else list(self._cells)
        found: dict[NodeId, None] = {}
        for cell in cells:
            for node in self._cells.get(cell, ()):
                if node not in found and self._rects[node].intersects(rect):
                    found[node] = None
        return list(found)

    def rect(self, node: NodeId) -> QRectF:
        """The rectangle of ``node``. Raises ``KeyError``."""
        return self._rects[node]

    def clear(self) -> None:
        """Forget all nodes."""
        self._rects.clear()
        self._cells.clear()

    def bounds(self) -> QRectF:
        """The rectangle round all nodes, empty where there are none."""
        if not self._rects:
            return QRectF()
        rects = self._rects.values()
        left, top = min(rect.left() for rect in rects), min(rect.top() for rect in rects)
        right, bottom = max(rect.right() for rect in rects), max(rect.bottom() for rect in rects)
        return QRectF(left, top, right - left, bottom - top)


def _span(low: float, high: float) -> range:
    return range(int(low // _CELL), int(high // _CELL) + 1)


def _cells(rect: QRectF) -> Iterator[tuple[int, int]]:
    return ((x, y) for x in _span(rect.left(), rect.right()) for y in _span(rect.top(), rect.bottom()))


def _count(rect: QRectF) -> float:
    return (rect.width() / _CELL + 1) * (rect.height() / _CELL + 1)
