"""Names of blocks seen from far away: at one size on the screen, no two on each other, what matters first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStaticText, QTransform

from nodeeditor.canvas.prepared import elided, static
from nodeeditor.canvas.style import Style
from nodeeditor.workspace.turns import Turns

if TYPE_CHECKING:
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.scene import CanvasScene

#: In pixels: the room of which one name is shown, and the longest name.
_WIDE, _HIGH = 190.0, 58.0
_LONGEST = 150.0
_PAD, _GAP = 3.0, 3.0
#: How much of what lies behind a name is covered, of 255.
_PLATE = 215
#: Names are chosen for zooms so far from each other, and stay until the next one.
_STEP = math.sqrt(2.0)
_PORTION = 6
#: Of so many nodes one is looked for whose name lies on no other block.
_TRIED = 8
_ENDS = "input and output"

_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Label:
    """A name, as it is painted, and how large it is on the screen."""

    item: NodeItem
    text: QStaticText
    width: float
    height: float


class Labels(QObject):
    """Chooses a name for each part of the view, between frames, and paints those that are chosen."""

    #: Names were chosen that are not painted yet.
    chosen = Signal()

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._level = 0
        #: How large the room for one name is in the scene.
        self._wide, self._high = _WIDE, _HIGH
        self._labels: dict[_Cell, _Label | None] = {}
        #: Those where another name may be the right one by now.
        self._stale: set[_Cell] = set()
        self._waiting: dict[_Cell, None] = {}
        self._turns = Turns(self._choose_some, self)

    @property
    def is_done(self) -> bool:
        """Whether every name that was asked for is chosen."""
        return not self._waiting

    def names(self) -> list[str]:
        """The names that are shown now."""
        return [label.text.text() for label in self._labels.values() if label is not None]

    def clear(self) -> None:
        """Everything is another."""
        self._turns.stop()
        self._labels.clear()
        self._stale.clear()
        self._waiting.clear()

    def outdate(self, item: NodeItem) -> None:
        """A node came, goes, or matters more or less."""
        if self._labels:
            body = item.body()
            self._stale.add((math.floor(body.x() / self._wide), math.floor(body.y() / self._high)))

    def outdate_all(self) -> None:
        """Any name may be another."""
        self._stale.update(self._labels)

    def want(self, areas: Sequence[QRectF], zoom: float) -> None:
        """Have names chosen for ``areas``, seen with a zoom."""
        level = math.floor(math.log(zoom, _STEP))
        if level != self._level:
            self.clear()
            self._level = level
            self._wide, self._high = _WIDE / _STEP**level, _HIGH / _STEP**level
        for area in areas:
            for cell in self._cells(area):
                if cell not in self._labels or cell in self._stale:
                    self._waiting[cell] = None
        if self._waiting:
            self._turns.start()

    def placed(self, areas: Sequence[QRectF], transform: QTransform) -> list[tuple[QRectF, _Label]]:
        """The names in ``areas``, and where they are on the screen."""
        zoom, dx, dy = transform.m11(), transform.dx(), transform.dy()
        found = dict.fromkeys(cell for area in areas for cell in self._cells(area))
        places: list[tuple[QRectF, _Label]] = []
        for cell in found:
            label = self._labels.get(cell)
            if label is not None:
                right, top = (cell[0] + 1) * self._wide * zoom, cell[1] * self._high * zoom
                body = label.item.body()
                x = min(body.x() * zoom, right - label.width)
                y = max(body.y() * zoom - label.height - _GAP, top)
                places.append((QRectF(round(x + dx), round(y + dy), label.width, label.height), label))
        return places

    def paint(self, painter: QPainter, style: Style, areas: Sequence[QRectF]) -> None:
        """Paint the names in ``areas``, each with something behind it on which it can be read."""
        places = self.placed(areas, painter.worldTransform())
        painter.setWorldMatrixEnabled(False)
        plate = QColor(style.canvas)
        plate.setAlpha(_PLATE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRects([place for place, _ in places])
        painter.setFont(style.small_font)
        painter.setPen(style.title)
        for place, label in places:
            painter.drawStaticText(place.topLeft() + QPointF(_PAD, 0), label.text)
        painter.setWorldMatrixEnabled(True)

    def _choose_some(self) -> bool:
        for cell in list(self._waiting)[:_PORTION]:
            del self._waiting[cell]
            self._stale.discard(cell)
            self._labels[cell] = self._choose(cell)
        if not self._waiting:
            self.chosen.emit()
        return bool(self._waiting)

    def _choose(self, cell: _Cell) -> _Label | None:
        square = QRectF(cell[0] * self._wide, cell[1] * self._high, self._wide, self._high)
        scene = self._scene
        inside = [
            item
            for item in (scene.nodes[node] for node in scene.index.within(square))
            if square.contains(item.body().topLeft())
        ]
        inside.sort(key=lambda item: (-_weight(item), item.order))
        for item in inside[:_TRIED]:
            label = self._label(item, self._labels.get(cell))
            if _weight(item) or self._is_free(item, label, square):
                return label
        return None

    def _label(self, item: NodeItem, known: _Label | None) -> _Label:
        scene = self._scene
        name = f"! {scene.name_of(item.node)}" if item.has_error else scene.name_of(item.node)
        style = scene.style_
        shown = elided(name, style.small_metrics, _LONGEST)
        if known is not None and known.item is item and known.text.text() == shown:
            return known
        width = style.small_metrics.horizontalAdvance(shown) + 2 * _PAD
        text = static(shown, style.small_font)
        return _Label(item, text, math.ceil(width), math.ceil(style.small_metrics.height()))

    def _is_free(self, item: NodeItem, label: _Label, square: QRectF) -> bool:
        """Whether a name would lie on no block, above its own, within its room."""
        zoom = _STEP**self._level
        body = item.body()
        top = body.y() - (label.height + _GAP) / zoom
        left = min(body.x(), square.right() - label.width / zoom)
        place = QRectF(left, top, label.width / zoom, label.height / zoom)
        return top >= square.top() and not self._scene.index.within(place)

    def _cells(self, rect: QRectF) -> Iterator[_Cell]:
        for x in range(math.floor(rect.left() / self._wide), math.floor(rect.right() / self._wide) + 1):
            for y in range(math.floor(rect.top() / self._high), math.floor(rect.bottom() / self._high) + 1):
                yield x, y


def _weight(item: NodeItem) -> int:
    """How much a node matters more than its neighbours."""
    state = item.state
    if state.hovered or state.focused:
        return 4
    if state.selected:
        return 3
    return 2 if item.has_error else 1 if item.family == _ENDS else 0
