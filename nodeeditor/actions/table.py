"""Every command of the window in one table: menus, bar, shortcuts and command palette are made of it."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Submenu
from nodeeditor.actions.menus.annotations import ANNOTATIONS
from nodeeditor.actions.menus.arranging import ARRANGING
from nodeeditor.actions.menus.bookmarks import BOOKMARKS
from nodeeditor.actions.menus.edit import EDIT
from nodeeditor.actions.menus.file import FILE
from nodeeditor.actions.menus.graph import GRAPH
from nodeeditor.actions.menus.help import HELP
from nodeeditor.actions.menus.train import TRAIN
from nodeeditor.actions.menus.view import VIEW
from nodeeditor.actions.menus.window import WINDOW

#: Menus that are filled when they open stand in the table too, since they have their place there.
ENTRIES: tuple[Action | Submenu, ...] = (
    *FILE,
    *EDIT,
    *VIEW,
    *BOOKMARKS,
    *GRAPH,
    *ARRANGING,
    *ANNOTATIONS,
    *TRAIN,
    *WINDOW,
    *HELP,
)

#: The commands by name, in the order of the menus.
ACTIONS: dict[str, Action] = {entry.name: entry for entry in ENTRIES if isinstance(entry, Action)}
