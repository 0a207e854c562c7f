"""Menus each entry of which is given by a letter, marked as it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from nodeeditor.theme.menu_letters import Text, letters, marked_text, unmarked

#: The properties of an action that say what it is called in English, and by which letter it is known everywhere.
_ENGLISH, _LETTER = "english", "letter"


class LetteredMenu(QMenu):
    """Marks a letter of each entry, as they are called right now; ``fill`` makes the entries as it opens."""

    def __init__(self, parent: QWidget, title: str = "", fill: Callable[[QMenu], None] | None = None) -> None:
        super().__init__(title, parent)
        self._fill = fill
        self.aboutToShow.connect(self._prepare)

    def submenu(self, title: str, english: str = "", fill: Callable[[QMenu], None] | None = None) -> LetteredMenu:
        """A menu in this one."""
        menu = LetteredMenu(self, title, fill)
        name_in_english(menu.menuAction(), english)
        self.addMenu(menu)
        return menu

    def _prepare(self) -> None:
        if self._fill is not None:
            self._fill(self)
        give_letters(self.actions())


def name_in_english(action: QAction, english: str, letter: str = "") -> None:
    """Say what an action is called in English, from which its letter is taken in languages without letters."""
    action.setProperty(_ENGLISH, english)
    action.setProperty(_LETTER, letter)


def give_letters(actions: Iterable[QAction]) -> None:
    """Mark a letter of each action, no two the same."""
    found = [one for one in actions if one.isVisible() and not one.isSeparator() and not isinstance(one, QWidgetAction)]
    shown = [unmarked(action.text()) for action in found]
    texts = [_text(action, text) for action, text in zip(found, shown, strict=True)]
    for action, text, letter in zip(found, shown, letters(texts), strict=True):
        marked = marked_text(text, letter)
        if marked != action.text():
            action.setText(marked)


def _text(action: QAction, shown: str) -> Text:
    """What the letter is taken from: what is read, where that has letters."""
    label = shown.partition("\t")[0]
    return Text(label if label.isascii() else action.property(_ENGLISH) or label, action.property(_LETTER) or "")
