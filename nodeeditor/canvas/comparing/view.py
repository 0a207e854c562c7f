"""One side of a comparison: a canvas to look at, which changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from nodeeditor.canvas.camera_control import CameraControl, zoom_after
from nodeeditor.canvas.comparing.mark_painter import TAG, TAG_WITH_WORDS, WORDS_FROM, MarkPainter
from nodeeditor.canvas.comparing.marks import Marks
from nodeeditor.canvas.exposure import ExposingView
from nodeeditor.canvas.hit import node_at
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.wheel import wheel_asks
from nodeeditor.document.document import Camera
from nodeeditor.graph.elements import NodeId
from nodeeditor.theme.tokens import Theme

#: A zoom rests after so many milliseconds: nodes are painted sharp again.
_REST = 160
#: A press that moves less than this is a click.
_STILL = 4


class ComparedView(ExposingView):
    """Pans by a drag of any button, zooms by the wheel, and tells of both; what is clicked is told too."""

    #: The :class:`Camera`, after the user moved it.
    moved = Signal(object)
    #: A node was clicked, or clicked twice: its id.
    clicked = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas_scene = CanvasScene(theme, shown, self)
        self.camera_control = CameraControl(self)
        self.marks = Marks(0)
        self.current: NodeId | None = None
        self._painter = MarkPainter(theme)
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_telling = True
        self._sharpen = QTimer(self, singleShot=True, interval=_REST)
        self._sharpen.timeout.connect(lambda: self.canvas_scene.set_sharp(True))
        self.setScene(self.canvas_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.horizontalScrollBar().valueChanged.connect(self._looked)
        self.verticalScrollBar().valueChanged.connect(self._looked)

    def show_level(self, shown: Shown, marks: Marks) -> None:
        """Show another level."""
        self.current = None
        self.marks = marks
        self._is_telling = False
        self.canvas_scene.show_graph(shown)
        self.camera_control.give_room(self.canvas_scene.content_rect())
        self._is_telling = True
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self._painter = MarkPainter(theme)
        self.canvas_scene.set_theme(theme)
        self.viewport().update()

    def look(self, camera: Camera) -> None:
        """Look at a place, without telling of it."""
        self._is_telling = False
        self.camera_control.look(camera)
        self._is_telling = True
        self.canvas_scene.set_zoom(self.camera_control.zoom)

    def point_out(self, node: NodeId | None) -> None:
        """Mark the node that was gone to, None for none."""
        self.current = node
        self.viewport().update()

    def middle_of(self, node: NodeId) -> QPointF:
        """The middle of a node in the scene."""
        return self.canvas_scene.nodes[node].body().center()

    def _looked(self) -> None:
        self.canvas_scene.set_zoom(self.camera_control.zoom)
        if self._is_telling:
            self.moved.emit(self.camera_control.camera)

    def _zoom_to(self, zoom: float, at: QPointF) -> None:
        self.canvas_scene.set_sharp(False)
        self._sharpen.start()
        self.camera_control.zoom_to(zoom, at)
        self._looked()

    # Qt overrides

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        # A tag keeps its size on the screen, so from far away it reaches further in the scene.
        zoom = self.camera_control.zoom
        reach = (TAG_WITH_WORDS if zoom >= WORDS_FROM else TAG) / zoom
        area = QRectF(rect).adjusted(-reach, -TAG / zoom, TAG / zoom, TAG / zoom)
        if self.current is not None and self.current in self.canvas_scene.nodes:
            self._painter.paint_current(painter, self.canvas_scene.nodes[self.current])
        items = self.canvas_scene.nodes_in([area])
        self._painter.paint(painter, self.canvas_scene, self.marks, items, area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._last = event.position()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self.camera_control.pan_by(event.position() - self._last)
            self._last = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self.viewport().unsetCursor()
        if pressed is not None and (event.position() - pressed).manhattanLength() < _STILL:
            node = node_at(self.canvas_scene, self.mapToScene(event.position().toPoint()))
            if node is not None:
                self.clicked.emit(node)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = node_at(self.canvas_scene, self.mapToScene(event.position().toPoint()))
        if node is not None:
            self.entered.emit(node)

    def wheelEvent(self, event: QWheelEvent) -> None:
        asked = wheel_asks(event)
        if isinstance(asked, QPointF):
            self.camera_control.pan_by(asked)
        else:
            self._zoom_to(zoom_after(self.camera_control.zoom, asked), event.position())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_telling = False
        super().resizeEvent(event)
        self._is_telling = True

    def viewportEvent(self, event: QNativeGestureEvent | object) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_to(self.camera_control.zoom * (1 + event.value()), event.position())
            return True
        return super().viewportEvent(event)
