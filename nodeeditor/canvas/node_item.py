"""One node as the canvas shows it: an id, what to paint, and where."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.annotations.frame_item import FrameItem
from nodeeditor.canvas.content import Content
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.geometry import MARGIN, WIDTH, Frame
from nodeeditor.canvas.node_painter import NodeState
from nodeeditor.canvas.prepared import Prepared, PreparedSmall
from nodeeditor.canvas.routing import Point
from nodeeditor.graph.elements import Layer, Node, NodeId

#: Room for the names of ports beside a node that has several.
NAMES = 164.0


class NodeItem:
    """One node on the canvas. It owns no truth: the scene sets what it shows.

    Its texts are read by ``read`` once somebody asks for them, since most of a large graph is not in view; that is
    told what they were before.
    """

    def __init__(
        self,
        element: Node,
        layer: Layer,
        frame: Frame,
        read: Callable[[NodeId, Content | None], Content],
        faces: Faces,
    ) -> None:
        self.node = element.id
        #: What of the graph it was shown for.
        self.element = element
        self.layer = layer
        self.state = NodeState()
        #: Nodes of a higher order lie above, and selected ones above all others.
        self.order = 0
        #: The closed frame whose box stands for it.
        self.closed_in: FrameItem | None = None
        #: What is known of it without its texts.
        self.family = ""
        self.has_error = False
        self.is_aside = False
        self._frame = frame
        self._read = read
        self._content: Content | None = None
        self._is_outdated = True
        self._faces = faces
        self._prepared: Prepared | None = None
        self._prepared_small: PreparedSmall | None = None
        self.move_to(element.x, element.y)

    @property
    def frame(self) -> Frame:
        """The node's outline and ports."""
        return self._frame

    @property
    def content(self) -> Content:
        """What the node shows."""
        if self._is_outdated or self._content is None:
            self._is_outdated = False
            content = self._read(self.node, self._content)
            if content != self._content:
                self._content = content
                self._prepared = self._prepared_small = None
                self._faces.forget(self)
            return content
        return self._content

    @property
    def is_outdated(self) -> bool:
        """Whether the texts have to be read again."""
        return self._is_outdated

    @property
    def prepared(self) -> Prepared:
        """The content laid out; done when the node is first seen, since most of a large graph is not."""
        content = self.content
        if self._prepared is None:
            self._prepared = Prepared(content, self._faces.style)
        return self._prepared

    @property
    def prepared_small(self) -> PreparedSmall:
        """The content laid out as it is seen from further away."""
        content = self.content
        if self._prepared_small is None:
            self._prepared_small = PreparedSmall(content, self._faces.style)
        return self._prepared_small

    def outdate(self) -> None:
        """What the node tells may differ from now on."""
        self._is_outdated = True

    def set_frame(self, frame: Frame) -> bool:
        """Have another outline; whether it differs."""
        if frame is self._frame or frame == self._frame:
            return False
        self._frame = frame
        self._body = QRectF(self._x, self._y, WIDTH, frame.height)
        return True

    def set_faces(self, faces: Faces) -> None:
        """Look as these pictures from now on: the style is another one."""
        self._faces = faces
        self._prepared = self._prepared_small = None

    def pos(self) -> QPointF:
        """The node's top left corner in the scene."""
        return self._body.topLeft()

    def move_to(self, x: float, y: float) -> None:
        """Have the top left corner at a point of the scene."""
        self._x, self._y = x, y
        self._body = QRectF(x, y, WIDTH, self._frame.height)

    def body(self) -> QRectF:
        """The node's rectangle in the scene; not to be changed."""
        return self._body

    @property
    def middle(self) -> QPointF:
        """The middle of the node, from its top left corner."""
        return QPointF(WIDTH / 2, self._frame.height / 2)

    def field(self, parameter: str) -> QRectF | None:
        """Where the value of a parameter stands, in the scene; None for one that the node does not show."""
        places = {place.parameter: place.rect for place in self.prepared.fields}
        return places[parameter].translated(self.pos()) if parameter in places else None

    def anchor(self, port: str, is_input: bool, position: int = 0) -> QPointF:
        """Where a link meets the node, in the scene; or the box of the closed frame that it is in."""
        return QPointF(*self.end(port, is_input, position))

    def end(self, port: str, is_input: bool, position: int = 0) -> Point:
        """The same in numbers."""
        if self.closed_in is not None:
            return self.closed_in.edge(is_input=is_input).toTuple()
        x, y = self._frame.end(port, is_input, position)
        return self._x + x, self._y + y

    def bounds(self) -> QRectF:
        """All that the node may paint, in the scene: beyond its body ports, outlines, names of ports."""
        left = NAMES if len(self._frame.inputs) > 1 else MARGIN
        right = NAMES if len(self._frame.outputs) > 1 else MARGIN
        return self._body.adjusted(-left, -MARGIN, right, MARGIN)
