"""The ways of a scene's links: direct ones at once, and those round nodes as there is time for them."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NodeItem
from nodeeditor.canvas.routing import BACK, Point
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.turns import Turns

#: Links shorter than this have no room for a node in between.
_LONG = 120.0
#: How far from the line between its ends a link may go round a node.
_ASIDE = 200.0
#: Seconds for ways round nodes before anything is painted: enough for all of a usual network. The rest follows.
_AT_ONCE = 0.05
#: So many of the rest are led before anything else may have its turn.
_PORTION = 12
_NONE: frozenset[NodeId] = frozenset()


class Leading(QObject):
    """Leads links, and finds them by place.

    ``told`` hears of each that runs differently, and what it covered before.
    """

    #: Some of those that had to wait were led.
    led_more = Signal()

    def __init__(
        self,
        nodes: Mapping[NodeId, NodeItem],
        places: PlaceIndex[NodeId],
        told: Callable[[LinkItem, QRectF], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.index: PlaceIndex[LinkItem] = PlaceIndex()
        self._nodes = nodes
        self._places = places
        self._told = told
        #: The links that go round each node.
        self._round: defaultdict[NodeId, set[LinkItem]] = defaultdict(set)
        #: Those that run straight until there is time to look what stands in their way.
        self._waiting: dict[LinkItem, None] = {}
        self._turns = Turns(self._lead_some, self)

    @property
    def is_done(self) -> bool:
        """Whether every link has its way."""
        return not self._waiting

    def lead(self, items: Iterable[LinkItem]) -> None:
        """Find the ways of links, round the nodes they do not belong to."""
        latest = time.perf_counter() + _AT_ONCE
        for item in items:
            self._fold(item)
            start, end = self._ends(item)
            if item.dots or -BACK < end[0] - start[0] < _LONG:
                self._run(item, start, end)
            elif time.perf_counter() < latest:
                self._lead_round(item, start, end)
            else:
                self._run(item, start, end)
                self._waiting[item] = None
        if self._waiting:
            self._turns.start()

    def bring_back(self, items: Iterable[LinkItem]) -> None:
        """Links that were forgotten run as they did; what long ones go round is looked at again."""
        rects = {item: item.bounds for item in items}
        self.index.put_all(rects)
        self._waiting.update({item: None for item, rect in rects.items() if rect.width() > _LONG and not item.dots})
        if self._waiting:
            self._turns.start()

    def lead_straight(self, item: LinkItem) -> None:
        """Let a link run straight, whatever stands in its way."""
        self._run(item, *self._ends(item))

    def across(self, nodes: Iterable[NodeId]) -> set[LinkItem]:
        """The long links that may pass one of ``nodes``, or passed where it was, and so want another way."""
        if not self.index:
            return set()
        moved = [node for node in nodes if node in self._nodes]
        found = {item for node in moved for item in self._round.get(node, ())}
        for rect in _places(self._nodes[node].body() for node in moved):
            found.update(item for item in self.index.within(rect) if item.bounds.width() > _LONG)
        return found

    def forget(self, items: Iterable[LinkItem]) -> None:
        """These links are gone."""
        gone = set(items)
        for item in gone:
            self._waiting.pop(item, None)
            self._avoid(item, _NONE)
        self.index.remove_all(gone)

    def clear(self) -> None:
        """All links are gone."""
        self._turns.stop()
        self._waiting.clear()
        self._round.clear()
        self.index.clear()

    def _lead_some(self) -> bool:
        """Find ways that had to wait; whether more do."""
        for item in list(itertools.islice(self._waiting, _PORTION)):
            self._lead_round(item, *self._ends(item))
        self.led_more.emit()
        return bool(self._waiting)

    def _ends(self, item: LinkItem) -> tuple[Point, Point]:
        link = item.link
        start = self._nodes[link.source].end(link.source_port, is_input=False)
        return start, self._nodes[link.target].end(link.target_port, is_input=True, position=link.position)

    def _fold(self, item: LinkItem) -> None:
        """A link within a closed frame is not seen."""
        inside = self._nodes[item.link.source].closed_in
        folded = inside is not None and inside is self._nodes[item.link.target].closed_in
        if folded != item.folded:
            item.folded = folded
            if item.ends is not None:
                self._told(item, item.bounds)

    def _lead_round(self, item: LinkItem, start: Point, end: Point) -> None:
        corridor = QRectF(QPointF(*start), QPointF(*end)).normalized().adjusted(0, -1 - _ASIDE, 0, 1 + _ASIDE)
        ends = (item.link.source, item.link.target)
        others = [node for node in self._places.within(corridor) if node not in ends]
        self._run(item, start, end, [self._places.rect(node) for node in others])
        if item.detour is not None:
            self._avoid(item, frozenset(others))

    def _run(self, item: LinkItem, start: Point, end: Point, obstacles: Sequence[QRectF] = ()) -> None:
        self._waiting.pop(item, None)
        self._avoid(item, _NONE)
        before = item.bounds
        if item.lead(start, end, obstacles):
            self.index.put(item, item.bounds)
            self._told(item, before)

    def _avoid(self, item: LinkItem, nodes: frozenset[NodeId]) -> None:
        if item.avoids or nodes:
            for node in item.avoids - nodes:
                self._round[node].discard(item)
            for node in nodes - item.avoids:
                self._round[node].add(item)
            item.avoids = nodes


def _places(rects: Iterable[QRectF]) -> list[QRectF]:
    """Each of a few places, or what is round many."""
    found = list(rects)
    return found if len(found) <= 16 else [around(found)]
