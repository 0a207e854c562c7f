"""The guides that a moved node follows: what each holds to, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.overlays import Overlay
from nodeeditor.canvas.style import Style

#: The sign on a straight link, and the end of a gap, in pixels of the screen.
_SIGN = 18.0
_TICK = 4.0
#: How far lines along edges reach beyond what they are level with.
BEYOND = 8.0


class GuideKind(Enum):
    """What a guide holds to."""

    EDGE = "edge"
    CENTRE = "centre"
    STRAIGHT = "straight"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Guide:
    """A line along which something snapped: an edge, a link that is straight, or one of two equal gaps."""

    kind: GuideKind
    line: QLineF


class Guides(Overlay):
    """Each kind is told by its line: dashed along edges, dash and dot through centres, a gap with ticks at its ends.

    A straight link is drawn whole, with a sign in its middle.
    """

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._guides: tuple[Guide, ...] = ()
        accent = QColor(style.theme.accent)
        self._pens = {
            GuideKind.EDGE: QPen(accent, 1, Qt.PenStyle.DashLine),
            GuideKind.CENTRE: QPen(accent, 1, Qt.PenStyle.DashDotLine),
            GuideKind.STRAIGHT: QPen(accent, 2.5),
            GuideKind.GAP: QPen(accent, 1),
        }
        self._sign_pen = QPen(accent, 2)
        for pen in (*self._pens.values(), self._sign_pen):
            pen.setCosmetic(True)

    @property
    def guides(self) -> tuple[Guide, ...]:
        """What is drawn."""
        return self._guides

    def show_guides(self, guides: Sequence[Guide], zoom: float) -> None:
        """Draw these, where a pixel of the screen is 1 / ``zoom`` of the scene."""
        room = _SIGN / zoom
        whole = QRectF()
        for guide in guides:
            ends = QRectF(guide.line.p1(), guide.line.p2()).normalized()
            whole = whole.united(ends.adjusted(-room, -room, room, room))
        self._cover(whole)
        self._guides = tuple(guides)
        self.update()

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pixel = 1 / painter.worldTransform().m11()
        for guide in self._guides:
            painter.setPen(self._pens[guide.kind])
            painter.drawLine(guide.line)
            if guide.kind is GuideKind.GAP:
                self._paint_ticks(painter, guide.line, _TICK * pixel)
            elif guide.kind is GuideKind.STRAIGHT:
                self._paint_sign(painter, guide.line.center(), _SIGN * pixel)

    def _paint_ticks(self, painter: QPainter, line: QLineF, size: float) -> None:
        across = QPointF(0, size) if line.dy() == 0 else QPointF(size, 0)
        for end in (line.p1(), line.p2()):
            painter.drawLine(QLineF(end - across, end + across))

    def _paint_sign(self, painter: QPainter, middle: QPointF, size: float) -> None:
        painter.setPen(self._pens[GuideKind.GAP])
        painter.setBrush(self._style.canvas_brush)
        painter.drawEllipse(middle, size / 2, size / 2)
        painter.setPen(self._sign_pen)
        for down in (-size / 7, size / 7):
            end = QPointF(size / 4.5, down)
            painter.drawLine(middle + QPointF(-end.x(), down), middle + end)
