"""The picture of a whole graph in a corner: blocks, frames and problems, painted in turns and kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from nodeeditor.canvas.geometry import around
from nodeeditor.layout.framing import around_nodes
from nodeeditor.workspace.turns import Turns

if TYPE_CHECKING:
    from nodeeditor.canvas.node_item import NodeItem
    from nodeeditor.canvas.view import CanvasView

#: It is painted anew so many milliseconds after a change, and no more often.
_DELAY = 100
#: Nodes painted before anything else may have its turn.
_PORTION = 400
#: Nodes and problems never get smaller than this, in pixels.
_LEAST = 1.5
_MARK = 3.5
#: Round the graph, in pixels.
_MARGIN = 6.0


class MinimapPicture(QObject):
    """Paints what a canvas shows, as it was a moment ago; never while a gesture is under way."""

    #: There is a new picture.
    painted = Signal()

    def __init__(self, canvas: CanvasView, size: QSize) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._size = size
        self.pixmap = QPixmap()
        #: From the scene to the picture: first scaled, then shifted.
        self.scale, self.shift = 1.0, QPointF()
        self._made: QPixmap | None = None
        self._waiting: Iterator[NodeItem] = iter(())
        self._wrong: list[QPointF] = []
        self._way = (1.0, QPointF())
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self._begin)
        self._turns = Turns(self._paint_some, self)
        self._turns.done.connect(self._end)

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing is left to be painted."""
        return self._made is None and not self._soon.isActive()

    def outdate(self) -> None:
        """Something looks different."""
        if not self._soon.isActive():
            self._soon.start()

    def to_picture(self, rect: QRectF) -> QRectF:
        """Where a part of the scene is in the picture."""
        corner = rect.topLeft() * self.scale + self.shift
        return QRectF(corner, rect.size() * self.scale)

    def to_scene(self, point: QPointF) -> QPointF:
        """What of the scene is at a point of the picture."""
        return (point - self.shift) / self.scale

    def _begin(self) -> None:
        canvas = self._canvas
        if self._made is not None or (canvas.tool is not None and canvas.tool.is_under_way):
            self._soon.start()
            return
        ratio = canvas.devicePixelRatioF()
        made = QPixmap(self._size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        nodes = canvas.canvas_scene.nodes
        frames = self._frames()
        content = around([canvas.canvas_scene.content_rect(), *(rect for rect, _ in frames)])
        room = QRectF(QPointF(), self._size.toSizeF()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / max(1.0, content.width()), room.height() / max(1.0, content.height()))
        self._way = scale, room.center() - content.center() * scale
        self._made, self._waiting, self._wrong = made, iter(list(nodes.values())), []
        self._paint_frames(frames)
        self._turns.start()

    def _frames(self) -> list[tuple[QRectF, QColor]]:
        """How far frames reach, and their colours."""
        canvas, found = self._canvas, []
        nodes = canvas.canvas_scene.nodes
        for frame in canvas.workspace.level.frames.values():
            boxes = [nodes[node].body().getCoords() for node in frame.nodes if node in nodes]
            if boxes:
                left, top, right, bottom = around_nodes(boxes)
            else:
                left, top, right, bottom = frame.x, frame.y, frame.x + frame.width, frame.y + frame.height
            found.append((QRectF(left, top, right - left, bottom - top), QColor(canvas.theme.second)))
        return found

    def _paint_frames(self, frames: list[tuple[QRectF, QColor]]) -> None:
        painter = self._painter()
        for rect, color in frames:
            painter.setPen(QPen(color, 1))
            color.setAlpha(36)
            painter.setBrush(color)
            painter.drawRect(self._placed(rect))
        painter.end()

    def _paint_some(self) -> bool:
        style = self._canvas.canvas_scene.style_
        rects: defaultdict[str, list[QRectF]] = defaultdict(list)
        scale, shift = self._way
        left, top = shift.x(), shift.y()
        count = 0
        for item in self._waiting:
            body = item.body()
            width, height = max(_LEAST, body.width() * scale), max(_LEAST, body.height() * scale)
            rects[item.family].append(QRectF(body.x() * scale + left, body.y() * scale + top, width, height))
            if item.has_error:
                self._wrong.append(body.center() * scale + shift)
            count += 1
            if count == _PORTION:
                break
        painter = self._painter()
        painter.setPen(Qt.PenStyle.NoPen)
        for family, found in rects.items():
            painter.setBrush(style.family(family))
            painter.drawRects(found)
        painter.end()
        return count == _PORTION

    def _end(self) -> None:
        if self._made is None:
            return
        self._paint_problems()
        self.pixmap, self._made = self._made, None
        self.scale, self.shift = self._way
        self.painted.emit()

    def _paint_problems(self) -> None:
        """A diamond with a rim for each: a shape that nothing else here has."""
        theme = self._canvas.theme
        painter = self._painter()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.panel), 1.5))
        painter.setBrush(QBrush(QColor(theme.error)))
        for at in _apart(self._wrong):
            painter.drawPolygon(
                QPolygonF([at + QPointF(x, y) for x, y in ((-_MARK, 0), (0, -_MARK), (_MARK, 0), (0, _MARK))])
            )
        painter.end()

    def _placed(self, rect: QRectF) -> QRectF:
        scale, shift = self._way
        return QRectF(rect.topLeft() * scale + shift, rect.size() * scale)

    def _painter(self) -> QPainter:
        assert self._made is not None
        return QPainter(self._made)


def _apart(points: list[QPointF]) -> list[QPointF]:
    """One point of those that would lie on each other."""
    seen: dict[tuple[int, int], QPointF] = {}
    for point in points:
        seen.setdefault((int(point.x() // _MARK), int(point.y() // _MARK)), point)
    return list(seen.values())
