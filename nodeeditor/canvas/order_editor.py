"""The list that opens under a merge: its inputs in their order, which is changed by drag or by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.canvas.closing_editor import ClosesOnce
from nodeeditor.canvas.popover import beside
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme

_ROW, _MOST_ROWS = 26, 10
_WIDTH = 280
_SHAPE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Input:
    """One link of the list: what it is called there and the shape that flows on it, empty while that is unknown."""

    link: Link
    name: str
    shape: str


class OrderEditor(ClosesOnce, QFrame):
    """Enter or a click elsewhere takes the order, Esc leaves it as it was.

    ``take`` is given the links in their new order where that differs. Of a node with several inputs that take many,
    links stay with their own.
    """

    def __init__(
        self, node: NodeId, inputs: Sequence[Input], take: Callable[[list[Link]], object], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.node = node
        self._take = take
        self._before = [one.link for one in inputs]
        self.list = _List(inputs, theme, self)
        self.list.setAccessibleName(tr("Order of inputs"))
        help_text = tr("Alt and Up or Down move an input, Enter takes the order, Esc leaves it.")
        self.list.setAccessibleDescription(help_text)
        hint = QLabel(tr("Drag, or Alt+Up and Alt+Down · Enter takes it"))
        hint.setFont(text_font(11))
        hint.setObjectName("hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(hint)
        self.setObjectName("order")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setFocusProxy(self.list)
        self.setStyleSheet(
            f"#order {{ background: {theme.panel}; border: 1px solid {theme.border}; border-radius: 8px; }}"
            f"#hint {{ color: {theme.second}; font-size: 11px; padding: 0 4px; }}"
            f"QListWidget {{ background: {theme.panel}; border: none; font-size: 12px; }}"
        )
        self.list.setFixedHeight(_ROW * min(_MOST_ROWS, len(inputs)) + 2)
        self.setMinimumWidth(_WIDTH)

    def open_at(self, node: QRect) -> None:
        """Open beside a node's rectangle in the parent."""
        self.adjustSize()
        self.place(node)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, node: QRect) -> None:
        """Stand beside a node's rectangle in the parent."""
        self.move(beside(node, self.size(), self.parentWidget().rect()))

    def take(self) -> None:
        """Take the order that is shown."""
        after = self.list.links
        if self._finish() and after != self._before:
            self._take(after)

    # Qt overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


class _List(QListWidget):
    """The inputs, numbered; the one that is pressed goes with the pointer."""

    def __init__(self, inputs: Sequence[Input], theme: Theme, editor: OrderEditor) -> None:
        super().__init__()
        self._editor = editor
        self._inputs = {one.link: one for one in inputs}
        self._has_ports = len({one.link.target_port for one in inputs}) > 1
        self.setFont(text_font(12))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show([one.link for one in inputs], 0)

    @property
    def links(self) -> list[Link]:
        """The links in the order that is shown."""
        return list(self._inputs)

    def shift(self, by: int) -> None:
        """Move the current input by a place, where the next one is of the same port."""
        links, row = self.links, self.currentRow()
        goal = row + by
        if 0 <= goal < len(links) and links[goal].target_port == links[row].target_port:
            links.insert(goal, links.pop(row))
            self._show(links, goal)

    def _show(self, links: Sequence[Link], current: int) -> None:
        self._inputs = {link: self._inputs[link] for link in links}
        self.clear()
        numbers: dict[str, int] = {}
        for one in self._inputs.values():
            port = one.link.target_port
            number = numbers[port] = numbers.get(port, 0) + 1
            item = QListWidgetItem(f"{number}   {one.name}" + (f"   {port}" if self._has_ports else ""))
            item.setData(_SHAPE, one.shape)
            told = tr("input {number} of {count}", number=number, count=self._count(port))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (one.name, told, one.shape))))
            self.addItem(item)
        self.setCurrentRow(current)

    def _count(self, port: str) -> int:
        return sum(link.target_port == port for link in self._inputs)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_held = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape:
            self._editor.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.take()
        elif is_held and key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self.shift(-1)
        elif is_held and key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.shift(1)
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Not Qt's drag and drop, in which no key is heard: Esc calls this off, too.
        goal = self.indexAt(event.position().toPoint()).row()
        if event.buttons() & Qt.MouseButton.LeftButton and goal >= 0:
            way = 1 if goal > self.currentRow() else -1
            for _ in range(abs(goal - self.currentRow())):
                self.shift(way)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._editor.take()


class _Delegate(QStyledItemDelegate):
    """Draws the shape at the right end of a row."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._list, self._theme = parent, theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(_ROW)
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, place = self._theme, QRect(option.rect).adjusted(6, 0, -6, 0)
        painter.save()
        if index.row() == self._list.currentRow():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme.accent))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 5, 5)
        painter.setFont(option.font)
        shape, middle = str(index.data(_SHAPE)), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.third))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, shape)
        place.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(shape) - 8, 0)
        painter.setPen(QColor(theme.text))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle, text)
        painter.restore()
