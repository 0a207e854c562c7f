"""What is inside of a block, shown under a node that uses it: a picture with the shapes of that very use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from nodeeditor.canvas.exposure import ExposingView
from nodeeditor.canvas.hit import node_at
from nodeeditor.canvas.popover import hand_on_wheel
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: The picture is no larger than this, and no larger than its content is at full size.
_MOST, _LEAST = QSize(760, 320), QSize(240, 72)
_ROUND = 16
_GAP = 10

#: What it is called among the widgets on the canvas.
INSET = "inset"


class Inset(QFrame):
    """Stays under its node while the canvas is panned and zoomed; nothing in it can be changed.

    A click on a node in it asks for the block to be entered there.
    """

    closed = Signal()
    #: The id that a node has inside of the block, which is to be entered by this use.
    wanted = Signal(str)

    def __init__(self, canvas: CanvasView, use: NodeId) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self.use = use
        self.repetition = 0
        self.setObjectName(INSET)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("title")
        self.title.setFont(text_font(11))
        self.before = self._button("leave", tr("The repetition before"), lambda: self._step(-1))
        self.after = self._button("enter", tr("The next repetition"), lambda: self._step(1))
        self.before.setText("‹")
        self.after.setText("›")
        self.close_button = self._button("close", tr("Show it in place no more"), self.closed.emit)
        self.view = InsetView(CanvasScene(canvas.theme, self._shown(), self), canvas.viewport(), self)
        self.view.picked.connect(self.wanted)
        line = QHBoxLayout()
        line.setContentsMargins(10, 4, 4, 0)
        line.setSpacing(2)
        line.addWidget(self.title)
        line.addWidget(self.before)
        line.addWidget(self.after)
        line.addStretch(1)
        line.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        self.set_theme(canvas.theme)

    def refresh(self) -> None:
        """Show what is inside as it is now."""
        workspace = self._canvas.workspace
        times = workspace.reports.times(self.use)
        self.repetition = min(self.repetition, times - 1)
        name = workspace.level.nodes[self.use].name
        told = tr("inside {name}", name=name)
        if times > 1:
            told = tr("inside {name}, {number} of {count}", name=name, number=self.repetition + 1, count=times)
        self.title.setText(told)
        self.before.setVisible(times > 1)
        self.after.setVisible(times > 1)
        self.before.setEnabled(self.repetition > 0)
        self.after.setEnabled(self.repetition < times - 1)
        self.view.show_level(self._shown())
        room = self.view.wanted_size()
        self.setFixedSize(room + QSize(2, 34))

    def follow(self) -> None:
        """Stand under the node, wherever the camera has it now."""
        item = self._canvas.canvas_scene.nodes.get(self.use)
        if item is not None:
            body: QRect = self._canvas.mapFromScene(item.body()).boundingRect()
            self.move(body.bottomLeft() + QPoint(0, _GAP))

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self.setStyleSheet(
            f"#inset {{ background: {theme.canvas}; border: 1px solid {theme.accent}; border-radius: 8px; }}"
            f"#title {{ color: {theme.second}; }}"
            f"QToolButton {{ border: none; color: {theme.second}; padding: 0 4px; }}"
            f"QToolButton:disabled {{ color: {theme.third}; }}"
        )
        self.close_button.setIcon(action_icon("close", theme, 12))
        self.view.canvas_scene.set_theme(theme)

    def _step(self, by: int) -> None:
        self.repetition += by
        self.refresh()

    def _shown(self) -> Shown:
        workspace = self._canvas.workspace
        definition = workspace.graph.definition_of(workspace.level.layer_of(self.use))
        assert definition is not None  # or it is not open
        reports = workspace.reports.inside(self.use, self.repetition)
        return Shown(definition.body, workspace.catalog, reports)

    @staticmethod
    def _button(name: str, text: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setToolTip(literal_tip(text))
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(12, 12))
        button.clicked.connect(act)
        return button

    # Qt overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        hand_on_wheel(self, self.parentWidget(), event)


class InsetView(ExposingView):
    """A level as a whole, to be looked at."""

    #: The id of a node that was clicked.
    picked = Signal(str)

    def __init__(self, scene: CanvasScene, canvas: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.canvas_scene = scene
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(tr("Inside of the block"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, shown: Shown) -> None:
        """Show a level, fitted."""
        self.canvas_scene.show_graph(shown)
        self._fit()

    def wanted_size(self) -> QSize:
        """How large the picture is best."""
        content = self._content()
        zoom = min(1.0, _MOST.width() / content.width(), _MOST.height() / content.height())
        return QSize(round(content.width() * zoom), round(content.height() * zoom)).expandedTo(_LEAST)

    def _content(self) -> QRectF:
        return self.canvas_scene.content_rect().adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND)

    def _fit(self) -> None:
        content = self._content()
        self.setSceneRect(content)
        self.resetTransform()
        zoom = min(1.0, self.width() / content.width(), self.height() / content.height())
        self.scale(zoom, zoom)
        self.centerOn(content.center())
        self.canvas_scene.set_zoom(zoom)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point: QPointF = self.mapToScene(event.position().toPoint())
        node = node_at(self.canvas_scene, point)
        if node is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(node)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        hand_on_wheel(self, self._canvas, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QGraphicsView.resizeEvent(self, event)
        self._fit()
