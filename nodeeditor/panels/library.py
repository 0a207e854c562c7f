"""The library: every layer of the installed Keras, to search, to drag and to add."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QMenu, QVBoxLayout

from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.language import tr
from nodeeditor.panels.library_delegate import LibraryDelegate
from nodeeditor.panels.library_model import LibraryModel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace


class LibraryPanel(QFrame):
    """A search field above the list of layers.

    A drag takes a layer to the canvas; a double click, or Enter, asks for it to be added beside the
    selection.
    """

    #: The name of a layer type that is to be added to the graph.
    add_wanted = Signal(str)
    #: The name of a block that is to go from the document.
    remove_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        set_role(self, "panel")
        self._workspace = workspace
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search layers"))
        self.model = LibraryModel(workspace.catalog, theme, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LibraryDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Layers"))

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.search)
        column.addLayout(inset)
        column.addWidget(self.list, 1)

        self.search.textChanged.connect(self._on_text_changed)
        self.search.returnPressed.connect(self._add_current)
        self.search.installEventFilter(self)
        self.list.doubleClicked.connect(self._add)
        self.list.clicked.connect(self._on_clicked)
        self.list.installEventFilter(self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        for signal in (workspace.catalog_changed, workspace.blocks_changed, workspace.replaced):
            signal.connect(self._on_catalog_changed)
        self._name_count()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.model.set_theme(theme)

    def _name_count(self) -> None:
        count = sum(spec.type not in (INPUT, OUTPUT) for spec in self._workspace.catalog.layers)
        self.search.setPlaceholderText(tr("Search {count} node types", count=count))

    def _on_catalog_changed(self) -> None:
        bar = self.list.verticalScrollBar()
        seen = bar.value()
        self.model.set_catalog(self._workspace.catalog)
        bar.setValue(seen)
        self._name_count()

    def _on_text_changed(self, text: str) -> None:
        self.model.set_text(text)
        self.list.scrollToTop()
        if text.strip():
            self.list.setCurrentIndex(self.model.first_placeable())

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and row.layer is None:
            self.model.toggle(row.family)

    def _add_current(self) -> None:
        index = self.list.currentIndex()
        self._add(index if index.isValid() else self.model.first_placeable())

    def _add(self, index: QModelIndex) -> None:
        layer = self.model.layer(index)
        if layer is not None and layer.placeable:
            self.add_wanted.emit(layer.type)

    def block_menu(self, index: QModelIndex) -> QMenu | None:
        """What one can do with the block at ``index``; None for what is none."""
        layer = self.model.layer(index)
        block = block_of(layer.type) if layer is not None else None
        if block is None:
            return None
        menu = QMenu(self)
        menu.addAction(tr("Add a use")).triggered.connect(lambda: self._add(index))
        menu.addAction(tr("Remove block\tDel")).triggered.connect(lambda: self.remove_wanted.emit(block))
        return menu

    def _open_menu(self, point: QPoint) -> None:
        menu = self.block_menu(self.list.indexAt(point))
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _remove_current(self) -> None:
        layer = self.model.layer(self.list.currentIndex())
        block = block_of(layer.type) if layer is not None else None
        if block is not None:
            self.remove_wanted.emit(block)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Delete:
                self._remove_current()
                return True
            if watched is self.list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add_current()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """Move the current row, over what can't be placed."""
        number = self.list.currentIndex().row() + step
        while 0 <= number < self.model.rowCount():
            index = self.model.index(number)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentIndex(index)
                return
            number += step
