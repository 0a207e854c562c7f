"""How frames are painted. Nothing is laid out here: see ``frame_item.py``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nodeeditor.canvas.annotations.frame_colors import FrameLook
from nodeeditor.canvas.annotations.frame_item import FrameItem
from nodeeditor.canvas.geometry import BAR, CORNER, PORT, RING, nearest_pixel
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.annotations import FrameColor

_ROUND = 10.0
#: A frame that is larger than so many pixels is painted in parts.
_LARGE = 900.0
#: How far the sheet behind the box of a closed frame looks out: there is more than one node.
_SHEET = 4.0


def paint_frames(
    painter: QPainter,
    style: Style,
    items: Sequence[FrameItem],
    looks: Mapping[FrameColor, FrameLook],
    detail: Detail,
) -> None:
    """Paint frames that are open, the first ones undermost."""
    if detail is Detail.FAR:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        _paint_far(painter, items, looks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    most = _LARGE / painter.worldTransform().m11()
    for item in items:
        if item.is_closed:
            continue
        look = looks[item.frame.color]
        stands_out = item.selected or item.lit or item.hovered
        if detail is Detail.FAR and not stands_out:
            continue
        painter.setBrush(look.lit_fill if item.lit else look.fill)
        painter.setPen(_pen(style, item, look))
        if item.reach.width() > most or item.reach.height() > most:
            _paint_large(painter, item.reach)
        else:
            painter.drawRoundedRect(item.reach, _ROUND, _ROUND)


def _paint_large(painter: QPainter, rect: QRectF) -> None:
    """A rectangle with round corners in parts: as one shape, most of it out of view, it would take far longer."""
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    brush, pen, size = painter.brush(), painter.pen(), 2 * _ROUND
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect.adjusted(_ROUND, 0, -_ROUND, 0), brush)
    painter.fillRect(rect.adjusted(0, _ROUND, 0, -_ROUND), brush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    corners = ((left, top, 90), (right - size, top, 0), (right - size, bottom - size, 270), (left, bottom - size, 180))
    for x, y, _ in corners:
        painter.drawEllipse(QRectF(x, y, size, size))
    painter.setPen(pen)
    for x, y, start in corners:
        painter.drawArc(QRectF(x, y, size, size), start * 16, 90 * 16)
    painter.drawLines(
        [
            QLineF(left + _ROUND, top, right - _ROUND, top),
            QLineF(left + _ROUND, bottom, right - _ROUND, bottom),
            QLineF(left, top + _ROUND, left, bottom - _ROUND),
            QLineF(right, top + _ROUND, right, bottom - _ROUND),
        ]
    )


def paint_titles(
    painter: QPainter, looks: Mapping[FrameColor, FrameLook], items: Sequence[FrameItem], zoom: float
) -> list[FrameItem]:
    """Paint the titles of frames; those that are still to be laid out for this zoom."""
    transform = painter.worldTransform()
    wanting = [item for item in items if not item.is_closed and item.wants_title(zoom)]
    painter.setWorldMatrixEnabled(False)
    for item in items:
        title = item.title
        if item.is_closed or title is None or not title.width:
            continue
        look = looks[item.frame.color]
        spot = item.title_spot(zoom, transform.map(item.reach.topLeft()))
        if title.picture is not None:
            painter.drawPixmap(nearest_pixel(spot.x()), nearest_pixel(spot.y()), title.picture)
            continue
        painter.setPen(look.title if item.frame.title else look.faint_title)
        painter.setFont(title.font)
        painter.drawStaticText(spot, title.text)
    painter.setWorldMatrixEnabled(True)
    return wanting


def paint_box(painter: QPainter, style: Style, item: FrameItem, look: FrameLook, detail: Detail) -> None:
    """Paint the box of a closed frame."""
    box = item.box
    if detail is Detail.FAR:
        painter.setPen(style.outline if item.selected else Qt.PenStyle.NoPen)
        painter.setBrush(look.strip)
        painter.drawRect(box)
        return
    painter.setPen(look.edge)
    painter.setBrush(look.fill)
    painter.drawRoundedRect(box.translated(_SHEET, _SHEET), CORNER, CORNER)
    painter.setBrush(style.node)
    painter.setPen(_pen(style, item, look))
    painter.drawRoundedRect(box, CORNER, CORNER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.strip)
    painter.drawRoundedRect(QRectF(box.left() + 1, box.top() + 8, BAR, box.height() - 16), BAR / 2, BAR / 2)
    for is_input in (True, False):
        middle = item.edge(is_input=is_input)
        painter.setBrush(style.canvas_brush)
        painter.drawEllipse(middle, RING, RING)
        painter.setBrush(style.link_brush)
        painter.drawEllipse(middle, PORT, PORT)
    if item.name is None or item.large_name is None or item.count is None:
        return
    if detail is Detail.MIDDLE:
        painter.setFont(style.large_title_font)
        painter.setPen(style.title)
        painter.drawStaticText(QPointF(box.left() + 16, box.center().y() - 14), item.large_name)
        return
    painter.setFont(style.title_font)
    painter.setPen(style.title)
    painter.drawStaticText(QPointF(box.left() + 16, box.top() + 12), item.name)
    painter.setFont(style.small_font)
    painter.setPen(style.second)
    painter.drawStaticText(QPointF(box.left() + 16, box.top() + 32), item.count)


def _paint_far(painter: QPainter, items: Sequence[FrameItem], looks: Mapping[FrameColor, FrameLook]) -> None:
    """All frames of a colour at once, with square corners that nobody sees from there."""
    rects: defaultdict[FrameColor, list[QRectF]] = defaultdict(list)
    for item in items:
        if not (item.is_closed or item.selected or item.lit or item.hovered):
            rects[item.frame.color].append(item.reach)
    for color, some in rects.items():
        pen = QPen(looks[color].edge)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(looks[color].fill)
        painter.drawRects(some)


def _pen(style: Style, item: FrameItem, look: FrameLook) -> QPen:
    if item.selected:
        pen = QPen(style.outline)
        pen.setCosmetic(True)
        return pen
    if item.lit:
        return look.lit_edge
    if item.is_closed and item.holds_selected:
        return style.kin
    return look.hover_edge if item.hovered else look.edge
