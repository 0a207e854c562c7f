"""The library: every layer of the installed Keras, to search, to drag and to add."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QMenu, QVBoxLayout

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import FAMILY as BLOCKS
from nodeeditor.catalog.of_blocks import YOURS
from nodeeditor.graph.blocks import block_of, offer_of
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.language import tr
from nodeeditor.panels.library_delegate import LibraryDelegate
from nodeeditor.panels.library_model import LibraryModel
from nodeeditor.theme.lettered_menu import LetteredMenu
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
    #: The name of a block of the document whose inside is to be shown.
    edit_wanted = Signal(str)
    #: The name of a block of the document that is to be kept in the user's library.
    save_wanted = Signal(str)
    #: The name of a block of the user's library that is to have another one, or is to go.
    rename_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        set_role(self, "panel")
        self._workspace = workspace
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search layers"))
        self.model = LibraryModel(self._offered(), theme, self)
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
        library = workspace.block_library
        for signal in (workspace.catalog_changed, workspace.blocks_changed, workspace.replaced, library.changed):
            signal.connect(self._on_catalog_changed)
        self._name_count()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.model.set_theme(theme)

    def show_offers(self) -> None:
        """Read and list the blocks that are offered, which the window does not wait for."""
        if not self._workspace.block_library.is_read:
            self._workspace.block_library.refresh()

    def _offered(self) -> Catalog:
        workspace = self._workspace
        return workspace.offered if workspace.block_library.is_read else workspace.catalog

    def _name_count(self) -> None:
        count = sum(spec.type not in (INPUT, OUTPUT) for spec in self._workspace.catalog.layers)
        self.search.setPlaceholderText(tr("Search {count} node types", count=count))

    def _on_catalog_changed(self) -> None:
        bar = self.list.verticalScrollBar()
        seen = bar.value()
        self.model.set_catalog(self._offered())
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
        block, yours = self._own_block(index), self._in_library(index)
        layer = self.model.layer(index)
        if layer is None or layer.family != BLOCKS:
            return None
        menu = LetteredMenu(self)
        _act(menu, tr("Add a use"), lambda: self._add(index))
        if block is not None:
            _act(menu, tr("Edit block\tCtrl+Enter"), lambda: self.edit_wanted.emit(block))
            _act(menu, tr("Save to your library…"), lambda: self.save_wanted.emit(block))
            menu.addSeparator()
            _act(menu, tr("Remove block\tDel"), lambda: self.remove_wanted.emit(block))
        elif yours is not None:
            menu.addSeparator()
            _act(menu, tr("Rename in your library…\tF2"), lambda: self.rename_wanted.emit(yours))
            _act(menu, tr("Remove from your library\tDel"), lambda: self.forget_wanted.emit(yours))
        return menu

    def _own_block(self, index: QModelIndex) -> str | None:
        """The block of the document at ``index``."""
        layer = self.model.layer(index)
        return block_of(layer.type) if layer is not None else None

    def _in_library(self, index: QModelIndex) -> str | None:
        """The block of the user's library at ``index``."""
        layer = self.model.layer(index)
        offered = offer_of(layer.type) if layer is not None else None
        return offered[1] if offered is not None and offered[0] == YOURS else None

    def _open_menu(self, point: QPoint) -> None:
        menu = self.block_menu(self.list.indexAt(point))
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do with the current row what a key asks for; whether that was anything."""
        index, key = self.list.currentIndex(), event.key()
        block, yours = self._own_block(index), self._in_library(index)
        if key == Qt.Key.Key_Delete and block is not None:
            self.remove_wanted.emit(block)
        elif key == Qt.Key.Key_Delete and yours is not None:
            self.forget_wanted.emit(yours)
        elif key == Qt.Key.Key_F2 and yours is not None:
            self.rename_wanted.emit(yours)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if block is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.edit_wanted.emit(block)
            else:
                self._add_current()
        else:
            return False
        return True

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if watched is self.list and self._on_key(event):
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


def _act(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(lambda _checked=False: act())
