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

from nodeeditor.canvas.geometry import WIDTH, nearest_pixel
from nodeeditor.canvas.node_painter import paint_node, paint_small_node
from nodeeditor.canvas.style import Detail, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nodeeditor.canvas.node_item import NodeItem

#: What a picture holds round the node: the rings of its ports, its outline.
_MARGIN = 9.0
#: All pictures together stay below so many bytes.
_MOST_BYTES = 160_000_000
#: Seconds of one frame that may go into new pictures, of which there may be hundreds.
_BUDGET = 0.002
#: So many are made however long that takes: on a busy machine too, a few nodes are never seen as plain blocks.
_AT_LEAST = 8


@dataclass(frozen=True, slots=True)
class Face:
    """The picture of a node for one scale; ``key`` tells what else it was made for."""

    pixmap: QPixmap
    scale: float
    key: tuple[object, ...]

    def fits(self, item: NodeItem, scale: float, detail: Detail) -> bool:
        """Whether it shows ``item`` as it is now."""
        return self.scale == scale and not item.is_outdated and self.key == _key(item, detail)


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

    def has(self, item: NodeItem, scale: float, detail: Detail) -> bool:
        """Whether the picture of ``item`` for a scale is there."""
        known = self._made.get(item)
        return known is not None and known.fits(item, scale, detail)

    def draw(self, painter: QPainter, items: Iterable[NodeItem], detail: Detail) -> list[NodeItem]:
        """Draw nodes, the topmost last; the painter's origin is the scene's.

        Gives back those for whose pictures there was no time. Until they are made, pictures for another
        zoom are stretched, and plain blocks stand in where there are none.
        """
        transform = painter.worldTransform()
        scale, dx, dy = transform.m11(), transform.dx(), transform.dy()
        shift = _MARGIN * scale
        # Smooth stretching would take as long as all the rest, for what is seen for a moment only.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        missing: list[NodeItem] = []
        stretched: list[NodeItem] = []
        ratio = painter.device().devicePixelRatioF()
        is_mapped = True
        latest, made = time.perf_counter() + _BUDGET, 0
        for item in items:
            place = item.pos()
            is_time = self.is_sharp and (made < _AT_LEAST or time.perf_counter() < latest)
            if item.is_outdated and is_time:
                _ = item.content  # read anew: where it differs, the picture is gone
            known = self._made.get(item)
            face = known if known is not None and known.fits(item, scale, detail) else None
            # Port names reach far out, and these states are short.
            is_live = detail is Detail.NEAR and (item.state.hovered or item.state.wiring)
            if face is None and not is_live and is_time:
                face = self.make(item, scale, ratio, detail)
                made += 1
            if is_mapped is not (face is None or is_live):
                is_mapped = not is_mapped
                painter.setWorldMatrixEnabled(is_mapped)
            if is_live:
                painter.translate(place)
                paint_node(painter, self.style, item.content, item.prepared, item.state)
                painter.translate(-place)
            elif face is not None:
                x, y = place.x() * scale + dx - shift, place.y() * scale + dy - shift
                painter.drawPixmap(nearest_pixel(x), nearest_pixel(y), face.pixmap)
            elif known is not None:
                stretched.append(item)
                painter.drawPixmap(_area(item).translated(place), known.pixmap, QRectF(known.pixmap.rect()))
            else:
                missing.append(item)
        painter.setWorldMatrixEnabled(True)
        if missing:
            painter.setPen(self.style.border)
            painter.setBrush(self.style.node)
            painter.drawRects([item.body() for item in missing])
        return missing + stretched if self.is_sharp else []

    def make(self, item: NodeItem, scale: float, ratio: float, detail: Detail) -> Face:
        """Paint a node's picture for a scale, on a screen with so many pixels to a point."""
        if item.is_outdated:
            _ = item.content
            known = self._made.get(item)
            if known is not None and known.fits(item, scale, detail):
                return known
        self.forget(item)
        if self._bytes > _MOST_BYTES:
            self._made.clear()
            self._bytes = 0
        face = Face(self._paint(item, scale, ratio, detail), scale, _key(item, detail))
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
        if detail is Detail.NEAR:
            paint_node(painter, self.style, item.content, item.prepared, item.state)
        else:
            paint_small_node(painter, self.style, item.content, item.prepared_small, item.state)
        painter.end()
        return pixmap


def _key(item: NodeItem, detail: Detail) -> tuple[object, ...]:
    """What a picture of ``item`` depends on, beside content, style and scale."""
    state = item.state
    wiring = tuple(state.fits.items()) if state.wiring else None
    return (detail, state.selected, state.focused, state.kin, state.on_way, state.target, state.hovered, wiring)


def _area(item: NodeItem) -> QRectF:
    """What a node's picture covers, from its top left corner."""
    return QRectF(-_MARGIN, -_MARGIN, WIDTH + 2 * _MARGIN, item.frame.height + 2 * _MARGIN)


def _bytes(face: Face) -> int:
    return face.pixmap.width() * face.pixmap.height() * 4
