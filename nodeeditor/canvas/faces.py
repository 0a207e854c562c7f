"""Ready-made pictures of nodes: a node is painted once for a zoom and then only put down.

Panning would otherwise paint the same texts and outlines in every frame. While a zoom is under way
the pictures are stretched, and made anew once it rests.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from nodeeditor.canvas.geometry import WIDTH
from nodeeditor.canvas.node_painter import paint_node, paint_small_node
from nodeeditor.canvas.style import Detail, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nodeeditor.canvas.node_item import NodeItem

#: What a picture holds round the node: the rings of its ports, its outline.
_MARGIN = 9.0
#: All pictures together stay below so many bytes.
_MOST_BYTES = 160_000_000
#: Seconds of one frame that may go into new pictures of nodes far away, of which there may be hundreds.
_BUDGET = 0.010


@dataclass(frozen=True, slots=True)
class Face:
    """The picture of a node for one scale; ``key`` tells what else it was made for."""

    pixmap: QPixmap
    scale: float
    key: tuple[object, ...]


class Faces:
    """Makes and draws the pictures of nodes in one style."""

    def __init__(self, style: Style) -> None:
        self.style = style
        #: Whether a picture made for another zoom is made anew rather than stretched.
        self.is_sharp = True
        self._made: dict[NodeItem, Face] = {}
        self._bytes = 0

    def forget(self, item: NodeItem) -> None:
        """``item`` looks different, or is gone."""
        face = self._made.pop(item, None)
        if face is not None:
            self._bytes -= _bytes(face)

    def draw(self, painter: QPainter, item: NodeItem) -> None:
        """Draw a node whose top left corner is the painter's origin, in full."""
        state = item.state
        if state.hovered or state.wiring:
            # Port names reach far out, and these states are short.
            paint_node(painter, self.style, item.content, item.prepared, state)
            return
        transform = painter.worldTransform()
        scale = transform.m11()
        face = self._known(item, scale, Detail.NEAR) or self._make(painter, item, scale, Detail.NEAR)
        if face.scale == transform.m11():
            painter.setWorldMatrixEnabled(False)
            shift = _MARGIN * face.scale
            painter.drawPixmap(round(transform.dx() - shift), round(transform.dy() - shift), face.pixmap)
            painter.setWorldMatrixEnabled(True)
        else:
            painter.drawPixmap(_area(item), face.pixmap, QRectF(face.pixmap.rect()))

    def draw_small(self, painter: QPainter, items: Iterable[NodeItem]) -> bool:
        """Draw nodes as they look from further away; the painter's origin is the scene's.

        False where time for new pictures ran out, and plain blocks stand in for some until the next frame.
        """
        transform = painter.worldTransform()
        scale, dx, dy = transform.m11(), transform.dx(), transform.dy()
        shift = _MARGIN * scale
        stretched = []
        missing = []
        latest = time.perf_counter() + _BUDGET
        painter.setWorldMatrixEnabled(False)
        for item in items:
            face = self._known(item, scale, Detail.MIDDLE)
            if face is None and (time.perf_counter() > latest or not self.is_sharp):
                missing.append(item)
                continue
            face = face or self._make(painter, item, scale, Detail.MIDDLE)
            if face.scale == scale:
                place = item.pos()
                painter.drawPixmap(
                    round(place.x() * scale + dx - shift), round(place.y() * scale + dy - shift), face.pixmap
                )
            else:
                stretched.append((item, face))
        painter.setWorldMatrixEnabled(True)
        for item, face in stretched:
            painter.drawPixmap(_area(item).translated(item.pos()), face.pixmap, QRectF(face.pixmap.rect()))
        if missing:
            painter.setPen(self.style.border)
            painter.setBrush(self.style.node)
            painter.drawRects([item.body() for item in missing])
        return not missing

    def _known(self, item: NodeItem, scale: float, detail: Detail) -> Face | None:
        """The picture there is, when it will do."""
        face = self._made.get(item)
        if face is None:
            return None
        key = _key(item, detail)
        if self.is_sharp:
            return face if face.key == key and face.scale == scale else None
        return face if face.key[1:] == key[1:] else None

    def _make(self, painter: QPainter, item: NodeItem, scale: float, detail: Detail) -> Face:
        self.forget(item)
        if self._bytes > _MOST_BYTES:
            self._made.clear()
            self._bytes = 0
        face = Face(self._paint(item, scale, painter.device().devicePixelRatioF(), detail), scale, _key(item, detail))
        self._made[item] = face
        self._bytes += _bytes(face)
        return face

    def _paint(self, item: NodeItem, scale: float, ratio: float, detail: Detail) -> QPixmap:
        area = _area(item)
        size = (QSizeF(area.size()) * scale * ratio).toSize()
        pixmap = QPixmap(size.width() + 1, size.height() + 1)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        painter.translate(_MARGIN, _MARGIN)
        paint = paint_node if detail is Detail.NEAR else paint_small_node
        paint(painter, self.style, item.content, item.prepared, item.state)
        painter.end()
        return pixmap


def _key(item: NodeItem, detail: Detail) -> tuple[object, ...]:
    """What a picture of ``item`` depends on, beside content, style and scale."""
    state = item.state
    wiring = tuple(state.fits.items()) if state.wiring else None
    return (detail, state.selected, state.focused, state.kin, state.target, state.hovered, wiring)


def _area(item: NodeItem) -> QRectF:
    """What a node's picture covers, from its top left corner."""
    return QRectF(-_MARGIN, -_MARGIN, WIDTH + 2 * _MARGIN, item.content.frame.height + 2 * _MARGIN)


def _bytes(face: Face) -> int:
    return face.pixmap.width() * face.pixmap.height() * 4
