"""The page on which commands get other keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS
from nodeeditor.language import tr
from nodeeditor.panels.action_set import key_text
from nodeeditor.panels.preferences.key_rules import portable, refusal
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.workspace.preferences import PreferenceStore

_NAME = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """Every command with its keys; below the list the selected one's can be changed."""

    def __init__(self, store: PreferenceStore) -> None:
        super().__init__()
        self._store = store
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a command or a key"))
        self.filter.setAccessibleName(tr("Find a command or a key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("Command"), tr("Menu"), tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(tr("Keys of commands"))
        header = self.list.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for action in ACTIONS.values():
            item = QTreeWidgetItem([tr(action.text).rstrip("…"), tr(action.menu.value)])
            item.setData(0, _NAME, action.name)
            item.setToolTip(0, tr(action.tip))
            self.list.addTopLevelItem(item)
        self.list.currentItemChanged.connect(self._on_current)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(tr("New key"))
        self.field.setFixedWidth(160)
        self.field.keySequenceChanged.connect(self._on_key)
        self.set = QPushButton(tr("Set"))
        self.add = QPushButton(tr("Add"))
        self.none = QPushButton(tr("No Key"))
        self.usual = QPushButton(tr("As Usual"))
        self.set.clicked.connect(lambda: self._give((self._key,)))
        self.add.clicked.connect(lambda: self._give((*self._keys, self._key)))
        self.none.clicked.connect(lambda: self._give(()))
        self.usual.clicked.connect(lambda: self._take(self._store.keymap.reset(self._name)))
        self.told = PlainLabel(role="second", wraps=True)
        self.told.setMinimumHeight(34)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(PlainLabel(tr("New key")))
        for widget in (self.field, self.set, self.add, self.none, self.usual):
            below.addWidget(widget)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(self.told)
        store.changed.connect(self._show)
        self._show()
        self.list.setCurrentItem(self.list.topLevelItem(0))

    @property
    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _NAME)) if item is not None else ""

    @property
    def _keys(self) -> tuple[str, ...]:
        return self._store.keymap.keys(self._name)

    @property
    def _key(self) -> str:
        return portable(self.field.keySequence())

    def _show(self, *_: object) -> None:
        keymap = self._store.keymap
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            name = item.data(0, _NAME)
            item.setText(2, _keys_text(keymap, name))
            font = item.font(2)
            font.setBold(name in keymap.changed)
            item.setFont(2, font)
        self._narrow(self.filter.text())
        self._on_key()

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            action = ACTIONS[item.data(0, _NAME)]
            told = f"{item.text(0)} {item.text(1)} {item.text(2)} {action.text} {action.words}".casefold()
            item.setHidden(not all(word in told for word in words))
        if self.list.currentItem() is None or self.list.currentItem().isHidden():
            items = map(self.list.topLevelItem, range(self.list.topLevelItemCount()))
            self.list.setCurrentItem(next((item for item in items if not item.isHidden()), None))

    def _on_current(self, *_: object) -> None:
        self.field.clear()
        self._on_key()

    def _on_key(self, *_: object) -> None:
        """Say whose the key is, and which buttons make sense."""
        name, sequence = self._name, self.field.keySequence()
        if not name:
            return
        action, keymap = ACTIONS[name], self._store.keymap
        refused = refusal(action, sequence) if not sequence.isEmpty() else ""
        owner = keymap.command(self._key) if not sequence.isEmpty() else None
        told = refused
        if not refused and owner is not None and owner != name:
            told = tr(
                "{key} is the key of {command} now, which goes without it then.",
                key=key_text(self._key),
                command=tr(ACTIONS[owner].text).rstrip("…"),
            )
        elif not refused and action.fixed_key:
            told = tr("{key} gives this command too, and can't be changed.", key=key_text(action.fixed_key))
        self.told.setText(told)
        may = not refused and not sequence.isEmpty() and owner != name
        self.set.setEnabled(may)
        self.add.setEnabled(may and bool(self._keys))
        self.none.setEnabled(bool(self._keys))
        self.usual.setEnabled(name in keymap.changed)

    def _give(self, keys: tuple[str, ...]) -> None:
        self._take(self._store.keymap.with_keys(self._name, keys))

    def _take(self, keymap: KeyMap) -> None:
        self.field.clear()
        self._store.change(shortcuts=keymap.changed)


def _keys_text(keymap: KeyMap, name: str) -> str:
    fixed = ACTIONS[name].fixed_key
    keys = [*keymap.keys(name), *([fixed] if fixed else [])]
    return ", ".join(map(key_text, keys))
