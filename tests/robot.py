"""Does what a user does, with real events on the viewport, and speaks the user's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nodeeditor.canvas.geometry import HEIGHT, WIDTH
from nodeeditor.canvas.mime import layer_mime
from nodeeditor.canvas.view import CanvasView
from nodeeditor.graph.edits import AddNode, Batch, Connect
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.selection import Selection

NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
Place = QPointF | str


class Robot:
    """One canvas and the user before it. Places are scene points or the names of nodes (their middles)."""

    def __init__(self, qtbot, canvas: CanvasView) -> None:
        self._qtbot = qtbot
        self.canvas = canvas
        self.workspace = canvas.workspace

    # Setting a stage, without undo steps

    def draw(self, nodes: Mapping[str, tuple], links: Mapping[str, str] | None = None) -> None:
        """Have nodes ``{"name": ("Dense", x, y)}`` and links ``{"source": "target target"}``."""
        edits = []
        for count, (name, (type_name, x, y, *config)) in enumerate(nodes.items(), start=1):
            layer = Layer(LayerId(f"l{count}"), type_name, name, FrozenMap(config[0] if config else {}))
            edits.append(AddNode(Node(NodeId(f"n{count}"), layer.id, name, x, y), layer))
        names = {edit.node.name: edit.node.id for edit in edits}
        taken: dict[str, int] = {}
        wires = []
        for source, targets in (links or {}).items():
            for target in targets.split():
                place = taken.get(target, 0)
                wires.append(Connect(Link(names[source], OUTPUT_PORT, names[target], INPUT_PORT, place)))
                taken[target] = place + 1
        self.workspace.apply(Batch((*edits, *wires)), "stage")
        self.workspace.select(Selection())
        self.workspace.undo_stack.clear()

    # Reading

    def node(self, name: str) -> NodeId:
        node = self.workspace.level.node_named(name)
        assert node is not None, f"no node {name}"
        return node

    @property
    def names(self) -> set[str]:
        return {node.name for node in self.workspace.graph.nodes.values()}

    @property
    def selected(self) -> set[str]:
        return {self.workspace.graph.nodes[node].name for node in self.workspace.selection.nodes}

    @property
    def links(self) -> set[str]:
        graph = self.workspace.graph
        return {f"{graph.nodes[link.source].name} > {graph.nodes[link.target].name}" for link in graph.links}

    @property
    def steps(self) -> list[str]:
        stack = self.workspace.undo_stack
        return [stack.text(index) for index in range(stack.index())]

    def place(self, name: str) -> tuple[float, float]:
        node = self.workspace.graph.nodes[self.node(name)]
        return node.x, node.y

    def shown(self, name: str) -> QPointF:
        """Where the canvas shows a node, its top left corner."""
        return self.canvas.canvas_scene.nodes[self.node(name)].pos()

    def output(self, name: str, port: str = OUTPUT_PORT) -> QPointF:
        return self.canvas.canvas_scene.nodes[self.node(name)].anchor(port, is_input=False)

    def input(self, name: str, port: str = INPUT_PORT, position: int = 0) -> QPointF:
        return self.canvas.canvas_scene.nodes[self.node(name)].anchor(port, is_input=True, position=position)

    def point(self, place: Place) -> QPoint:
        """A place in pixels of the viewport."""
        if isinstance(place, str):
            place = self.shown(place) + QPointF(WIDTH / 2, HEIGHT - 12)
        return self.canvas.mapFromScene(place)

    # Doing

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.canvas

    def type(self, text: str) -> None:
        """Write letter by letter, to whatever has the focus by then."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    def keys(self, sequence: str) -> None:
        """Press a key or a combination: ``"Ctrl+Z"``."""
        combination = QKeySequence(sequence)[0]
        QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())

    def hover(self, place: Place) -> None:
        self._mouse(QEvent.Type.MouseMove, self.point(place), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)

    def click(self, place: Place, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.press(place, held)
        self.release(place, held)

    def select(self, first: str, *more: str) -> None:
        """Click on nodes, those after the first with Shift held."""
        self.click(first)
        for name in more:
            self.click(name, Qt.KeyboardModifier.ShiftModifier)

    def double_click(self, place: Place) -> None:
        point = self.point(place)  # what is there may be gone by the time the button goes up
        self.click(place)
        self._mouse(QEvent.Type.MouseButtonDblClick, point, LEFT, LEFT)
        self._mouse(QEvent.Type.MouseButtonRelease, point, LEFT, Qt.MouseButton.NoButton)

    def press(self, place: Place, held: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        self._mouse(QEvent.Type.MouseButtonPress, self.point(place), button, button, held)

    def drag_to(self, place: Place, held: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        """Move with the button down, in a few steps."""
        goal = self.point(place)
        start = self._at
        for step in range(1, 6):
            between = start + (goal - start) * step / 5
            self._mouse(QEvent.Type.MouseMove, between, Qt.MouseButton.NoButton, button, held)

    def release(self, place: Place, held: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        point = self.point(place)
        self._mouse(QEvent.Type.MouseButtonRelease, point, button, Qt.MouseButton.NoButton, held)

    def drag(self, start: Place, end: Place, held: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        goal = QPointF(self.canvas.mapToScene(self.point(end)))
        self.press(start, held, button)
        self.drag_to(goal, held, button)
        self.release(goal, held, button)

    def wheel(self, place: Place, notches: float, held: Qt.KeyboardModifier = NO_KEY) -> None:
        point = QPointF(self.point(place))
        port = self.canvas.viewport()
        event = QWheelEvent(
            point,
            QPointF(port.mapToGlobal(point)),
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def drop_layer(self, type_name: str, place: Place) -> None:
        """Drag a layer from the library to a place and drop it."""
        self.drag_layer_over(type_name, place)
        self._send_drop(QDropEvent, layer_mime(type_name), self.point(place))

    def drag_layer_over(self, type_name: str, place: Place) -> None:
        data = layer_mime(type_name)
        self._send_drop(QDragEnterEvent, data, self.point(place))
        self._send_drop(QDragMoveEvent, data, self.point(place))

    def _send_drop(self, kind: type, data: QMimeData, point: QPoint) -> None:
        where = QPointF(point) if kind is QDropEvent else point
        event = kind(where, Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def _mouse(
        self,
        kind: QEvent.Type,
        point: QPoint,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        held: Qt.KeyboardModifier = NO_KEY,
    ) -> None:
        self._at = point
        port = self.canvas.viewport()
        spot = QPointF(point)
        event = QMouseEvent(kind, spot, QPointF(port.mapToGlobal(point)), button, buttons, held)
        QApplication.sendEvent(port, event)
