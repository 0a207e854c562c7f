"""Pictures of notes, made between frames: a note's text is laid out and drawn once for a zoom and then put down."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap

from nodeeditor.canvas.annotations.note_item import PADDING, NoteItem
from nodeeditor.canvas.geometry import CORNER
from nodeeditor.canvas.style import Detail, Style

if TYPE_CHECKING:
    from nodeeditor.canvas.annotations.layer import AnnotationLayer

#: Seconds that go into pictures before events have their turn again.
_PORTION = 0.004
#: All pictures together stay below so many bytes.
_MOST_BYTES = 64_000_000
#: No picture is larger than this on a side: a note may be very long.
_LARGEST = QSize(4096, 4096)


class NotePictures:
    """Makes and draws the pictures of notes."""

    def __init__(self, layer: AnnotationLayer) -> None:
        self._layer = layer
        self._made: dict[NoteItem, tuple[tuple[str, float, float], QPixmap]] = {}
        self._bytes = 0
        self._wanted: dict[NoteItem, None] = {}
        self._how: tuple[Style, float, float] | None = None
        self._timer = QTimer(layer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    def paint(self, painter: QPainter, style: Style, items: Iterable[NoteItem], detail: Detail) -> None:
        """Paint notes; texts for which there is no picture yet come a moment later."""
        scale, ratio = painter.worldTransform().m11(), painter.device().devicePixelRatioF()
        is_far = detail is Detail.FAR
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_far)
        wanted = []
        for item in items:
            rect = item.rect
            painter.setPen(style.outline if item.selected else style.border)
            painter.setBrush(style.raised_brush)
            if is_far:
                painter.drawRect(rect)
                continue
            painter.drawRoundedRect(rect, CORNER, CORNER)
            known = self._made.get(item)
            if known is None or known[0] != _key(item, scale):
                wanted.append(item)
            if known is not None and not item.edited:
                picture = known[1]
                size = QSizeF(picture.size()) / (known[0][2] * picture.devicePixelRatioF())
                area = QRectF(rect.topLeft(), size)
                painter.drawPixmap(area, picture, QRectF(picture.rect()))
        if wanted:
            self._how = style, scale, ratio
            self._wanted.update(dict.fromkeys(wanted))
            self._timer.start(0)

    def forget(self, item: NoteItem) -> None:
        """``item`` is gone."""
        self._wanted.pop(item, None)
        known = self._made.pop(item, None)
        if known is not None:
            self._bytes -= _bytes(known[1])

    def forget_all(self) -> None:
        """All look different, or are gone."""
        self._made.clear()
        self._wanted.clear()
        self._bytes = 0

    def _work(self) -> None:
        if self._how is None:
            return
        style, scale, ratio = self._how
        latest = time.perf_counter() + _PORTION
        while self._wanted and time.perf_counter() < latest:
            item, _ = self._wanted.popitem()
            self._layer.repaint(item)
            self._make(item, style, scale, ratio)
            self._layer.note_grew(item)
            self._layer.repaint(item)
        if self._wanted:
            self._timer.start(0)

    def _make(self, item: NoteItem, style: Style, scale: float, ratio: float) -> None:
        self.forget(item)
        if self._bytes > _MOST_BYTES:
            self.forget_all()
        text = item.text(style)
        size = (QSizeF(item.rect.size()) * scale * ratio).toSize().boundedTo(_LARGEST)
        picture = QPixmap(size.width() + 1, size.height() + 1)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        painter.translate(PADDING, PADDING)
        text.draw(painter)
        painter.end()
        self._made[item] = _key(item, scale), picture
        self._bytes += _bytes(picture)


def _key(item: NoteItem, scale: float) -> tuple[str, float, float]:
    return item.note.text, item.width, scale


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
