"""Names of blocks seen from far away: at one size on the screen, no two on each other, what matters first."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStaticText, QTransform

from nodeeditor.canvas.geometry import nearest_pixel
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
#: Seconds at a time: a frame that is wanted meanwhile has to wait so long.
_TURN = 0.003
#: Of so many nodes one is looked for whose name lies on no other block.
_TRIED = 8
_ENDS = "input and output"

_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Label:
    """A name, as it is painted, how large it is on the screen, and the corner of its node when it was chosen."""

    item: NodeItem
    text: QStaticText
    width: float
    height: float
    at: QPointF

    def place(self, right: float, top: float, zoom: float) -> QPointF:
        """Where it is in the scene, above its node but within a room that ends at ``right`` and begins at ``top``."""
        x = min(self.at.x(), right - self.width / zoom)
        return QPointF(x, max(self.at.y() - (self.height + _GAP) / zoom, top))


class Labels(QObject):
    """Chooses a name for each part of the view, between frames, and paints those that are chosen."""

    #: Names were chosen that are not painted yet: the part of the scene, a :class:`QRectF`, or None for all of it.
    chosen = Signal(object)

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._level = 0
        #: How large the room for one name is in the scene.
        self._wide, self._high = _WIDE, _HIGH
        self._labels: dict[_Cell, _Label | None] = {}
        #: Where each node has its name.
        self._rooms: dict[NodeItem, _Cell] = {}
        #: Names chosen for another zoom, shown until those for this one are all chosen.
        self._former: dict[_Cell, _Label] = {}
        self._zoom = 1.0
        self._changed = QRectF()
        #: Those where another name may be the right one by now.
        self._stale: set[_Cell] = set()
        self._waiting: dict[_Cell, None] = {}
        self._turns = Turns(self._choose_some, self, seconds=_TURN)

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
        self._rooms.clear()
        self._former.clear()
        self._stale.clear()
        self._waiting.clear()

    def outdate(self, items: Collection[NodeItem]) -> None:
        """Nodes came, go, or matter more or less."""
        if not self._labels:
            return
        if len(items) > len(self._labels):
            self.outdate_all()
            return
        for item in items:
            body = item.body()
            self._stale.add((math.floor(body.x() / self._wide), math.floor(body.y() / self._high)))
            if item in self._rooms:  # it may have gone elsewhere
                self._stale.add(self._rooms[item])

    def outdate_all(self) -> None:
        """Any name may be another."""
        self._stale.update(self._labels)

    def want(self, areas: Sequence[QRectF], zoom: float, *, rests: bool) -> None:
        """Have names chosen for ``areas``, seen with a zoom; while it does not rest, those that are there will do."""
        self._zoom = zoom
        level = math.floor(math.log(zoom, _STEP))
        if level != self._level:
            if not rests and self._labels:
                return
            self._take_level(level)
        for area in areas:
            for cell in self._cells(area):
                if cell not in self._labels or cell in self._stale:
                    self._waiting[cell] = None
        if self._waiting:
            self._turns.start()

    def placed(self, areas: Sequence[QRectF], transform: QTransform) -> list[tuple[QRectF, _Label]]:
        """The names in ``areas``, and where they are on the screen."""
        zoom = transform.m11()
        if self._former or math.floor(math.log(zoom, _STEP)) != self._level:
            return self._thinned(areas, transform)
        found = dict.fromkeys(cell for area in areas for cell in self._cells(area))
        places: list[tuple[QRectF, _Label]] = []
        for cell in found:
            label = self._labels.get(cell)
            if label is not None:
                places.append((self._on_screen(cell, label, transform), label))
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

    def _take_level(self, level: int) -> None:
        """Choose names for other zooms."""
        former = {cell: label for cell, label in self._labels.items() if label is not None} or self._former
        former = {cell: label for cell, label in former.items() if self._scene.nodes.get(label.item.node) is label.item}
        self.clear()
        self._former = former
        self._level = level
        self._wide, self._high = _WIDE / _STEP**level, _HIGH / _STEP**level

    def _on_screen(self, cell: _Cell, label: _Label, transform: QTransform) -> QRectF:
        zoom = transform.m11()
        place = label.place((cell[0] + 1) * self._wide, cell[1] * self._high, zoom)
        x, y = place.x() * zoom + transform.dx(), place.y() * zoom + transform.dy()
        return QRectF(nearest_pixel(x), nearest_pixel(y), label.width, label.height)

    def _thinned(self, areas: Sequence[QRectF], transform: QTransform) -> list[tuple[QRectF, _Label]]:
        """The names that were chosen for another zoom, as far as they have room: the first of those in a place."""
        zoom = transform.m11()
        taken: set[_Cell] = set()
        places: list[tuple[QRectF, _Label]] = []
        former = self._former or {cell: label for cell, label in self._labels.items() if label is not None}
        for label in former.values():
            at = label.at - QPointF(0, (label.height + _GAP) / zoom)
            room = math.floor(at.x() * zoom / _WIDE), math.floor(at.y() * zoom / _HIGH)
            # Its neighbours may reach into its room from the left, from above and from below.
            near = {(room[0] + across, room[1] + down) for across in (-1, 0, 1) for down in (-1, 0, 1)}
            if not taken.isdisjoint(near):
                continue
            taken.add(room)
            place = QRectF(at.x(), at.y(), label.width / zoom, label.height / zoom)
            if any(place.intersects(area) for area in areas):
                x, y = at.x() * zoom + transform.dx(), at.y() * zoom + transform.dy()
                places.append((QRectF(nearest_pixel(x), nearest_pixel(y), label.width, label.height), label))
        return places

    def _choose_some(self) -> bool:
        for cell in list(self._waiting)[:_PORTION]:
            del self._waiting[cell]
            self._stale.discard(cell)
            before = self._labels.get(cell)
            self._labels[cell] = now = self._choose(cell)
            if now is not before:
                if before is not None and self._rooms.get(before.item) == cell:
                    del self._rooms[before.item]
                if now is not None:
                    self._rooms[now.item] = cell
                for label in (before, now):
                    self._changed = self._changed.united(self._room(cell, label))
        if not self._waiting:
            changed, self._changed = self._changed, QRectF()
            if self._former:
                self._former = {}
                self.chosen.emit(None)
            elif not changed.isEmpty():
                self.chosen.emit(changed)
        return bool(self._waiting)

    def _room(self, cell: _Cell, label: _Label | None) -> QRectF:
        """What a name covers of the scene, a pixel more on every side."""
        if label is None:
            return QRectF()
        zoom = self._zoom
        place = label.place((cell[0] + 1) * self._wide, cell[1] * self._high, zoom)
        wide, high = label.width / zoom, label.height / zoom
        return QRectF(place.x(), place.y(), wide, high).adjusted(-1 / zoom, -1 / zoom, 1 / zoom, 1 / zoom)

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
        at = item.body().topLeft()
        if known is not None and known.item is item and known.at == at and known.text.text() == shown:
            return known
        width = style.small_metrics.horizontalAdvance(shown) + 2 * _PAD
        text = static(shown, style.small_font)
        return _Label(item, text, math.ceil(width), math.ceil(style.small_metrics.height()), at)

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
