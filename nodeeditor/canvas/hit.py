"""What is at a place of the scene: a port, a node, a link, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.geometry import REACH, WIDTH
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.style import Detail
from nodeeditor.graph.elements import Link, NodeId


@dataclass(frozen=True, slots=True)
class PortHit:
    """A port, and which of its slots is nearest."""

    node: NodeId
    port: str
    is_input: bool
    position: int


def port_at(scene: CanvasScene, point: QPointF, reach: float = REACH, is_input: bool | None = None) -> PortHit | None:
    """The nearest port within ``reach`` of ``point``, inputs or outputs only where ``is_input`` says so."""
    if scene.detail is Detail.FAR:
        return None
    best: PortHit | None = None
    nearest = reach * reach
    for node in scene.index.within(QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)):
        item = scene.nodes[node]
        frame = item.frame
        at = point - item.pos()
        for port in frame.inputs + frame.outputs:
            if is_input is not None and port.is_input is not is_input:
                continue
            for slot in port.slots:
                away = (at.x() - port.x) ** 2 + (at.y() - slot.y) ** 2
                if away <= nearest:
                    nearest = away
                    best = PortHit(node, port.name, port.is_input, slot.position)
    return best


def node_at(scene: CanvasScene, point: QPointF) -> NodeId | None:
    """The topmost node at ``point``."""
    found = scene.index.within(QRectF(point.x(), point.y(), 0.01, 0.01))
    return max(found, key=lambda node: (scene.nodes[node].state.selected, scene.nodes[node].order), default=None)


def link_at(scene: CanvasScene, point: QPointF, reach: float) -> Link | None:
    """A link within ``reach`` of ``point``, one that stands out first."""
    if scene.detail is Detail.FAR:
        return None
    around = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
    found = [item for item in scene.links_in([around]) if item.is_near(point.x(), point.y(), reach)]
    best = max(found, key=lambda item: item.selected, default=None)
    return best.link if best is not None else None


def field_at(scene: CanvasScene, node: NodeId, point: QPointF) -> str | None:
    """The parameter of ``node`` whose value stands at ``point``; None from so far away that none is drawn."""
    if scene.detail is not Detail.NEAR:
        return None
    item = scene.nodes[node]
    at = point - item.pos()
    return next((place.parameter for place in item.prepared.fields if place.rect.contains(at)), None)


def is_on_title(scene: CanvasScene, node: NodeId, point: QPointF) -> bool:
    """Whether ``point`` is on the line of a node's name."""
    at = point - scene.nodes[node].pos()
    top = scene.nodes[node].prepared.top
    return 0 <= at.x() <= WIDTH and top + 4 <= at.y() <= top + 24
