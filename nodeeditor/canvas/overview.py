"""The graph from further away, painted in batches: what item by item would cost a call each."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.kept_picture import keep_off_borders
from nodeeditor.canvas.labels import Labels
from nodeeditor.canvas.style import ASIDE, Detail, Style
from nodeeditor.workspace.collecting import uncollected

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


class Batch:
    """What lies in one square of the scene, and what is painted of it."""

    __slots__ = ("_bounds", "blocks", "detail", "hair", "lines", "links", "marks", "nodes")

    def __init__(self) -> None:
        self.nodes: dict[NodeItem, None] = {}
        self.links: dict[LinkItem, None] = {}
        #: For which detail it was gathered; None where that has to be done anew.
        self.detail: Detail | None = None
        self._bounds: QRectF | None = None
        #: The lines of most links as they are seen from far away: as one path Qt has no need to read them again.
        self.hair = QPainterPath()
        self.lines: dict[str, list[QLineF]] = {}
        self.blocks: dict[str, list[QRectF]] = {}
        self.marks: dict[str, list[QRectF]] = {}

    @property
    def bounds(self) -> QRectF:
        """What is round all of it."""
        if self._bounds is None:
            rects = itertools.chain((node.body() for node in self.nodes), (link.bounds for link in self.links))
            self._bounds = around(rects)
        return self._bounds

    def outdate(self) -> None:
        """Something came, goes or lies elsewhere."""
        self.detail = self._bounds = None

    def gather(self, detail: Detail) -> None:
        """Find out what is to be painted."""
        lines: defaultdict[str, list[QLineF]] = defaultdict(list)
        hair, is_far = QPainterPath(), detail is Detail.FAR
        for link in self.links:
            if link.is_seen:
                kind = _kind(link)
                if is_far and kind == "plain":
                    if link.trace is None:
                        link.trace = QPolygonF(_points(link, detail))
                    hair.addPolygon(link.trace)
                    continue
                if link.outline is None or link.outline[0] is not detail:
                    link.outline = detail, _lines(link, detail)
                lines[kind].extend(link.outline[1])
        blocks: defaultdict[str, list[QRectF]] = defaultdict(list)
        marks: defaultdict[str, list[QRectF]] = defaultdict(list)
        if is_far:
            for node in self.nodes:
                if node.closed_in is not None:
                    continue
                body = node.body()
                blocks[ASIDE if node.is_aside else "" if node.has_error else node.family].append(body)
                mark = _mark(node)
                if mark is not None:
                    marks[mark].append(body.adjusted(-_MARK, -_MARK, _MARK, _MARK))
        self.hair, self.lines, self.blocks, self.marks = hair, lines, blocks, marks
        self.detail = detail


class Overview:
    """Paints all nodes and links of a scene at the two lower levels of detail.

    They are in squares; a change has only what is in its square gathered anew, and only those in view are painted.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._batches: dict[_Cell, Batch] = {}
        self._nodes: dict[NodeItem, _Cell] = {}
        self._links: dict[LinkItem, _Cell] = {}
        self.labels = Labels(scene)
        self.labels.chosen.connect(scene.update)

    def put_nodes(self, items: Collection[NodeItem]) -> None:
        """Nodes came, or went elsewhere."""
        for item in items:
            cell = _cell(item.body())
            if self._nodes.get(item, cell) != cell:
                self.drop_nodes([item])
            self._nodes[item] = cell
            self._batch(cell).nodes[item] = None
        self.labels.outdate(items)

    def put_links(self, items: Iterable[LinkItem]) -> None:
        """Links came, or run elsewhere."""
        for item in items:
            cell = _cell(item.bounds)
            if self._links.get(item, cell) != cell:
                self.drop_links([item])
            self._links[item] = cell
            self._batch(cell).links[item] = None

    def touch_node(self, item: NodeItem) -> None:
        """A node looks different."""
        self.labels.outdate((item,))
        self._batches[self._nodes[item]].detail = None

    def touch_all(self) -> None:
        """Much looks different."""
        self.labels.outdate_all()
        for batch in self._batches.values():
            batch.detail = None

    def touch_link(self, item: LinkItem) -> None:
        """A link looks different."""
        self._batches[self._links[item]].detail = None

    def drop_nodes(self, items: Collection[NodeItem]) -> None:
        """Nodes are gone."""
        for item in items:
            batch = self._batches[self._nodes.pop(item)]
            del batch.nodes[item]
            batch.outdate()
        self.labels.outdate(items)

    def drop_links(self, items: Iterable[LinkItem]) -> None:
        """Links are gone."""
        for item in items:
            cell = self._links.pop(item, None)
            if cell is not None:
                batch = self._batches[cell]
                del batch.links[item]
                batch.outdate()

    def clear(self) -> None:
        """Everything is gone."""
        self._batches.clear()
        self.labels.clear()
        self._nodes.clear()
        self._links.clear()

    def prepare(self, areas: Iterable[QRectF], detail: Detail) -> list[Batch]:
        """Gather what is to be painted in ``areas``."""
        batches = self._in(areas)
        with uncollected():  # rectangles and lines of thousands are no garbage
            for batch in batches:
                if batch.detail is not detail:
                    batch.gather(detail)
        return batches

    def to_gather(self, areas: Iterable[QRectF], detail: Detail) -> list[Batch]:
        """The squares of which a picture with this detail would want something gathered first."""
        return [batch for batch in self._in(areas) if batch.detail is not detail]

    def paint(self, painter: QPainter, style: Style, areas: Sequence[QRectF], detail: Detail) -> list[NodeItem]:
        """Paint what touches ``areas``; the nodes of which pictures are still to be made."""
        batches = self.prepare(areas, detail)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, detail is Detail.MIDDLE)
        if detail is Detail.FAR:
            keep_off_borders(painter)
        self._paint_links(painter, style, batches, detail)
        wanting: list[NodeItem] = []
        if detail is Detail.FAR:
            self._paint_blocks(painter, style, batches)
            self.labels.want(areas, painter.worldTransform().m11(), rests=self._scene.faces.is_sharp)
            self.labels.paint(painter, style, areas)
        else:
            wanting = self._scene.faces.draw(painter, self._scene.nodes_in(areas), detail)
        painter.restore()
        return wanting

    def _in(self, areas: Iterable[QRectF]) -> list[Batch]:
        found: dict[Batch, None] = {}
        for area in areas:
            seen = area.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND)
            found.update((batch, None) for batch in self._batches.values() if seen.intersects(batch.bounds))
        return list(found)

    def _batch(self, cell: _Cell) -> Batch:
        batch = self._batches.get(cell)
        if batch is None:
            batch = self._batches[cell] = Batch()
        batch.outdate()
        return batch

    def _paint_links(self, painter: QPainter, style: Style, batches: Sequence[Batch], detail: Detail) -> None:
        pens = {
            "plain": style.link,
            "selected": style.link_selected,
            "broken": style.link_broken,
            "idle": style.link_idle,
        }
        for kind, base in pens.items():
            is_hair = detail is Detail.FAR and kind == "plain"
            pen = QPen(base)
            pen.setCosmetic(True)
            pen.setWidthF(1.0 if is_hair else 1.5)
            painter.setPen(pen)
            if is_hair:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for batch in batches:
                    painter.drawPath(batch.hair)
                continue
            lines = list(itertools.chain.from_iterable(batch.lines.get(kind, ()) for batch in batches))
            if lines:
                painter.drawLines(lines)

    def _paint_blocks(self, painter: QPainter, style: Style, batches: Sequence[Batch]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for mark, rects in _joined(batch.marks for batch in batches).items():
            painter.setBrush(style.mark_brush(mark))
            painter.drawRects(rects)
        for family, rects in sorted(_joined(batch.blocks for batch in batches).items()):
            painter.setBrush(style.block_brush(family))
            painter.drawRects(rects)


def _joined(parts: Iterable[Mapping[str, list[QRectF]]]) -> dict[str, list[QRectF]]:
    """What is alike in all parts, to be painted at once."""
    whole: defaultdict[str, list[QRectF]] = defaultdict(list)
    for part in parts:
        for key, rects in part.items():
            whole[key] += rects
    return whole


def _cell(rect: QRectF) -> _Cell:
    return int(rect.x() // _SIDE), int(rect.y() // _SIDE)


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


def _points(link: LinkItem, detail: Detail) -> list[QPointF]:
    """A link as the few points that the eye can tell at this distance."""
    if link.ends is None:
        return []
    first, last = link.ends
    is_direct = link.detour is None and first[0] <= last[0]
    if link.level is not None or (detail is Detail.FAR and is_direct and abs(first[1] - last[1]) <= _FLAT):
        return [QPointF(*first), QPointF(*last)]
    return [QPointF(x, y) for x, y in link.way.points_within(_TOLERANCE[detail])]


def _lines(link: LinkItem, detail: Detail) -> list[QLineF]:
    """The lines between these points."""
    if link.level is not None:
        return [link.level]
    is_traced = detail is Detail.FAR and link.trace is not None
    points = link.trace.toList() if is_traced else _points(link, detail)
    return [QLineF(*ends) for ends in itertools.pairwise(points)]
