"""Pictures of nodes that a frame had no time for, made between frames in small portions."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.style import Detail

if TYPE_CHECKING:
    from nodeeditor.canvas.node_item import NodeItem

#: Seconds that go into pictures before events have their turn again.
_PORTION = 0.003


class FaceQueue(QObject):
    """Makes what is wanted; a wish for another zoom or other pictures takes the place of all before."""

    #: All that was wanted is there: the list of these :class:`NodeItem`.
    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: dict[NodeItem, None] = {}
        self._made: list[NodeItem] = []
        self._how: tuple[Faces, float, float, Detail] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to be made."""
        return not self._wanted

    def want(self, items: Iterable[NodeItem], faces: Faces, scale: float, ratio: float, detail: Detail) -> None:
        """Have pictures of ``items`` made."""
        how = (faces, scale, ratio, detail)
        if how != self._how:
            self._how = how
            self.clear()
        self._wanted.update(dict.fromkeys(items))
        if self._wanted:
            self._timer.start(0)

    def forget(self, item: NodeItem) -> None:
        """``item`` is gone."""
        self._wanted.pop(item, None)

    def clear(self) -> None:
        """Nothing is wanted any more."""
        self._wanted.clear()
        self._made.clear()

    def _work(self) -> None:
        if self._how is None or not self._wanted:
            return
        faces, scale, ratio, detail = self._how
        latest = time.perf_counter() + _PORTION
        while self._wanted and time.perf_counter() < latest:
            item, _ = self._wanted.popitem()
            faces.make(item, scale, ratio, detail)
            self._made.append(item)
        if self._wanted:
            self._timer.start(0)
        else:
            made, self._made = self._made, []
            self.done.emit(made)
