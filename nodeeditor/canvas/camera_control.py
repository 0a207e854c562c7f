"""The camera of a view: pan, zoom at a point, fit, and where the user is looking."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from nodeeditor.canvas.style import Detail
from nodeeditor.document.document import Camera

LOWEST, HIGHEST = 0.05, 4.0
#: Nodes are never shown larger than this only because they fit.
_FIT_AT_MOST = 1.25
#: From further away a node is a patch of colour, or little more than its name.
_READABLE = 0.5
#: Pixels by which the name of a node reaches beyond it, seen from far away.
_LAST_NAME = 64.0
#: Empty canvas round the graph into which one can pan.
_ROOM = 20_000.0


def zoom_after(zoom: float, delta: float) -> float:
    """The zoom after a wheel turned by ``delta`` eighths of a degree; 120 is one notch."""
    return min(HIGHEST, max(LOWEST, zoom * 1.2 ** (delta / 120)))


class CameraControl:
    """Moves a view. Everything goes through the scroll bars, so that a pan only paints what comes into view."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._zoom = 1.0

    @property
    def zoom(self) -> float:
        """1 is 100 %."""
        return self._zoom

    @property
    def camera(self) -> Camera:
        """The scene point in the middle of the view, and the zoom."""
        middle = self._view.mapToScene(self._view.viewport().rect()).boundingRect().center()
        return Camera(middle.x(), middle.y(), self._zoom)

    def look(self, camera: Camera) -> None:
        """Look at a point with a zoom."""
        self._set_zoom(camera.zoom)
        self._make_room(QRectF(camera.x, camera.y, 1, 1))
        self._view.centerOn(camera.x, camera.y)

    def pan_by(self, step: QPointF) -> None:
        """Move what is seen by so many pixels."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(step.x()))
        down.setValue(down.value() - round(step.y()))

    def zoom_to(self, zoom: float, at: QPointF) -> None:
        """Zoom so that the scene stays where it is under ``at``, a point of the view."""
        zoom = min(HIGHEST, max(LOWEST, zoom))
        if zoom == self._zoom:
            return
        before = self._view.viewportTransform().inverted()[0].map(at)
        self._set_zoom(zoom)
        self.pan_by(at - self._view.viewportTransform().map(before))

    def zoom_by(self, factor: float) -> None:
        """Zoom at the middle of the view."""
        self.zoom_to(self._zoom * factor, QPointF(self._view.viewport().rect().center()))

    def fit(self, rect: QRectF, margin: float = 16.0) -> None:
        """Show all of ``rect``."""
        if rect.isEmpty():
            self.look(Camera())
            return
        port = self._view.viewport().rect()
        room_x, room_y = max(64.0, port.width() - 2 * margin), max(64.0, port.height() - 2 * margin)
        zoom = min(room_x / rect.width(), room_y / rect.height(), _FIT_AT_MOST)
        middle = rect.center().x()
        if Detail.at(zoom) is Detail.FAR:
            # Names are longer than their nodes from there, and those of the last ones shall not be cut.
            zoom = min(zoom, max(64.0, room_x - _LAST_NAME) / rect.width())
            beside = (port.width() - rect.width() * zoom) / 2
            middle += max(0.0, margin + _LAST_NAME - beside) / zoom if zoom > LOWEST else 0.0
        self.look(Camera(middle, rect.center().y(), max(LOWEST, zoom)))

    def show_rect(self, rect: QRectF, margin: int = 48) -> None:
        """Pan as little as needed to see ``rect``."""
        self._make_room(rect)
        port = self._view.viewport().rect()
        # Where there is no room for the margins, Qt would move what is in view already.
        across = min(margin, int(port.width() - rect.width() * self._zoom) // 2)
        down = min(margin, int(port.height() - rect.height() * self._zoom) // 2)
        self._view.ensureVisible(rect, max(0, across), max(0, down))

    def go_to(self, rect: QRectF) -> None:
        """See ``rect`` near enough to read what is in it: from where it could not be read, right in front of it."""
        if self._zoom >= _READABLE:
            self.show_rect(rect)
        else:
            self.look(Camera(rect.center().x(), rect.center().y(), 1.0))

    def give_room(self, content: QRectF) -> None:
        """Let one pan round ``content`` and well beyond it."""
        self._make_room(content)

    def _make_room(self, rect: QRectF) -> None:
        known = self._view.sceneRect()
        wanted = rect.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        if not known.contains(rect.adjusted(-_ROOM / 2, -_ROOM / 2, _ROOM / 2, _ROOM / 2)):
            middle = self._view.mapToScene(self._view.viewport().rect().center())
            self._view.setSceneRect(known.united(wanted))
            self._view.centerOn(middle)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(HIGHEST, max(LOWEST, zoom))
        self._view.setTransform(QTransform.fromScale(self._zoom, self._zoom))
