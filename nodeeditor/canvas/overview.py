"""The graph from further away, painted in batches: what item by item would cost a call each."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.labels import Labels
from nodeeditor.canvas.style import ASIDE, Detail, Style

if TYPE_CHECKING:
    from nodeeditor.canvas.link_item import LinkItem
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.scene import CanvasScene

#: The side of a batch: few enough are in view at once, and few enough nodes are in one to gather it anew.
_SIDE = 2048.0
#: What a batch reaches beyond what is in it: marks, and lines that keep their width on the screen.
_BEYOND = 64.0
#: How far a mark reaches round a block that stands out.
_MARK = 14.0
#: Links that rise or fall by no more look straight from far away.
_FLAT = 40.0

#: How far the straight lines that stand for a curve may be off it: under half a pixel, and from far away about one.
_TOLERANCE = {Detail.MIDDLE: 0.7, Detail.FAR: 4.0}

_Cell = tuple[int, int]


class _Batch:
    """What lies in one square of the scene, and what is painted of it."""

    __slots__ = ("blocks", "bounds", "detail", "lines", "links", "marks", "nodes")

    def __init__(self) -> None:
        self.nodes: dict[NodeItem, None] = {}
        self.links: dict[LinkItem, None] = {}
        #: For which detail it was gathered; None where that has to be done anew.
        self.detail: Detail | None = None
        self.bounds = QRectF()
        self.lines: dict[str, list[QLineF]] = {}
        self.blocks: dict[str, list[QRectF]] = {}
        self.marks: dict[str, list[QRectF]] = {}

    def include(self, rect: QRectF) -> None:
        """Reach as far as ``rect`` too."""
        if not self.bounds.contains(rect):
            self.bounds = self.bounds.united(rect)

    def gather(self, detail: Detail) -> None:
        """Find out what is to be painted, and where."""
        self.bounds = around(
            itertools.chain((node.body() for node in self.nodes), (link.bounds for link in self.links))
        )
        lines: defaultdict[str, list[QLineF]] = defaultdict(list)
        for link in self.links:
            if link.is_seen:
                if link.outline is None or link.outline[0] is not detail:
                    link.outline = detail, list(_polyline(link, detail))
                lines[_kind(link)].extend(link.outline[1])
        blocks: defaultdict[str, list[QRectF]] = defaultdict(list)
        marks: defaultdict[str, list[QRectF]] = defaultdict(list)
        if detail is Detail.FAR:
            for node in self.nodes:
                if node.closed_in is not None:
                    continue
                body = node.body()
                blocks[ASIDE if node.is_aside else "" if node.has_error else node.family].append(body)
                mark = _mark(node)
                if mark is not None:
                    marks[mark].append(body.adjusted(-_MARK, -_MARK, _MARK, _MARK))
        self.lines, self.blocks, self.marks = lines, blocks, marks
        self.detail = detail


class Overview:
    """Paints all nodes and links of a scene at the two lower levels of detail.

    They are in squares; a change has only what is in its square gathered anew, and only those in view are painted.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._batches: dict[_Cell, _Batch] = {}
        self._nodes: dict[NodeItem, _Cell] = {}
        self._links: dict[LinkItem, _Cell] = {}
        self.labels = Labels(scene)
        self.labels.chosen.connect(scene.update)

    def put_node(self, item: NodeItem) -> None:
        """A node came, or went elsewhere."""
        body = item.body()
        cell = _cell(body)
        if self._nodes.get(item, cell) != cell:
            self.drop_node(item)
        self._nodes[item] = cell
        batch = self._batch(cell)
        batch.nodes[item] = None
        batch.include(body)
        self.labels.outdate(item)

    def put_link(self, item: LinkItem) -> None:
        """A link came, or runs elsewhere."""
        bounds = item.bounds
        cell = _cell(bounds)
        if self._links.get(item, cell) != cell:
            self.drop_link(item)
        self._links[item] = cell
        batch = self._batch(cell)
        batch.links[item] = None
        batch.include(bounds)

    def touch_node(self, item: NodeItem) -> None:
        """A node looks different."""
        self.labels.outdate(item)
        self._batches[self._nodes[item]].detail = None

    def touch_all(self) -> None:
        """Much looks different."""
        self.labels.outdate_all()
        for batch in self._batches.values():
            batch.detail = None

    def touch_link(self, item: LinkItem) -> None:
        """A link looks different."""
        self._batches[self._links[item]].detail = None

    def drop_node(self, item: NodeItem) -> None:
        """A node is gone."""
        cell = self._nodes.pop(item, None)
        if cell is not None:
            batch = self._batches[cell]
            del batch.nodes[item]
            batch.detail = None
            self.labels.outdate(item)

    def drop_link(self, item: LinkItem) -> None:
        """A link is gone."""
        cell = self._links.pop(item, None)
        if cell is not None:
            batch = self._batches[cell]
            del batch.links[item]
            batch.detail = None

    def clear(self) -> None:
        """Everything is gone."""
        self._batches.clear()
        self.labels.clear()
        self._nodes.clear()
        self._links.clear()

    def prepare(self, areas: Iterable[QRectF], detail: Detail) -> None:
        """Gather what is to be painted in ``areas``."""
        for batch in self._in(areas):
            if batch.detail is not detail:
                batch.gather(detail)

    def paint(self, painter: QPainter, style: Style, areas: Sequence[QRectF], detail: Detail) -> list[NodeItem]:
        """Paint what touches ``areas``; the nodes of which pictures are still to be made."""
        self.prepare(areas, detail)
        batches = list(self._in(areas))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, detail is Detail.MIDDLE)
        self._paint_links(painter, style, batches, detail)
        wanting: list[NodeItem] = []
        if detail is Detail.FAR:
            self._paint_blocks(painter, style, batches)
            self.labels.want(areas, painter.worldTransform().m11())
            self.labels.paint(painter, style, areas)
        else:
            wanting = self._scene.faces.draw(painter, self._scene.nodes_in(areas), detail)
        painter.restore()
        return wanting

    def _in(self, areas: Iterable[QRectF]) -> Iterator[_Batch]:
        seen = [area.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND) for area in areas]
        for batch in self._batches.values():
            if any(batch.bounds.intersects(area) for area in seen):
                yield batch

    def _batch(self, cell: _Cell) -> _Batch:
        batch = self._batches.get(cell)
        if batch is None:
            batch = self._batches[cell] = _Batch()
        batch.detail = None
        return batch

    def _paint_links(self, painter: QPainter, style: Style, batches: Sequence[_Batch], detail: Detail) -> None:
        pens = {
            "plain": style.link,
            "selected": style.link_selected,
            "broken": style.link_broken,
            "idle": style.link_idle,
        }
        for kind, base in pens.items():
            pen = QPen(base)
            pen.setCosmetic(True)
            pen.setWidthF(1.0 if detail is Detail.FAR and kind == "plain" else 1.5)
            painter.setPen(pen)
            for batch in batches:
                lines = batch.lines.get(kind)
                if lines:
                    painter.drawLines(lines)

    def _paint_blocks(self, painter: QPainter, style: Style, batches: Sequence[_Batch]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for batch in batches:
            for mark, rects in batch.marks.items():
                painter.setBrush(style.mark_brush(mark))
                painter.drawRects(rects)
        for batch in batches:
            for family, rects in batch.blocks.items():
                painter.setBrush(style.block_brush(family))
                painter.drawRects(rects)


def _cell(rect: QRectF) -> _Cell:
    return int((rect.x() + rect.width() / 2) // _SIDE), int((rect.y() + rect.height() / 2) // _SIDE)


def _mark(item: NodeItem) -> str | None:
    """What lets a block stand out: selected, under the pointer, no place for the link that is dragged."""
    state = item.state
    if state.target is not None:
        return "fits" if state.target else "error"
    if state.selected:
        return "selected"
    if state.kin or state.on_way:
        return "kin"
    if item.has_error:
        return "error"
    return "hovered" if state.hovered or state.focused else None


def _kind(link: LinkItem) -> str:
    if link.broken:
        return "broken"
    if link.is_idle and not link.selected:
        return "idle"
    return "selected" if link.selected else "plain"


def _polyline(link: LinkItem, detail: Detail) -> Iterator[QLineF]:
    """A link as the few lines that the eye can tell at this distance."""
    way = link.way
    if way is None:
        return
    first, last = way.pieces[0].start, way.pieces[-1].end
    is_far = detail is Detail.FAR
    if way.is_straight or (is_far and not way.pieces[1:] and abs(first[1] - last[1]) <= _FLAT and first[0] <= last[0]):
        yield QLineF(*first, *last)
        return
    for (x0, y0), (x1, y1) in itertools.pairwise(way.points_within(_TOLERANCE[detail])):
        yield QLineF(x0, y0, x1, y1)
