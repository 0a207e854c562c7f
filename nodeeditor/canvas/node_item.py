"""One node as the canvas shows it: an id, what to paint, and where."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.content import Content
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.geometry import MARGIN, WIDTH
from nodeeditor.canvas.node_painter import NodeState
from nodeeditor.canvas.prepared import Prepared, PreparedSmall
from nodeeditor.graph.elements import LayerId, NodeId

#: Room for the names of ports beside a node that has several.
NAMES = 164.0


class NodeItem:
    """One node on the canvas. It owns no truth: the scene sets what it shows."""

    def __init__(self, node: NodeId, layer: LayerId, content: Content, faces: Faces, at: QPointF) -> None:
        self.node = node
        self.layer = layer
        self.state = NodeState()
        #: Nodes of a higher order lie above, and selected ones above all others.
        self.order = 0
        self._content = content
        self._faces = faces
        self._prepared: Prepared | None = None
        self._prepared_small: PreparedSmall | None = None
        self._at = at

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

    @property
    def prepared_small(self) -> PreparedSmall:
        """The content laid out as it is seen from further away."""
        if self._prepared_small is None:
            self._prepared_small = PreparedSmall(self._content, self._faces.style)
        return self._prepared_small

    def show_content(self, content: Content) -> bool:
        """Show something else; whether it differs from what was shown."""
        if content == self._content:
            return False
        self._content = content
        self._prepared = self._prepared_small = None
        self._faces.forget(self)
        return True

    def set_faces(self, faces: Faces) -> None:
        """Look as these pictures from now on: the style is another one."""
        self._faces = faces
        self._prepared = self._prepared_small = None

    def pos(self) -> QPointF:
        """The node's top left corner in the scene."""
        return self._at

    def move_to(self, at: QPointF) -> None:
        """Have the top left corner at a point of the scene."""
        self._at = at

    def body(self) -> QRectF:
        """The node's rectangle in the scene."""
        return QRectF(self._at.x(), self._at.y(), WIDTH, self._content.frame.height)

    def field(self, parameter: str) -> QRectF | None:
        """Where the value of a parameter stands, in the scene; None for one that the node does not show."""
        places = {place.parameter: place.rect for place in self.prepared.fields}
        return places[parameter].translated(self.pos()) if parameter in places else None

    def anchor(self, port: str, is_input: bool, position: int = 0) -> QPointF:
        """Where a link meets the node, in the scene."""
        return self.pos() + self._content.frame.anchor(port, is_input, position)

    def bounds(self) -> QRectF:
        """All that the node may paint, in the scene: beyond its body ports, outlines, names of ports."""
        frame = self._content.frame
        left = NAMES if len(frame.inputs) > 1 else MARGIN
        right = NAMES if len(frame.outputs) > 1 else MARGIN
        return self.body().adjusted(-left, -MARGIN, right, MARGIN)
