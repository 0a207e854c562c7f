"""The map in the corner of a canvas: the whole graph, and what of it is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.inset import INSET
from nodeeditor.canvas.minimap_picture import MinimapPicture
from nodeeditor.canvas.wheel import wheel_asks
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

SIZE = QSize(200, 132)
_MARGIN = 12
_CORNER = 6.0
#: How much of what is out of view is covered, of 255.
_VEIL = 120
#: A canvas must be so many times larger than its map, or the map is in the way.
_ROOM = 2.4
_MOVING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Minimap(QWidget):
    """Shown while part of the graph is out of view. A press goes there, a drag moves the view, the wheel zooms it."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_on = True
        self._theme = canvas.theme
        #: From the pointer to the middle of the view, in the scene, while it is dragged.
        self._held: QPointF | None = None
        self._picture = MinimapPicture(canvas, SIZE)
        self._picture.painted.connect(self._dress)
        # What changed may be heard of here before the scene has it.
        self._picture.painted.connect(self._follow)
        #: The map as it is where the view is, and where it is not.
        self._bare, self._veiled = QPixmap(), QPixmap()
        self.resize(SIZE)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Map"))
        self.hide()
        workspace = canvas.workspace
        for signal in (workspace.level_changed, workspace.level_replaced, workspace.reports.changed):
            signal.connect(self._on_changed)
        for moved in (canvas.horizontalScrollBar().valueChanged, canvas.verticalScrollBar().valueChanged):
            moved.connect(self._follow)
        canvas.zoom_changed.connect(self._follow)
        canvas.viewport().installEventFilter(self)

    @property
    def picture(self) -> MinimapPicture:
        """What is painted of the graph."""
        return self._picture

    def switch(self, on: bool) -> None:
        """Show the map where there is a use for it, or never."""
        self._is_on = on
        self._follow()

    def seen(self) -> QRectF:
        """Where on the map what is in view is."""
        return self._picture.to_picture(self._canvas.visible_rect())

    def _on_changed(self, *_: object) -> None:
        self._picture.outdate()
        self._follow()

    def _follow(self, *_: object) -> None:
        """The view moved, or there is more or less to be seen."""
        canvas = self._canvas
        port = canvas.viewport().rect()
        content = canvas.canvas_scene.content_rect()
        is_wanted = (
            self._is_on
            and port.width() >= _ROOM * self.width()
            and port.height() >= _ROOM * self.height()
            and not content.isEmpty()
            and (self._held is not None or not canvas.visible_rect().contains(content))
        )
        place = canvas.viewport().geometry()
        # At the left: what is added comes in at the right.
        self.move(place.left() + _MARGIN, place.bottom() - self.height() - _MARGIN + 1)
        is_wanted = is_wanted and not self._is_in_the_way()
        if is_wanted:
            if self._picture.pixmap.isNull():
                self._picture.outdate()
            self.update()
        self.setVisible(is_wanted)

    def _is_in_the_way(self) -> bool:
        """Whether it would lie on something that one reads or writes: what is wrong with a node, a field."""
        port = self._canvas.viewport()
        here = self.geometry().translated(-port.pos())
        parts = (part for part in port.children() if isinstance(part, QWidget) and part.objectName() != INSET)
        return self._held is None and any(not one.isHidden() and one.geometry().intersects(here) for one in parts)

    def _look_at(self, point: QPointF) -> None:
        self._canvas.centerOn(point)

    def _dress(self) -> None:
        """Make of the picture what a frame puts down: the map, and the same under a veil."""
        theme = self._canvas.theme
        ratio = self.devicePixelRatioF()
        bare = QPixmap(self.size() * ratio)
        bare.setDevicePixelRatio(ratio)
        bare.fill(Qt.GlobalColor.transparent)
        painter = QPainter(bare)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(whole, _CORNER, _CORNER)
        painter.drawPixmap(0, 0, self._picture.pixmap)
        painter.end()
        veiled, veil = QPixmap(bare), QColor(theme.panel)
        veil.setAlpha(_VEIL)
        painter = QPainter(veiled)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.end()
        self._bare, self._veiled = bare, veiled
        self.update()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QChildEvent) and event.added():
            event.child().installEventFilter(self)
        if event.type() in _MOVING and isinstance(watched, QWidget) and watched.objectName() != INSET:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._canvas.theme
        if theme is not self._theme:
            self._theme = theme
            self._picture.outdate()
            self._bare = QPixmap()
        if self._bare.isNull() or self._bare.devicePixelRatio() != self.devicePixelRatioF():
            self._dress()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._veiled)
        inner = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        seen = self.seen().intersected(inner)
        clear, ratio = seen.toRect(), self._bare.devicePixelRatio()
        painter.drawPixmap(QRectF(clear), self._bare, QRectF(QPointF(clear.topLeft()) * ratio, clear.size() * ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRect(seen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = self._picture.to_scene(event.position())
        middle = self._canvas.visible_rect().center()
        if not self.seen().contains(event.position()):
            self._look_at(point)
            middle = point
        self._held = middle - point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._held is not None:
            self._look_at(self._picture.to_scene(event.position()) + self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = None
            self._follow()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self._canvas.pointer_input.turn(wheel_asks(event), QPointF(self._canvas.viewport().rect().center()))
