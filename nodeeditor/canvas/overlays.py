"""What gestures draw over the graph: the rubber band, the link being dragged, ghosts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.geometry import CORNER, PORT
from nodeeditor.canvas.routing import route
from nodeeditor.canvas.style import Style

_ABOVE_ALL = 10.0
#: How large the sign at the end of a dragged link is, and its strokes in parts of that.
_SIGN = 16.0
_TICK = ((QPointF(0.28, 0.54), QPointF(0.44, 0.7)), (QPointF(0.44, 0.7), QPointF(0.74, 0.34)))
_CROSS = ((QPointF(0.32, 0.32), QPointF(0.68, 0.68)), (QPointF(0.32, 0.68), QPointF(0.68, 0.32)))


class Overlay(QGraphicsItem):
    """An item above the graph that takes no part in anything."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._bounds = QRectF()
        self.setZValue(_ABOVE_ALL)

    def move_to(self, place: QPointF) -> None:
        """Stand at a point of the scene."""
        self._repaint()
        self.setPos(place)

    def _cover(self, rect: QRectF) -> None:
        self._repaint()
        self.prepareGeometryChange()
        self._bounds = rect

    def _repaint(self) -> None:
        """Have painted anew what the item covers, before it covers something else.

        Qt does that by itself, but not where another part of the scene is painted in between: it takes
        the new place for the one that was painted last, and the picture stays behind at the old one.
        """
        scene = self.scene()
        if scene is not None and not self._bounds.isEmpty():  # of nothing, Qt would paint everything
            QGraphicsScene.update(scene, self.sceneBoundingRect())  # the graph under it is as it was

    # Qt overrides

    def boundingRect(self) -> QRectF:
        return self._bounds


class Band(Overlay):
    """The rubber band of a selection."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._rect = QRectF()
        self._pen = QPen(QColor(style.theme.accent), 1)
        self._pen.setCosmetic(True)
        fill = QColor(style.theme.accent)
        fill.setAlpha(28)
        self._fill = QBrush(fill)

    def show_rect(self, rect: QRectF) -> None:
        """Span this rectangle of the scene."""
        self._cover(rect.adjusted(-8, -8, 8, 8))
        self._rect = rect
        self.update()

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.setBrush(self._fill)
        painter.drawRect(self._rect)


class DraggedLink(Overlay):
    """The link that is being dragged, from the output's side to the input's."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._path = route((0, 0), (0, 0)).path()
        self._free_end = QPointF()
        self._fits: bool | None = None
        self._to_input = True

    def show_line(self, start: QPointF, end: QPointF, free_end: QPointF, fits: bool | None) -> None:
        """Run from ``start`` to ``end``; ``fits`` is None while there is nothing to link to."""
        self._path = route((start.x(), start.y()), (end.x(), end.y())).path()
        self._free_end, self._fits = free_end, fits
        self._to_input = free_end == end
        self._cover(self._path.boundingRect().adjusted(-28, -28, 28, 28))
        self.update()

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        style = self._style
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(style.link_refused if self._fits is False else style.link_open)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.error_brush if self._fits is False else style.accent_brush)
        painter.drawEllipse(self._free_end, PORT, PORT)
        if self._fits is not None:
            # Beside the end, whatever the pointer covers: a tick or a cross, for those to whom colours tell nothing.
            side = -_SIGN - 8 if self._to_input else 8
            place = QRectF(self._free_end.x() + side, self._free_end.y() - _SIGN - 6, _SIGN, _SIGN)
            painter.setBrush(style.ok_brush if self._fits else style.error_brush)
            painter.drawEllipse(place)
            painter.setPen(style.on_badge)
            for start, end in _TICK if self._fits else _CROSS:
                painter.drawLine(place.topLeft() + start * _SIGN, place.topLeft() + end * _SIGN)


class LinksToBe(Overlay):
    """The links that a drop would draw, over the nodes that it would draw them to."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._ends: tuple[tuple[QPointF, QPointF], ...] = ()
        self._path = QPainterPath()
        self._fits = True

    def show_links(self, ends: Sequence[tuple[QPointF, QPointF]], *, fits: bool) -> None:
        """Run from the first to the second point of each pair; dashed where the links would not hold."""
        self._ends, self._fits = tuple(ends), fits
        self._path = QPainterPath()
        for start, end in ends:
            self._path.addPath(route(start.toTuple(), end.toTuple()).path())
        self._cover(self._path.boundingRect().adjusted(-12, -12, 12, 12))
        self.update()

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        style = self._style
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(style.link_drop if self._fits else style.link_refused)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.ok_brush if self._fits else style.error_brush)
        for start, end in self._ends:
            painter.drawEllipse(start, PORT, PORT)
            painter.drawEllipse(end, PORT, PORT)


class Ghosts(Overlay):
    """Outlines of nodes that would come to be here."""

    def __init__(self, style: Style, rects: Sequence[QRectF]) -> None:
        super().__init__(style)
        self._rects = list(rects)
        whole = QRectF()
        for rect in rects:
            whole = whole.united(rect)
        self._cover(whole.adjusted(-3, -3, 3, 3))
        fill = QColor(style.theme.node)
        fill.setAlpha(150)
        self._fill = QBrush(fill)

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(self._style.outline)
        painter.setBrush(self._fill)
        for rect in self._rects:
            painter.drawRoundedRect(rect, CORNER, CORNER)
