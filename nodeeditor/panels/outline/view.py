"""The outline's tree: its own keys walk in it, all others mean what they mean on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import Entry
from nodeeditor.panels.outline.lent_focus import LentFocus
from nodeeditor.panels.outline.model import OutlineModel
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.tokens import Theme

_WALKING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Asterisk,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
}
_ALT = Qt.KeyboardModifier.AltModifier
_CHEVRON = 12


class OutlineView(QTreeView):
    """Walks by arrows; typing, Enter, F2, Delete and the rest of the canvas's keys act on what is selected there.

    What opens over the canvas meanwhile gives the focus back to the tree.
    """

    #: The menu of the current row is wanted, at a point of the screen.
    menu_wanted = Signal(object)
    #: A link is to be moved by so many places among those of its input.
    reorder_wanted = Signal(int)
    #: What stands at the other end of the current link is to be gone to.
    follow_wanted = Signal()

    def __init__(self, canvas: CanvasView, theme: Theme) -> None:
        super().__init__()
        self._canvas = canvas
        self._lent = LentFocus(self, canvas)
        self.theme = theme
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Outline"))
        self.setAccessibleDescription(
            tr("Arrows walk, typing adds a layer after the current one, and the keys of the canvas act on it.")
        )

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == _ALT and self._is_on_link():
            self.reorder_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_F2 and not held and self._has_name():
            self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self._is_on_link():
            self.follow_wanted.emit()
        elif self._is_own(key, held) or not self._canvas.press_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        pass  # typing adds, as it does on the canvas; the field above searches

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        rect = self.visualRect(self.currentIndex())
        self.menu_wanted.emit(self.viewport().mapToGlobal(rect.bottomLeft()) if by_key else event.globalPos())

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if self.model().hasChildren(index):
            drawing = "actions/chevron-down" if self.isExpanded(index) else "actions/chevron-right"
            made = pixmap(drawing, self.theme.third, _CHEVRON, self.devicePixelRatioF())
            painter.drawPixmap(rect.right() - _CHEVRON - 4, rect.center().y() - _CHEVRON // 2, made)

    # Support

    def _is_own(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Whether a key is one of the tree: what walks in it, and what leaves it."""
        walks = key in _WALKING and not held & ~Qt.KeyboardModifier.ShiftModifier
        return walks or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _is_on_link(self) -> bool:
        entry = self._entry()
        return entry is not None and entry.link is not None

    def _has_name(self) -> bool:
        """Whether the current row is edited here; a note has more than a line, and is edited where it is."""
        entry = self._entry()
        return entry is not None and entry.note is None

    def _entry(self) -> Entry | None:
        model = self.model()
        return model.entry(self.currentIndex()) if isinstance(model, OutlineModel) else None
