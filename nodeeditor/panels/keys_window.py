"""All keys and gestures in one window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from nodeeditor.language import marked, tr
from nodeeditor.panels.action_set import ActionSet, key_text

#: What the mouse and single keys do on the canvas: what, and how.
_CANVAS = (
    (marked("Add a layer by name"), marked("Tab, Space, double click, or just type")),
    (marked("Link two nodes"), marked("drag from a port to a port or node")),
    (marked("Add a layer at the end of a link"), marked("drop the link on empty space")),
    (marked("Insert a node into a link"), marked("drop it on the link")),
    (marked("Edit a parameter"), marked("double click it on the node, or Enter")),
    (marked("Edit all parameters"), "Ctrl+Enter"),
    (marked("Move the view"), marked("middle drag, Space drag, two fingers")),
    (marked("Zoom"), marked("wheel, pinch")),
    (marked("Move without snapping"), marked("hold Ctrl")),
    (marked("Copy by dragging"), marked("hold Alt")),
    (marked("Cancel any gesture"), marked("Esc")),
)


class KeysWindow(QDialog):
    """A list of every command with its key, and of what the mouse does; it stays open beside the work."""

    def __init__(self, parent: QWidget, actions: ActionSet) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and Gestures"))
        self.setModal(False)
        self.resize(620, 640)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The last column takes what is left, else it is never wider than that.
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.list)
        canvas = self._heading(tr("Canvas"))
        for what, how in _CANVAS:
            canvas.addChild(QTreeWidgetItem([tr(what), tr(how)]))
        groups: dict[str, QTreeWidgetItem] = {}
        for entry, action in actions.table():
            keys = actions.keymap.keys(entry.name) or ((entry.fixed_key,) if entry.fixed_key else ())
            if keys:
                menu = tr(entry.menu.value)
                if menu not in groups:
                    groups[menu] = self._heading(menu)
                texts = ", ".join(map(key_text, keys))
                groups[menu].addChild(QTreeWidgetItem([action.iconText(), texts]))
        self.list.expandAll()

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addTopLevelItem(item)
        return item
