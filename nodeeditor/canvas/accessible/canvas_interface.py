"""The canvas to a screen reader: a list of its nodes, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleSelectionInterface
from PySide6.QtWidgets import QAccessibleWidget

from nodeeditor.canvas.accessible.casting import part
from nodeeditor.canvas.accessible.node_interface import NodeInterface
from nodeeditor.canvas.hit import node_at
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class CanvasInterface(QAccessibleWidget):
    """Its children are the nodes of the level that is shown, in the order of the links.

    Qt keeps the interfaces it was given by number and takes them for alive: those of nodes that go are
    taken back from it before Python lets them go.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, QAccessible.Role.List, tr("Canvas"))
        self.view = view
        self.is_alive = True
        self._made: dict[NodeId, NodeInterface] = {}
        self._selection = _CanvasSelection(self)
        view.workspace.level_changed.connect(self._on_changed)
        view.workspace.level_replaced.connect(self.forget)

    def of(self, node: NodeId) -> NodeInterface:
        """The interface of a node that is shown."""
        if node not in self._made:
            self._made[node] = NodeInterface(self, node)
        return self._made[node]

    def current(self) -> NodeId | None:
        """The node that has the keyboard."""
        return self.view.current_node()

    def rect_of(self, node: NodeId) -> QRect:
        """Where a node is on the screen."""
        body = self.view.mapFromScene(self.view.canvas_scene.nodes[node].body()).boundingRect()
        return QRect(self.view.viewport().mapToGlobal(body.topLeft()), body.size())

    def seen(self) -> QRect:
        """The part of the screen that shows the canvas."""
        port = self.view.viewport()
        return QRect(port.mapToGlobal(QPoint(0, 0)), port.size())

    def forget(self) -> None:
        """Take all nodes back from Qt."""
        self._drop(list(self._made))

    def close(self) -> None:
        """The view goes."""
        self.forget()
        self.is_alive = False

    def _on_changed(self, changes: ChangeSet) -> None:
        self._drop([node for node in changes.removed if node in self._made])

    def _drop(self, nodes: list[NodeId]) -> None:
        for node in nodes:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self._made.pop(node)))

    # Qt overrides

    def childCount(self) -> int:
        return len(self.view.node_order.nodes) if self.is_alive else 0

    def child(self, index: int) -> QAccessibleInterface | None:
        order = self.view.node_order.nodes
        return self.of(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        known = isinstance(child, NodeInterface) and child.is_there
        return self.view.node_order.nodes.row(child.node) if known else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        if not self.view.viewport().rect().contains(point):
            return None
        node = node_at(self.view.canvas_scene, self.view.to_scene(QPointF(point)))
        return self.of(node) if node is not None else None

    def focusChild(self) -> QAccessibleInterface | None:
        node = self.current() if self.view.hasFocus() else None
        return self.of(node) if node is not None else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            return self.view.accessibleDescription()
        return tr("Canvas") if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.multiSelectable = state.extSelectable = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:
        return part(kind, QAccessible.InterfaceType.SelectionInterface, self._selection)


class _CanvasSelection(QAccessibleSelectionInterface):
    """What is selected, to be read and changed."""

    def __init__(self, canvas: CanvasInterface) -> None:
        super().__init__()
        self._canvas = canvas

    def _nodes(self) -> list[NodeId]:
        chosen, order = self._canvas.view.workspace.selection.nodes, self._canvas.view.node_order.nodes
        return sorted(chosen, key=order.row)

    def _select(self, nodes: frozenset[NodeId]) -> bool:
        self._canvas.view.select(Selection(nodes))
        return True

    # Qt overrides

    def selectedItemCount(self) -> int:
        return len(self._canvas.view.workspace.selection.nodes)

    def selectedItems(self) -> list[QAccessibleInterface]:
        return [self._canvas.of(node) for node in self._nodes()]

    def selectedItem(self, index: int) -> QAccessibleInterface | None:
        nodes = self._nodes()
        return self._canvas.of(nodes[index]) if 0 <= index < len(nodes) else None

    def isSelected(self, child: QAccessibleInterface) -> bool:
        return isinstance(child, NodeInterface) and child.node in self._canvas.view.workspace.selection.nodes

    def select(self, child: QAccessibleInterface) -> bool:
        chosen = self._canvas.view.workspace.selection.nodes
        return isinstance(child, NodeInterface) and child.is_there and self._select(chosen | {child.node})

    def unselect(self, child: QAccessibleInterface) -> bool:
        chosen = self._canvas.view.workspace.selection.nodes
        return isinstance(child, NodeInterface) and self._select(chosen - {child.node})

    def selectAll(self) -> bool:
        return self._select(frozenset(self._canvas.view.workspace.level.nodes))

    def clear(self) -> bool:
        return self._select(frozenset())
