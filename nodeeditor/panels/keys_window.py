"""All keys and gestures in one window, made of the tables of commands and gestures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.actions.gesture import Gesture
from nodeeditor.actions.gestures import GESTURES
from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet, key_text
from nodeeditor.panels.held_hint import keys_text
from nodeeditor.panels.screens import FRAME
from nodeeditor.workspace.preferences import PreferenceStore

#: What else a row is found by.
_WORDS = Qt.ItemDataRole.UserRole
_HEIGHT = 680
#: What is round the columns: margins, the space before rows, the scroll bar.
_ROUND = 96


class KeysWindow(QDialog):
    """Every gesture with the command that does the same, and every command that has a key; it stays open."""

    def __init__(self, parent: QWidget, actions: ActionSet, store: PreferenceStore) -> None:
        super().__init__(parent)
        self._actions = actions
        self._store = store
        self.setWindowTitle(tr("Keys and Gestures"))
        self.setModal(False)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a key, a gesture or what it does"))
        self.filter.setAccessibleName(tr("Find a key, a gesture or what it does"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("What"), tr("How"), tr("From the menu")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(tr("Keys and gestures"))
        header = self.list.header()
        # On a small screen the rows are scrolled across: nothing is cut.
        header.setStretchLastSection(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.copy = QPushButton(tr("Copy as Text"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.copy, close):
            button.setAutoDefault(False)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addStretch(1)
        below.addWidget(self.copy)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        store.changed.connect(self._fill)
        self._fill()
        wanted = sum(map(self.list.sizeHintForColumn, range(3))) + _ROUND
        self.resize(QSize(wanted, _HEIGHT).boundedTo(self.screen().availableSize() - FRAME))

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What is shown, without the headings."""
        return [
            (row.text(0), row.text(1), row.text(2))
            for heading in self._headings()
            for row in map(heading.child, range(heading.childCount()))
            if not row.isHidden()
        ]

    @property
    def text(self) -> str:
        """What is shown as text, a line a row, for a note or for print."""
        lines = []
        for heading in self._headings():
            if not heading.isHidden():
                lines.append(f"\n{heading.text(0)}" if lines else heading.text(0))
                rows = [heading.child(at) for at in range(heading.childCount())]
                lines += ["\t".join((row.text(0), row.text(1))) for row in rows if not row.isHidden()]
        return "\n".join(lines)

    def _fill(self, *_: object) -> None:
        self.list.clear()
        keymap = self._store.keymap
        gestures = self._heading(tr("Canvas"))
        for gesture in GESTURES:
            gestures.addChild(_gesture_row(gesture, keymap))
        gestures.addChild(_row(tr("Call off what is under way"), key_text("Esc"), "", ""))
        groups: dict[str, QTreeWidgetItem] = {}
        for entry, action in self._actions.table():
            keys = keymap.keys(entry.name) or ((entry.fixed_key,) if entry.fixed_key else ())
            if keys:
                menu = tr(entry.menu.value)
                if menu not in groups:
                    groups[menu] = self._heading(menu)
                row = _row(action.iconText(), ", ".join(map(key_text, keys)), "", tr(entry.words))
                if entry.name in keymap.changed:
                    row.setText(2, tr("changed"))
                    font = row.font(1)
                    font.setBold(True)
                    row.setFont(1, font)
                groups[menu].addChild(row)
        self.list.expandAll()
        self._narrow(self.filter.text())

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for heading in self._headings():
            rows = [heading.child(at) for at in range(heading.childCount())]
            for row in rows:
                told = " ".join((heading.text(0), *(row.text(at) for at in range(3)), row.data(0, _WORDS))).casefold()
                row.setHidden(not all(word in told for word in words))
            heading.setHidden(all(row.isHidden() for row in rows))

    def _headings(self) -> list[QTreeWidgetItem]:
        return [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addTopLevelItem(item)
        return item


def _gesture_row(gesture: Gesture, keymap: KeyMap) -> QTreeWidgetItem:
    command = ACTIONS[gesture.command]
    held = keys_text(gesture.held)
    how = tr("{keys} held: {how}", keys=held, how=tr(gesture.how)) if held else tr(gesture.how)
    key = keymap.shown(gesture.command)
    text = tr(command.text).rstrip("…")
    return _row(tr(gesture.text), how, f"{text} ({key_text(key)})" if key else text, tr(command.words))


def _row(what: str, how: str, also: str, words: str) -> QTreeWidgetItem:
    row = QTreeWidgetItem([what, how, also])
    row.setData(0, _WORDS, words)
    return row
