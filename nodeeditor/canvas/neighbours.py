"""Where the keyboard goes from a node: to the side, along the links, in their order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order


def neighbour(rects: Mapping[NodeId, QRectF], here: NodeId, way: QPointF) -> NodeId | None:
    """The nearest node that lies more in direction ``way`` than to its sides, None where there is none."""
    start = rects[here].center()
    best: NodeId | None = None
    nearest = float("inf")
    for node, rect in rects.items():
        step = rect.center() - start
        ahead = step.x() * way.x() + step.y() * way.y()
        aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
        # Nodes are about three times as wide as high: rows are told apart sooner than columns.
        slack = ahead * (1.2 if way.y() == 0 else 3.0)
        if node == here or ahead < 1 or aside > slack:
            continue
        cost = ahead + 2 * aside
        if cost < nearest:
            best, nearest = node, cost
    return best


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


def next_in_order(graph: Level, here: NodeId | None, *, backwards: bool = False) -> NodeId | None:
    """The node after ``here`` in topological order, the first one after the last."""
    order = topological_order(graph)
    if not order:
        return None
    if here is None:
        return order[-1 if backwards else 0]
    return order[(order.index(here) + (-1 if backwards else 1)) % len(order)]
