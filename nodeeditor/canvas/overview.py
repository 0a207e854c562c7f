"""The graph from further away, painted as one batch: what item by item would cost a call each."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nodeeditor.canvas.geometry import CORNER
from nodeeditor.canvas.style import Detail, Style

if TYPE_CHECKING:
    from nodeeditor.canvas.link_item import LinkItem
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.scene import CanvasScene


class Overview:
    """Paints all nodes and links of a scene at the two lower levels of detail."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._lines: dict[str, list[QLineF]] | None = None
        self._blocks: dict[str, list[QRectF]] = {}

    def forget(self) -> None:
        """Something moved or looks different: gather anew before painting."""
        self._lines = None

    def paint(self, painter: QPainter, style: Style, areas: Sequence[QRectF], detail: Detail) -> list[NodeItem]:
        """Paint what touches ``areas``; the nodes of which pictures are still to be made."""
        if self._lines is None:
            self._gather()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, detail is Detail.MIDDLE)
        self._paint_links(painter, style, detail)
        wanting: list[NodeItem] = []
        if detail is Detail.FAR:
            self._paint_blocks(painter, style)
            self._paint_marks(painter, style)
        else:
            wanting = self._scene.faces.draw(painter, self._scene.nodes_in(areas), detail)
        painter.restore()
        return wanting

    def _gather(self) -> None:
        lines: defaultdict[str, list[QLineF]] = defaultdict(list)
        for link in self._scene.links.values():
            if link.hidden:
                continue
            lines[_kind(link)].extend(_polyline(link))
        blocks: defaultdict[str, list[QRectF]] = defaultdict(list)
        for node in self._scene.nodes.values():
            blocks["" if node.content.has_error else node.content.family].append(node.body())
        self._lines, self._blocks = lines, blocks

    def _paint_links(self, painter: QPainter, style: Style, detail: Detail) -> None:
        pens = {"plain": style.link, "selected": style.link_selected, "broken": style.link_broken}
        for kind, lines in (self._lines or {}).items():
            pen = QPen(pens[kind])
            pen.setCosmetic(True)
            pen.setWidthF(1.0 if detail is Detail.FAR and kind == "plain" else 1.5)
            painter.setPen(pen)
            painter.drawLines(lines)

    def _paint_blocks(self, painter: QPainter, style: Style) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for family, rects in self._blocks.items():
            painter.setBrush(style.family(family) if family else style.error_brush)
            painter.drawRects(rects)

    def _paint_marks(self, painter: QPainter, style: Style) -> None:
        """Outlines of what is selected, under the pointer, or no place for the link that is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for item in self._marked():
            pen = QPen(style.hover_border)
            if item.state.selected:
                pen = QPen(style.outline)
            elif item.state.kin or item.state.on_way:
                pen = QPen(style.kin)
            elif item.content.has_error:
                pen = QPen(style.error_outline)
            if item.state.target is not None:
                pen = QPen(style.ok_outline if item.state.target else style.error_outline)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRoundedRect(item.body().adjusted(-4, -4, 4, 4), CORNER, CORNER)

    def _marked(self) -> Iterator[NodeItem]:
        for item in self._scene.nodes.values():
            if item.content.has_error or item.state.hovered or not item.state.is_plain:
                yield item


def _kind(link: LinkItem) -> str:
    if link.broken:
        return "broken"
    return "selected" if link.selected else "plain"


def _polyline(link: LinkItem) -> Iterator[QLineF]:
    """A link as the few lines that the eye can tell at this distance."""
    if link.way is not None and link.way.is_straight:
        yield QLineF(*link.points[0], *link.points[-1])
        return
    points = link.points[::2]
    if points[-1] != link.points[-1]:
        points.append(link.points[-1])
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        yield QLineF(x0, y0, x1, y1)
