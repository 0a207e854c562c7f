"""One frame as the canvas shows it: how far it reaches, and its title laid out before it is painted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap, QRegion, QStaticText

from nodeeditor.canvas.annotations.frame_colors import FrameLook
from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.prepared import static
from nodeeditor.canvas.style import Style, text_font
from nodeeditor.graph.annotations import Frame
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.layout.framing import TITLE, around_nodes, closed

#: Letters of a title are never smaller than this on the screen, however far away the frame is.
_SMALLEST = 11
_LARGEST = 13
#: A title needs so many pixels between the frame's edge and its nodes; with less, it stands on the edge.
_BAND = 16.0
_LEFT = 12.0
#: How far a title on the edge is from the corner, and its plate reaches round the letters, in pixels.
_IN, _PLATE = 10.0, 5.0
#: Titles are cut off for widths that are so many pixels apart, so that a zoom lays out few of them anew.
_STEP = 8.0
_LEAST_ROOM = 28.0
#: How far the edge of a frame is painted beyond it, and its corners are round within it.
_EDGE = 12.0


@dataclass(frozen=True, slots=True)
class TitleText:
    """A title laid out for letters of ``size`` pixels and so many pixels of ``room``; drawn in pixels of the view."""

    text: QStaticText
    font: QFont
    size: int
    room: int
    width: float
    height: float
    #: On the edge of a frame it stands on a plate, and is a picture: of those there are many in view at a time.
    picture: QPixmap | None = None


class FrameItem:
    """One frame on the canvas. It owns no truth: the layer sets what it shows."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.selected = False
        self.hovered = False
        #: It is closed, and a node in it is selected.
        self.holds_selected = False
        #: It would own what is being dragged.
        self.lit = False
        self.reach = QRectF()
        self.title: TitleText | None = None
        self.name: QStaticText | None = None
        self.count: QStaticText | None = None
        #: The name as it is read from further away.
        self.large_name: QStaticText | None = None
        self._rest: tuple[frozenset[NodeId], QRectF] = frozenset(), QRectF()

    @property
    def is_closed(self) -> bool:
        """Whether a box stands for the frame and its nodes."""
        return self.frame.collapsed and bool(self.frame.nodes)

    @property
    def box(self) -> QRectF:
        """What the frame covers in the scene."""
        if not self.is_closed:
            return self.reach
        left, top, right, bottom = closed(_sides(self.reach))
        return QRectF(left, top, right - left, bottom - top)

    @property
    def shown_title(self) -> str:
        """The title, or what stands in its place."""
        return self.frame.title or tr("Frame")

    def edge(self, *, is_input: bool) -> QPointF:
        """Where links meet a closed frame."""
        box = self.box
        return QPointF(box.left() if is_input else box.right(), box.center().y())

    def span(self, bodies: Mapping[NodeId, QRectF]) -> bool:
        """Reach round nodes that are there; whether that is elsewhere than before."""
        self._rest = frozenset(), QRectF()
        return self._set_reach(around(bodies[node] for node in self.frame.nodes if node in bodies))

    def span_moving(self, bodies: Mapping[NodeId, QRectF], moving: Set[NodeId], leaving: Set[NodeId]) -> bool:
        """The same while some of its nodes move, the others are looked at once, and without those that leave."""
        own = frozenset(moving) & self.frame.nodes
        if self._rest[0] != own:
            rest = self.frame.nodes - own
            self._rest = own, around(bodies[node] for node in rest if node in bodies)
        staying = own - leaving
        if not staying and self._rest[1].isEmpty():
            return False  # it has no others
        return self._set_reach(self._rest[1].united(around(bodies[node] for node in staying if node in bodies)))

    def reach_without(self, bodies: Mapping[NodeId, QRectF], nodes: Set[NodeId]) -> QRectF:
        """How far it would reach without some of its nodes; empty where it has no others."""
        rest = around(bodies[node] for node in self.frame.nodes - nodes if node in bodies)
        return _framed(rest) if not rest.isEmpty() else QRectF()

    def title_rect(self, zoom: float) -> QRectF:
        """Where the title is to be taken hold of, in the scene."""
        box = self.box
        if self.is_closed:
            return box
        if self.is_inside(zoom):
            return QRectF(box.left(), box.top(), box.width(), TITLE)
        if self.title is None:
            return QRectF()
        height, width = self.title.height / zoom, (self.title.width + 2 * _PLATE) / zoom
        return QRectF(box.left() + (_IN - _PLATE) / zoom, box.top() - height / 2, min(box.width(), width), height)

    def bounds(self, zoom: float) -> QRectF:
        """All that may be painted of it."""
        return self.box.adjusted(-6, -6 - 22 / zoom, 8, 8)

    def is_inside(self, zoom: float) -> bool:
        """Whether the title stands within the frame: there is room for its letters."""
        return zoom * TITLE >= _BAND

    def title_spot(self, zoom: float, corner: QPointF) -> QPointF:
        """Where the title goes in the view, whose point ``corner`` is the frame's top left."""
        height = self.title.height if self.title is not None else 0.0
        if self.is_inside(zoom):
            return QPointF(corner.x() + _LEFT * zoom, corner.y() + (TITLE * zoom - height) / 2 + 1)
        return QPointF(corner.x() + _IN - _PLATE, corner.y() - height / 2)

    def wants_title(self, zoom: float) -> bool:
        """Whether the title is to be laid out for this zoom."""
        return self.title is None or (self.title.size, self.title.room) != self._place(zoom)

    def lay_out(self, zoom: float, look: FrameLook, ratio: float) -> None:
        """Lay out the title for a zoom, on a screen with so many pixels to a point."""
        size, room = self._place(zoom)
        font = text_font(size, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self.shown_title, Qt.TextElideMode.ElideRight, room) if room >= _LEAST_ROOM else ""
        made = static(text, font)
        width, height = metrics.horizontalAdvance(text), metrics.height()
        self.title = TitleText(made, font, size, room, width, height)
        if text and not self.is_inside(zoom):
            self.title = replace(self.title, picture=self._picture(self.title, look, ratio))

    def _picture(self, title: TitleText, look: FrameLook, ratio: float) -> QPixmap:
        """The title on its plate."""
        size = QSizeF(title.width + 2 * _PLATE + 1, title.height + 1)
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.edge)
        painter.setBrush(look.fill)
        painter.drawRoundedRect(QRectF(0.5, 0.5, title.width + 2 * _PLATE, title.height), 4, 4)
        painter.setPen(look.title if self.frame.title else look.faint_title)
        painter.setFont(title.font)
        painter.drawStaticText(QPointF(_PLATE + 0.5, 0.5), title.text)
        painter.end()
        return picture

    def lay_out_box(self, style: Style) -> None:
        """Lay out what the box of a closed frame says."""
        room, elide = self.box.width() - 2 * _LEFT, Qt.TextElideMode.ElideRight
        self.name = static(style.title_metrics.elidedText(self.shown_title, elide, room), style.title_font)
        large = style.large_title_metrics.elidedText(self.shown_title, elide, room)
        self.large_name = static(large, style.large_title_font)
        count = len(self.frame.nodes)
        self.count = static(tr("1 node") if count == 1 else tr("{count} nodes", count=count), style.small_font)

    def forget_texts(self) -> None:
        """They are to be laid out anew."""
        self.title = self.name = self.large_name = self.count = None

    def _place(self, zoom: float) -> tuple[int, int]:
        """The size of the letters, and the room there is for them, both in pixels."""
        size = max(_SMALLEST, round(_LARGEST * zoom))
        room = self.reach.width() * zoom - 2 * (_LEFT * zoom if self.is_inside(zoom) else _IN)
        return size, int(room // _STEP * _STEP)

    def _set_reach(self, nodes: QRectF) -> bool:
        frame = self.frame
        reach = QRectF(frame.x, frame.y, frame.width, frame.height) if nodes.isEmpty() else _framed(nodes)
        if reach == self.reach:
            return False
        self.reach = reach
        return True


def _sides(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _framed(nodes: QRectF) -> QRectF:
    left, top, right, bottom = around_nodes([_sides(nodes)])
    return QRectF(left, top, right - left, bottom - top)


def changed_areas(before: QRectF, after: QRectF, title: float) -> list[QRectF]:
    """What looks different where a frame reaches ``after`` instead; its title goes so far beyond the edge."""
    areas = [QRectF(part) for part in QRegion(before.toAlignedRect()).xored(QRegion(after.toAlignedRect()))]
    for rect in (before, after):
        top = QRectF(rect.left(), rect.top() - title, rect.width(), title + max(TITLE, title))
        low = QRectF(rect.left(), rect.bottom(), rect.width(), 0)
        left, right = (
            QRectF(rect.left(), rect.top(), 0, rect.height()),
            QRectF(rect.right(), rect.top(), 0, rect.height()),
        )
        areas += [top, low, left, right]
    return [area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE) for area in areas]


def frames_of(items: Iterable[FrameItem]) -> list[FrameItem]:
    """Frames from the largest to the smallest, so that none hides another one."""
    return sorted(items, key=lambda item: -item.reach.width() * item.reach.height())
