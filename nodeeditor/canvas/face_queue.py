"""Pictures of nodes that a frame had no time for, made between frames in small portions."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.style import Detail

if TYPE_CHECKING:
    from nodeeditor.canvas.node_item import NodeItem

#: Seconds that go into pictures before events have their turn again.
_PORTION = 0.003
#: Margins round the view, as shares of its size: less than the first is ready, and the second is made ready.
_AHEAD = (0.2, 0.4)


class FaceQueue(QObject):
    """Makes what is wanted; a wish for another zoom or other pictures takes the place of all before."""

    #: All that was wanted is there: the list of these :class:`NodeItem`.
    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: dict[NodeItem, None] = {}
        #: What may come into view next, made when nothing is wanted.
        self._foreseen: dict[NodeItem, None] = {}
        self._round = QRectF()
        self._made: list[NodeItem] = []
        self._how: tuple[Faces, float, float, Detail] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to be made."""
        return not self._wanted and not self._foreseen

    def want(self, items: Iterable[NodeItem], faces: Faces, scale: float, ratio: float, detail: Detail) -> None:
        """Have pictures of ``items`` made."""
        how = (faces, scale, ratio, detail)
        if how != self._how:
            self._how = how
            self.clear()
        self._wanted.update(dict.fromkeys(items))
        if self._wanted:
            self._timer.start(0)

    def foresee(self, seen: QRectF, within: Callable[[QRectF], Iterable[NodeItem]]) -> None:
        """Have pictures made of what lies round the view too, as were wanted last, before a pan uncovers it.

        ``seen`` is what is in view, ``within`` tells the nodes of a rectangle.
        """
        near, far = (seen.adjusted(-w, -h, w, h) for w, h in _margins(seen))
        if self._how is None or self._round.contains(near):
            return
        self._round = far
        faces, scale, _, detail = self._how
        self._foreseen = {item: None for item in within(far) if not faces.has(item, scale, detail)}
        if self._foreseen:
            self._timer.start(0)

    def forget(self, item: NodeItem) -> None:
        """``item`` is gone."""
        self._wanted.pop(item, None)
        self._foreseen.pop(item, None)

    def clear(self) -> None:
        """Nothing is wanted any more."""
        self._wanted.clear()
        self._foreseen.clear()
        self._round = QRectF()
        self._made.clear()

    def _work(self) -> None:
        if self._how is None:
            return
        faces, scale, ratio, detail = self._how
        latest = time.perf_counter() + _PORTION
        while self._wanted and time.perf_counter() < latest:
            item, _ = self._wanted.popitem()
            self._foreseen.pop(item, None)
            faces.make(item, scale, ratio, detail)
            self._made.append(item)
        if self._made and not self._wanted:
            made, self._made = self._made, []
            self.done.emit(made)
        while self._foreseen and not self._wanted and time.perf_counter() < latest:
            item, _ = self._foreseen.popitem()
            if not faces.has(item, scale, detail):
                faces.make(item, scale, ratio, detail)
        if not self.is_empty:
            self._timer.start(0)


def _margins(seen: QRectF) -> tuple[tuple[float, float], tuple[float, float]]:
    """How far round the view pictures have to be there, and how far they are made where they are not."""
    near, far = _AHEAD
    return (seen.width() * near, seen.height() * near), (seen.width() * far, seen.height() * far)
