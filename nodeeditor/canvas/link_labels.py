"""The shapes that flow, written on the links: where the text has room, and where it can be read."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from nodeeditor.canvas.content import link_tensor, shape_text, tight_shape
from nodeeditor.canvas.geometry import PORT
from nodeeditor.canvas.style import Detail
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.inference import Shape
from nodeeditor.graph.queries import links_of

if TYPE_CHECKING:
    from nodeeditor.canvas.link_item import LinkItem
    from nodeeditor.canvas.routing import Point, Route
    from nodeeditor.canvas.view import CanvasView

_APART = 3.0
#: So many nodes are no cheaper to tell apart than all.
_MANY = 60


@dataclass(frozen=True, slots=True)
class _Label:
    """A text and the ground under it, made for one way of a link and one shape; without room no text."""

    way: Route | None
    shape: Shape | None
    text: QStaticText | None = None
    ground: QRectF = field(default_factory=QRectF)


class LinkLabels:
    """Made for a link when it is first seen, and again when its way or its shape is another one."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._is_on = False
        self._labels: dict[Link, _Label] = {}
        canvas.workspace.level_replaced.connect(self._labels.clear)
        canvas.workspace.reports.changed.connect(self._on_reports)

    @property
    def is_on(self) -> bool:
        """Whether shapes are written on links."""
        return self._is_on

    def switch(self, on: bool) -> None:
        """Write shapes on links, or write none."""
        if on != self._is_on:
            self._is_on = on
            self._labels.clear()
            self._canvas.canvas_scene.update()

    def texts(self) -> dict[Link, str]:
        """What stands on the links that were painted."""
        return {link: label.text.text() for link, label in self._labels.items() if label.text is not None}

    def paint(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint the texts in view."""
        if not self._is_on or detail is not Detail.NEAR:
            return
        scene = self._canvas.canvas_scene
        style = scene.style_
        seen = [label for item in scene.links_in(areas) if (label := self._label(item)).text is not None]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.canvas_brush)
        painter.drawRects([label.ground for label in seen])
        painter.setFont(style.mono_font)
        painter.setPen(QColor(style.theme.second))
        for label in seen:
            assert label.text is not None
            painter.drawStaticText(label.ground.topLeft() + QPointF(_APART, 0), label.text)

    def _on_reports(self, nodes: frozenset[NodeId]) -> None:
        """Other shapes may flow out of these nodes."""
        if not self._is_on:
            return
        scene, level = self._canvas.canvas_scene, self._canvas.workspace.level
        told = level.nodes.keys() & nodes
        if len(told) > _MANY:
            scene.update()
            return
        for link in links_of(level, told):
            if link in scene.links:
                scene.update(scene.links[link].bounds)

    def _label(self, item: LinkItem) -> _Label:
        tensor = link_tensor(item.link, self._canvas.workspace.reports)
        shape = tensor.shape if tensor is not None else None
        known = self._labels.get(item.link)
        if known is None or known.way is not item.way or known.shape != shape:
            known = self._labels[item.link] = self._made(item, shape)
        return known

    def _made(self, item: LinkItem, shape: Shape | None) -> _Label:
        if shape is None or len(item.points) < 2:
            return _Label(item.way, shape)
        style = self._canvas.canvas_scene.style_
        (x, y), length = _longest(item.points)
        room = length - 2 * PORT - 2 * _APART
        # What counts comes last: a text that is too long goes without the batch, then with the last axis alone.
        short = f"…×{shape[-1]}" if len(shape) > 2 else ""
        for text in (tight_shape(shape_text(shape)), tight_shape(shape_text(shape[1:])), short):
            width = style.mono_metrics.horizontalAdvance(text)
            if text and width <= room:
                height = style.mono_metrics.height()
                ground = QRectF(x - width / 2 - _APART, y - height / 2, width + 2 * _APART, height)
                made = QStaticText(text)
                made.setTextFormat(Qt.TextFormat.PlainText)
                made.prepare(font=style.mono_font)
                return _Label(item.way, shape, made, ground)
        return _Label(item.way, shape)


def _longest(points: Sequence[Point]) -> tuple[Point, float]:
    """The middle and the length of the stretch that is the longest on one level; of a curve, those of its whole."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    best = ((x0 + x1) / 2, (y0 + y1) / 2), x1 - x0
    if abs(y1 - y0) > 1:
        middle = points[len(points) // 2] if len(points) > 2 else best[0]
        best = middle, x1 - x0
    for (left, top), (right, bottom) in itertools.pairwise(points):
        if abs(bottom - top) < 1 and abs(right - left) > max(best[1] / 2, 2 * PORT):
            best = ((left + right) / 2, top), abs(right - left)
    return best
