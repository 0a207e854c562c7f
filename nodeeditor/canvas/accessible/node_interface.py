"""A node of the canvas as an object of its own to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow

from nodeeditor.canvas.accessible.casting import part
from nodeeditor.canvas.spoken import spoken_node
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.accessible.canvas_interface import CanvasInterface

_SELECT, _EDIT, _DELETE, _RENAME = "select", "edit", "delete", "rename"


class NodeInterface(QAccessibleInterface):
    """Reads what it says from the scene, whenever it is asked; ``canvas`` keeps it while the node is there."""

    def __init__(self, canvas: CanvasInterface, node: NodeId) -> None:
        super().__init__()
        self._canvas = canvas
        self.node = node
        # An object of its own: Qt takes its address, which of one that is both would be the wrong one.
        self._actions = _NodeActions(self)

    @property
    def is_there(self) -> bool:
        """Whether the canvas shows the node still."""
        return self._canvas.is_alive and self.node in self._canvas.view.canvas_scene.nodes

    def act(self, name: str) -> None:
        """Do one of the actions that a node has."""
        if not self.is_there:
            return
        view, node = self._canvas.view, self.node
        view.select(Selection(frozenset({node})))
        view.camera_control.show_rect(view.canvas_scene.nodes[node].body())
        if name == QAccessibleActionInterface.setFocusAction():
            view.setFocus()
        elif name in (QAccessibleActionInterface.pressAction(), _EDIT):
            view.setFocus()
            if not view.editors.edit_first(node):
                view.edit_requested.emit(node)
        elif name == _DELETE:
            view.delete_selection()
        elif name == _RENAME:
            view.rename()

    # Qt overrides

    def isValid(self) -> bool:
        return self.is_there

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self._canvas.window() if self._canvas.is_alive else None

    def parent(self) -> QAccessibleInterface | None:
        return self._canvas if self._canvas.is_alive else None

    def child(self, _index: int) -> None:
        return None

    def childAt(self, _x: int, _y: int) -> None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        if not self.is_there:
            return ""
        workspace, scene = self._canvas.view.workspace, self._canvas.view.canvas_scene
        content = scene.nodes[self.node].content
        match kind:
            case QAccessible.Text.Name:
                return spoken_node(workspace.level, content, self.node)
            case QAccessible.Text.Description:
                fed = [workspace.level.nodes[link.target].name for link in workspace.level.links_from(self.node)]
                return tr("feeds {names}", names=", ".join(fed)) if fed else ""
            case QAccessible.Text.Help:
                return "\n".join(fix.text for problem in content.problems for fix in problem.fixes)
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        pass

    def rect(self) -> QRect:
        return self._canvas.rect_of(self.node) if self.is_there else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.is_there:
            state.invalid = True
            return state
        view = self._canvas.view
        state.focusable = state.selectable = state.multiSelectable = state.extSelectable = True
        state.selected = self.node in view.workspace.selection.nodes
        state.focused = view.hasFocus() and self._canvas.current() == self.node
        state.offscreen = not self.rect().intersects(self._canvas.seen())
        return state

    def relations(self, match: QAccessible.RelationFlag) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        if not self.is_there:
            return []
        level, flags = self._canvas.view.workspace.level, QAccessible.RelationFlag
        found = []
        # A flag says what the other object is to this one: what flows from here is fed by it.
        if match & flags.FlowsFrom:
            found += [(link.target, flags.FlowsFrom) for link in level.links_from(self.node)]
        if match & flags.FlowsTo:
            found += [(link.source, flags.FlowsTo) for link in level.links_into(self.node)]
        return [(self._canvas.of(node), flag) for node, flag in found]

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:
        return part(kind, QAccessible.InterfaceType.ActionInterface, self._actions)


class _NodeActions(QAccessibleActionInterface):
    """What a screen reader can do to a node; all else is in the menus, which act on what is selected."""

    def __init__(self, node: NodeInterface) -> None:
        super().__init__()
        self._node = node

    # Qt overrides

    def actionNames(self) -> list[str]:
        own = QAccessibleActionInterface
        return [own.pressAction(), own.setFocusAction(), _SELECT, _EDIT, _RENAME, _DELETE]

    def doAction(self, name: str) -> None:
        self._node.act(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        keys = {QAccessibleActionInterface.pressAction(): "Return", _EDIT: "Return", _RENAME: "F2", _DELETE: "Delete"}
        return [keys[name]] if name in keys else []

    def localizedActionName(self, name: str) -> str:
        names = {_SELECT: tr("Select"), _EDIT: tr("Edit"), _RENAME: tr("Rename"), _DELETE: tr("Delete")}
        return names.get(name) or super().localizedActionName(name)

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)
