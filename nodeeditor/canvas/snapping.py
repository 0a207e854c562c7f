"""Where a moved node snaps: straight links first, then the edges of nodes near by, then the grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF

from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level

#: How far away a node may be whose edges others snap to.
_NEAR = 420.0


def snap(
    scene: CanvasScene, graph: Level, grabbed: NodeId, moving: Iterable[NodeId], shift: QPointF, reach: float
) -> tuple[QPointF, list[QLineF]]:
    """The shift that lets ``grabbed`` snap within ``reach``, and the lines along which it does."""
    moving = frozenset(moving)
    element = graph.nodes[grabbed]
    at = QPointF(element.x, element.y) + shift
    size = scene.nodes[grabbed].body().size()
    body = QRectF(at, size)
    others = [
        scene.index.rect(node)
        for node in scene.index.within(body.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR))
        if node not in moving
    ]
    straight = _straight(scene, graph, grabbed, moving)
    y = _nearest(straight, at.y(), reach)
    if y is None:
        y = _nearest([rect.top() for rect in others], at.y(), reach)
    x = _nearest([rect.left() for rect in others], at.x(), reach)
    snapped_at = QPointF(snapped(at.x()) if x is None else x, snapped(at.y()) if y is None else y)
    body = QRectF(snapped_at, size)
    lines = []
    if x is not None:
        lines.append(_line(body, others, lambda rect: rect.left() == x, upright=True))
    if y is not None and y not in straight:
        lines.append(_line(body, others, lambda rect: rect.top() == y, upright=False))
    return snapped_at - QPointF(element.x, element.y), lines


def _straight(scene: CanvasScene, graph: Level, grabbed: NodeId, moving: frozenset[NodeId]) -> list[float]:
    """The heights at which a link of ``grabbed`` would be straight."""
    found = []
    own = scene.nodes[grabbed].content.frame
    for link in graph.links_into(grabbed):
        if link.source not in moving:
            start = scene.nodes[link.source].anchor(link.source_port, is_input=False)
            found.append(start.y() - own.anchor(link.target_port, True, link.position).y())
    for link in graph.links_from(grabbed):
        if link.target not in moving:
            end = scene.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position)
            found.append(end.y() - own.anchor(link.source_port, False).y())
    return found


def _nearest(values: Iterable[float], wanted: float, reach: float) -> float | None:
    value = min(values, key=lambda value: abs(value - wanted), default=None)
    return value if value is not None and abs(value - wanted) <= reach else None


def _line(body: QRectF, others: list[QRectF], is_level: Callable[[QRectF], bool], *, upright: bool) -> QLineF:
    """A line along the common edge of ``body`` and those that are level with it."""
    level = [body, *(rect for rect in others if is_level(rect))]
    if upright:
        low, high = min(rect.top() for rect in level), max(rect.bottom() for rect in level)
        return QLineF(body.left(), low - 8, body.left(), high + 8)
    low, high = min(rect.left() for rect in level), max(rect.right() for rect in level)
    return QLineF(low - 8, body.top(), high + 8, body.top())
