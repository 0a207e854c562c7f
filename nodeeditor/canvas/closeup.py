"""The graph from near by: links as smooth lines, nodes in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from nodeeditor.canvas.style import Detail, Style

if TYPE_CHECKING:
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.scene import CanvasScene


def paint_closeup(painter: QPainter, scene: CanvasScene, areas: Sequence[QRectF]) -> list[NodeItem]:
    """Paint what touches ``areas``; the nodes of which pictures are still to be made."""
    _paint_links(painter, scene, scene.style_, areas)
    return scene.faces.draw(painter, scene.nodes_in(areas), Detail.NEAR)


def _paint_links(painter: QPainter, scene: CanvasScene, style: Style, areas: Sequence[QRectF]) -> None:
    """Those that stand out come last and so lie above."""
    lines: list[QLineF] = []
    is_hasty = not scene.faces.is_sharp
    standing_out = []
    for item in scene.links_in(areas):
        if item.stands_out:
            standing_out.append(item)
        else:
            lines.extend(item.lines_in(areas, is_hasty=is_hasty))
    painter.setPen(style.link)
    painter.drawLines(lines)
    for item in standing_out:
        if item.is_dashed:
            item.paint_in(painter, style)
        else:
            painter.setPen(item.pen(style))
            painter.drawLines(item.lines_in(areas))
