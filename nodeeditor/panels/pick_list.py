"""A field over the canvas in which one types to choose from a list: the palette is this, and Find more than this."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from nodeeditor.canvas.accessible.voice import say_rows
from nodeeditor.language import tr
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

_WIDTH = 520
_ROW = 30
_MOST_ROWS = 10
_TOP = 84
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Pick:
    """One entry: what it is called, what stands at its right, what else finds it, and what it stands for."""

    text: str
    detail: str
    value: object
    words: str = ""
    icon: QIcon | None = None
    enabled: bool = True


def ranked(picks: Sequence[Pick], text: str) -> list[Pick]:
    """The entries that hold every word of ``text``: whole names first, then beginnings, then the rest."""
    words = text.lower().split()
    if not words:
        return list(picks)
    wanted = " ".join(words)
    scored = []
    for number, pick in enumerate(picks):
        name = pick.text.lower()
        all_ = f"{name} {pick.detail} {pick.words}".lower()
        if not all(word in all_ for word in words):
            continue
        starts = all(any(part.startswith(word) for part in name.replace("_", " ").split()) for word in words)
        rank = 0 if name == wanted else 1 if name.startswith(wanted) else 2 if starts else 3 if wanted in name else 4
        scored.append((rank, number, pick))
    return [pick for _, _, pick in sorted(scored, key=lambda item: item[:2])]


class PickList(QFrame):
    """Lies over ``parent``, closes on Escape, on a choice and when the focus goes elsewhere."""

    #: The value of the entry that was chosen.
    chosen = Signal(object)
    #: The value of the entry that is current while the user looks; None for none.
    looked_at = Signal(object)
    #: Closed without a choice.
    cancelled = Signal()

    def __init__(self, parent: QWidget, hint: str, picks: Callable[[], Sequence[Pick]]) -> None:
        super().__init__(parent)
        set_role(self, "popup")
        self._picks = picks
        self._entries: Sequence[Pick] = ()
        self._came_from: QWidget | None = None
        self.field = QLineEdit()
        set_role(self.field, "palette")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = PlainLabel(tr("Nothing found"))
        set_role(self._none, "second")
        self._none.setContentsMargins(8, 4, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._refresh)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._on_looked)
        say_rows(self.field, self.list)
        self.hide()

    @property
    def shown(self) -> list[Pick]:
        """The entries in the list, from the top."""
        return [self.list.item(number).data(Qt.ItemDataRole.UserRole) for number in range(self.list.count())]

    def open(self) -> None:
        """Open with an empty field."""
        self._entries = self._picks()
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self._refresh()
        self.show()
        self.raise_()
        self.field.setFocus()

    def find(self, text: str) -> list[Pick]:
        """The entries that ``text`` finds, as many as are listed."""
        return ranked(self._entries, text)[:_LIMIT]

    def _refresh(self) -> None:
        found = self.find(self.field.text())
        self.list.clear()
        for pick in found:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, pick)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{pick.text} {pick.detail}")
            if not pick.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
            line = _line(pick)
            item.setSizeHint(QSize(0, _ROW))
            self.list.setItemWidget(item, line)
        self._none.setVisible(not found)
        self.list.setVisible(bool(found))
        rows = min(len(found), _MOST_ROWS)
        self.list.setFixedHeight(rows * _ROW + 4)
        self.layout().activate()
        self._place()
        first = next((number for number, pick in enumerate(found) if pick.enabled), -1)
        self.list.setCurrentRow(first)

    def _place(self) -> None:
        parent = self.parentWidget()
        width = min(_WIDTH, parent.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width) // 2, _TOP)

    def _on_looked(self, number: int) -> None:
        if self.isVisible():
            item = self.list.item(number)
            self.looked_at.emit(item.data(Qt.ItemDataRole.UserRole).value if item is not None else None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.data(Qt.ItemDataRole.UserRole).enabled:
            return
        value = item.data(Qt.ItemDataRole.UserRole).value
        self.leave()
        self.chosen.emit(value)

    def leave(self) -> None:
        """Close, and give the focus back to where it was."""
        self.hide()
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()

    def step(self, step: int) -> None:
        """Look at the entry so many further down."""
        number = self.list.currentRow() + step
        while 0 <= number < self.list.count():
            if self.list.item(number).data(Qt.ItemDataRole.UserRole).enabled:
                self.list.setCurrentRow(number)
                return
            number += step

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _MOST_ROWS,
                Qt.Key.Key_PageUp: -_MOST_ROWS,
            }
            if event.key() in steps:
                self.step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                self.cancelled.emit()
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
            self.cancelled.emit()
        return super().eventFilter(watched, event)


def _line(pick: Pick) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(8, 0, 8, 0)
    row.setSpacing(8)
    icon = PlainLabel()
    icon.setFixedWidth(16)  # kept free where there is no icon, so that the names line up
    if pick.icon is not None:
        icon.setPixmap(pick.icon.pixmap(16, 16))
    row.addWidget(icon)
    for text, role, stretch in ((pick.text, "plain", 1), (pick.detail, "third", 0)):
        label = PlainLabel(text)
        label.setEnabled(pick.enabled)
        set_role(label, role)
        row.addWidget(label, stretch)
    line.setFixedHeight(_ROW)
    return line
