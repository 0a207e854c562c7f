"""Where the keyboard goes from a node: to the side, along the links, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.kept_order import KeptOrder
from nodeeditor.graph.level import Level

#: How far is looked first; then twice as far, and so on.
_NEAR = 512.0


def neighbour(
    index: PlaceIndex[NodeId], here: NodeId, way: QPointF, is_seen: Callable[[NodeId], bool] = lambda _node: True
) -> NodeId | None:
    """The nearest node that is seen and lies more in direction ``way`` than to its sides, None for no such node.

    What is aside counts twice, so nothing beyond what was looked at can be nearer than a find within it.
    """
    start = index.rect(here).center()
    reach, whole = _NEAR, None
    while True:
        aside = QPointF(abs(way.y()), abs(way.x())) * reach
        looked = QRectF(start - aside, start + aside + way * reach).normalized()
        best, cost = _best(index, filter(is_seen, index.within(looked)), here, way)
        if best is not None and cost <= reach:
            return best
        whole = whole or index.bounds()
        if looked.contains(whole & _half(whole, start, way)):
            return best
        reach *= 2


def _best(
    index: PlaceIndex[NodeId], nodes: Iterable[NodeId], here: NodeId, way: QPointF
) -> tuple[NodeId | None, float]:
    start = index.rect(here).center()
    best: NodeId | None = None
    nearest = float("inf")
    for node in sorted(nodes):
        step = index.rect(node).center() - start
        ahead = step.x() * way.x() + step.y() * way.y()
        aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
        # Nodes are three to four times as far apart in a row as in a column: rows are told apart sooner than columns.
        slack = ahead * (1.2 if way.y() == 0 else 4.0)
        if node == here or ahead < 1 or aside > slack:
            continue
        cost = ahead + 2 * aside
        if cost < nearest:
            best, nearest = node, cost
    return best, nearest


def _half(whole: QRectF, start: QPointF, way: QPointF) -> QRectF:
    """The part of all that lies in a direction."""
    far = max(whole.width(), whole.height()) + max(abs(start.x() - whole.x()), abs(start.y() - whole.y()))
    aside = QPointF(abs(way.y()), abs(way.x())) * far
    return QRectF(start - aside, start + aside + way * far).normalized()


def along_links(graph: Level, here: NodeId, way: QPointF) -> NodeId | None:
    """The node before or after ``here`` along a link; up and down go to those of the same source or target."""
    if way.x() > 0:
        return next((link.target for link in graph.links_from(here)), None)
    if way.x() < 0:
        return next((link.source for link in graph.links_into(here)), None)
    siblings = [link.target for into in graph.links_into(here)[:1] for link in graph.links_from(into.source)]
    if len(siblings) < 2:
        siblings = [link.source for out in graph.links_from(here)[:1] for link in graph.links_into(out.target)]
    siblings = sorted(dict.fromkeys(siblings), key=lambda node: graph.nodes[node].y)
    if here not in siblings:
        return None
    place = siblings.index(here) + (1 if way.y() > 0 else -1)
    return siblings[place] if 0 <= place < len(siblings) else None


def next_in_order(order: KeptOrder, here: NodeId | None, *, backwards: bool = False) -> NodeId | None:
    """The node after ``here`` in the order of the links, the first one after the last."""
    if not len(order):
        return None
    if here is None:
        return order[-1 if backwards else 0]
    return order[(order.row(here) + (-1 if backwards else 1)) % len(order)]


def next_link(level: Level, here: Link, way: QPointF) -> Link | NodeId | None:
    """From a link to its ends; up and down to the other links into its target, then to those out of its source."""
    if way.x():
        return here.target if way.x() > 0 else here.source
    links = [*level.links_into(here.target)]
    links += [link for link in level.links_from(here.source) if link not in links]
    place = links.index(here) + (1 if way.y() > 0 else -1)
    return links[place % len(links)]
