"""What is near a place: a grid of cells, so that asking costs the same in a graph of any size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Set
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF

_CELL = 512.0
#: What covers more cells than this, such as a link from one end of a graph to the other, is in none of them.
_MOST_CELLS = 4096

Key = TypeVar("Key", bound=Hashable)


class PlaceIndex(Generic[Key]):
    """The rectangles of nodes, or of links, to be found by place.

    What comes is put into its cells once somebody asks for a place: of thousands that come together, at once.
    """

    def __init__(self) -> None:
        self._rects: dict[Key, QRectF] = {}
        #: Those that are in no cell yet.
        self._new: dict[Key, None] = {}
        self._cells: defaultdict[tuple[float, float], set[Key]] = defaultdict(set)
        self._large: dict[Key, None] = {}
        #: The rectangle round all, None where it has to be found anew.
        self._whole: QRectF | None = QRectF()

    def __bool__(self) -> bool:
        return bool(self._rects)

    def __contains__(self, key: object) -> bool:
        return key in self._rects

    def put(self, key: Key, rect: QRectF) -> None:
        """``key`` covers ``rect`` from now on."""
        before = self._rects.get(key)
        if before is not None:
            if before == rect:
                return
            self.remove(key)
        self._rects[key] = rect
        if self._whole is not None and not self._whole.contains(rect):
            self._whole = self._whole.united(rect)
        self._new[key] = None

    def put_all(self, rects: Mapping[Key, QRectF]) -> None:
        """Keys that are not there cover these from now on."""
        self._rects.update(rects)
        self._new.update(dict.fromkeys(rects))
        self._whole = None

    def remove(self, key: Key) -> None:
        """Forget ``key``."""
        rect = self._rects.pop(key)
        if self._whole is not None and not _is_inside(self._whole, rect):
            self._whole = None
        if key in self._new:
            del self._new[key]
            return
        if key in self._large:
            del self._large[key]
            return
        for cell in _cells(rect):
            self._cells[cell].discard(key)

    def discard(self, key: Key) -> None:
        """Forget ``key``, if it is there."""
        if key in self._rects:
            self.remove(key)

    def remove_all(self, keys: Set[Key]) -> None:
        """Forget ``keys``, as far as they are there."""
        if 2 * len(keys) < len(self._rects):
            for key in keys:
                self.discard(key)
            return
        # Fewer stay than go.
        left = [(key, rect) for key, rect in self._rects.items() if key not in keys]
        self.clear()
        for key, rect in left:
            self.put(key, rect)

    def within(self, rect: QRectF) -> list[Key]:
        """What has a rectangle that touches ``rect``, in no order."""
        for key in self._new:
            self._file(key)
        self._new.clear()
        cells = list(_cells(rect)) if _count(rect) < len(self._cells) else list(self._cells)
        found = {key: None for key in self._large if self._rects[key].intersects(rect)}
        for cell in cells:
            for key in self._cells.get(cell, ()):
                if key not in found and self._rects[key].intersects(rect):
                    found[key] = None
        return list(found)

    def rect(self, key: Key) -> QRectF:
        """The rectangle of ``key``. Raises ``KeyError``."""
        return self._rects[key]

    def clear(self) -> None:
        """Forget all nodes."""
        self._rects.clear()
        self._new.clear()
        self._cells.clear()
        self._large.clear()
        self._whole = QRectF()

    def bounds(self) -> QRectF:
        """The rectangle round all, empty where there are none."""
        if self._whole is None:
            self._whole = _around(self._rects.values())
        return QRectF(self._whole)

    def _file(self, key: Key) -> None:
        rect = self._rects[key]
        left, top = rect.left() // _CELL, rect.top() // _CELL
        if left == rect.right() // _CELL and top == rect.bottom() // _CELL:  # as most are
            self._cells[left, top].add(key)
        elif _count(rect) > _MOST_CELLS:
            self._large[key] = None
        else:
            for cell in _cells(rect):
                self._cells[cell].add(key)


def _around(rects: Collection[QRectF]) -> QRectF:
    if not rects:
        return QRectF()
    left, top = min(rect.left() for rect in rects), min(rect.top() for rect in rects)
    right, bottom = max(rect.right() for rect in rects), max(rect.bottom() for rect in rects)
    return QRectF(left, top, right - left, bottom - top)


def _is_inside(whole: QRectF, rect: QRectF) -> bool:
    """Whether ``rect`` is nowhere at the edge."""
    return (
        whole.left() < rect.left()
        and rect.right() < whole.right()
        and whole.top() < rect.top()
        and rect.bottom() < whole.bottom()
    )


def _span(low: float, high: float) -> range:
    return range(int(low // _CELL), int(high // _CELL) + 1)


def _cells(rect: QRectF) -> Iterator[tuple[int, int]]:
    return ((x, y) for x in _span(rect.left(), rect.right()) for y in _span(rect.top(), rect.bottom()))


def _count(rect: QRectF) -> float:
    return (rect.width() / _CELL + 1) * (rect.height() / _CELL + 1)
