"""The item of one node: an id, what to paint, and where."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.content import Content
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.geometry import MARGIN, WIDTH
from nodeeditor.canvas.node_painter import NodeState
from nodeeditor.canvas.prepared import Prepared
from nodeeditor.graph.elements import LayerId, NodeId

#: Room for the names of ports beside a node that has several.
_NAMES = 164.0


class NodeItem(QGraphicsItem):
    """One node on the canvas. It owns no truth: the scene sets what it shows."""

    def __init__(self, node: NodeId, layer: LayerId, content: Content, faces: Faces, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.node = node
        self.layer = layer
        self.state = NodeState()
        #: Nodes of a higher order lie above.
        self.order = 0
        self._content = content
        self._faces = faces
        self._prepared: Prepared | None = None
        self._bounds = _bounds(content)

    @property
    def content(self) -> Content:
        """What the node shows."""
        return self._content

    @property
    def prepared(self) -> Prepared:
        """The content laid out; done when the node is first seen, since most of a large graph is not."""
        if self._prepared is None:
            self._prepared = Prepared(self._content, self._faces.style)
        return self._prepared

    def show_content(self, content: Content) -> bool:
        """Show something else; whether it differs from what was shown."""
        if content == self._content:
            return False
        bounds = _bounds(content)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self._content = content
        self._prepared = None
        self._faces.forget(self)
        self.update()
        return True

    def set_faces(self, faces: Faces) -> None:
        """Look as these pictures from now on: the style is another one."""
        self._faces = faces
        self._prepared = None
        self.update()

    def body(self) -> QRectF:
        """The node's rectangle in the scene."""
        return QRectF(self.pos().x(), self.pos().y(), WIDTH, self._content.frame.height)

    def field(self, parameter: str) -> QRectF | None:
        """Where the value of a parameter stands, in the scene; None for one that the node does not show."""
        places = {place.parameter: place.rect for place in self.prepared.fields}
        return places[parameter].translated(self.pos()) if parameter in places else None

    def anchor(self, port: str, is_input: bool, position: int = 0) -> QPointF:
        """Where a link meets the node, in the scene."""
        return self.pos() + self._content.frame.anchor(port, is_input, position)

    # Qt overrides

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._faces.draw(painter, self)


def _bounds(content: Content) -> QRectF:
    frame = content.frame
    left = _NAMES if len(frame.inputs) > 1 else MARGIN
    right = _NAMES if len(frame.outputs) > 1 else MARGIN
    return QRectF(-left, -MARGIN, WIDTH + left + right, frame.height + 2 * MARGIN)
