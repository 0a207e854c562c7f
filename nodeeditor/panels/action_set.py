"""The window's commands as Qt's actions, made of the one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar

from nodeeditor.actions.action import Action, Menu, Submenu
from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS, ENTRIES
from nodeeditor.language import tr
from nodeeditor.panels.typed_text import take_typed
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.lettered_menu import LetteredMenu, give_letters, name_in_english
from nodeeditor.theme.menu_letters import escaped
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme


class ActionSet:
    """All actions of one window, by name; each calls its handler, a method reached from the window."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._texts: dict[str, tuple[str, str]] = {}
        for entry in ACTIONS.values():
            self._actions[entry.name] = self._make(entry)
        self.keymap = KeyMap()
        self.set_keymap(self.keymap)
        self.set_theme(theme)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def table(self) -> list[tuple[Action, QAction]]:
        """Every entry of the table with its action, in order."""
        return [(entry, self._actions[entry.name]) for entry in ACTIONS.values()]

    def trigger(self, name: str) -> None:
        """Give a command, if it can be given at the moment."""
        self._actions[name].trigger()

    def tick(self, radio: str, name: str) -> None:
        """Tick one command of those that share a ``radio``; none of them where no such one is among them."""
        group = self._groups[radio]
        group.setExclusive(False)  # else one of them stays ticked
        for action in group.actions():
            action.setChecked(action.objectName() == name)
        group.setExclusive(True)

    def set_keymap(self, keymap: KeyMap) -> None:
        """Let the commands have other keys."""
        self.keymap = keymap
        for entry, action in self.table():
            if not entry.on_canvas:
                action.setShortcuts([QKeySequence(key) for key in keymap.keys(entry.name)])
            self.show_text(entry.name, *self._texts.get(entry.name, (tr(entry.text),)))
            self.show_tip(entry.name, tr(entry.tip or entry.text).rstrip("…"))

    def show_text(self, name: str, text: str, short: str = "") -> None:
        """Call a command ``text``, and ``short`` where there is less room; the menu has the canvas's keys beside it."""
        action, key = self._actions[name], self.keymap.shown(name)
        is_ours = ACTIONS[name].on_canvas or key == ACTIONS[name].fixed_key
        self._texts[name] = text, short
        action.setText(f"{escaped(text)}\t{key_text(key)}" if key and is_ours else escaped(text))
        action.setIconText(short or text)

    def show_tip(self, name: str, text: str) -> None:
        """Tell what a command does, and its key."""
        key = self.keymap.shown(name)
        self._actions[name].setToolTip(literal_tip(f"{text} ({key_text(key)})" if key else text))

    def fill(self, bar: QMenuBar) -> None:
        """Put all menus into the menu bar."""
        for menu in Menu:
            made = LetteredMenu(bar, tr(menu.value))
            name_in_english(made.menuAction(), menu.value)
            bar.addMenu(made)
            made.setToolTipsVisible(True)
            self._fill_menu(menu, made)
        give_letters(bar.actions())

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of another theme."""
        for entry, action in self.table():
            if entry.icon:
                color = theme.on_accent if entry.name == "train" else None
                action.setIcon(action_icon(entry.icon, theme, 16, color))

    def _fill_menu(self, menu: Menu, made: LetteredMenu) -> None:
        group, inside, inner = 0, "", made
        for entry in (entry for entry in ENTRIES if entry.menu is menu):
            if entry.group != group:
                made.addSeparator()
                group = entry.group
            if isinstance(entry, Submenu):
                made.submenu(tr(entry.text), entry.text, self._method(entry.filler))
                continue
            if entry.within != inside:
                inside = entry.within
                inner = made.submenu(tr(inside), inside) if inside else made
                inner.setToolTipsVisible(True)
            inner.addAction(self._actions[entry.name])

    def _make(self, entry: Action) -> QAction:
        text = tr(entry.text)
        action = QAction(text, self._window)
        action.setObjectName(entry.name)
        action.setIconText(text)
        name_in_english(action, entry.text, entry.letter)
        action.setIconVisibleInMenu(False)
        handler = self._method(entry.handler)
        action.triggered.connect(lambda _checked=False: take_typed(self._window))
        if entry.checkable:
            action.setCheckable(True)
        if entry.radio:
            group = self._groups.setdefault(entry.radio, QActionGroup(self._window))
            group.addAction(action)
        if entry.checkable and not entry.radio:
            action.triggered.connect(handler)
        else:
            action.triggered.connect(lambda _checked=False: handler())
        self._window.addAction(action)
        return action

    def _method(self, path: str) -> Callable[..., Any]:
        found: Any = self._window
        for name in path.split("."):
            found = getattr(found, name)
        return found


def key_text(key: str) -> str:
    """A key as the system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
