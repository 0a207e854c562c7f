"""What is to be painted anew, told to Qt together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF

#: More pieces than these are no cheaper to tell apart than to paint everything.
_MOST = 120


class Damage:
    """Collects places until they are told; ``update`` takes one, or None for everything."""

    def __init__(self, update: Callable[[QRectF | None], None]) -> None:
        self._update = update
        self._rects: list[QRectF] | None = []

    @property
    def is_everything(self) -> bool:
        """Whether there is no point in adding more."""
        return self._rects is None

    def add(self, rect: QRectF) -> None:
        """What is in a place looks different."""
        if self._rects is not None:
            self._rects.append(rect)
            if len(self._rects) > _MOST:
                self._rects = None

    def add_all(self, rects: Iterable[QRectF]) -> None:
        """What is in these places looks different."""
        for rect in rects:
            if self._rects is None:
                return
            self.add(rect)

    def tell(self, beyond: float) -> None:
        """Have all that was collected painted, and as much round it as ``beyond``."""
        rects, self._rects = self._rects, []
        if rects is None:
            self._update(None)
        for rect in rects or ():
            self._update(rect.adjusted(-beyond, -beyond, beyond, beyond) if beyond else rect)
