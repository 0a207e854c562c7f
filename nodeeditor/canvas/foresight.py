"""What a pan or a nearer zoom will show, made ready while there is nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF

from nodeeditor.canvas.style import Detail
from nodeeditor.workspace.turns import Turns

if TYPE_CHECKING:
    from nodeeditor.canvas.link_item import LinkItem
    from nodeeditor.canvas.overview import Batch
    from nodeeditor.canvas.scene import CanvasScene

#: Margins round the view, as shares of its size: where less than the first is ready, the second is made ready.
_NEAR, _FAR = 0.15, 0.4
#: Seconds at a time: a frame that is wanted meanwhile has to wait so long.
_TURN = 0.002


class Foresight(QObject):
    """Gathers squares of the overview, and cuts up lines of links, round what is in view."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._detail = Detail.NEAR
        self._round = QRectF()
        self._squares: list[Batch] = []
        self._links: list[LinkItem] = []
        self._turns = Turns(self._make_one, self, seconds=_TURN)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to be made ready."""
        return not self._squares and not self._links

    def see(self, seen: QRectF, detail: Detail) -> None:
        """``seen`` is in view with a detail."""
        if detail is self._detail and self._round.contains(_widened(seen, _NEAR)):
            return
        self._detail, self._round = detail, _widened(seen, _FAR)
        self._squares = self._scene.overview.to_gather([self._round], detail) if detail is not Detail.NEAR else []
        self._links = self._scene.links_in([self._round]) if detail is not Detail.FAR else []
        if not self.is_done:
            self._turns.start()

    def clear(self) -> None:
        """Another graph is shown."""
        self._turns.stop()
        self._round = QRectF()
        self._squares, self._links = [], []

    def _make_one(self) -> bool:
        if self._squares:
            square = self._squares.pop()
            if square.detail is not self._detail:
                square.gather(self._detail)
        elif self._links:
            self._links.pop().cut_up()
        return not self.is_done


def _widened(rect: QRectF, share: float) -> QRectF:
    wide, high = rect.width() * share, rect.height() * share
    return rect.adjusted(-wide, -high, wide, high)
