"""Every command of the window in one table: menus, bar, shortcuts and command palette are made of it."""

from __future__ import annotations

from nodeeditor.panels.action import Action, Menu, Submenu
from nodeeditor.panels.menus.edit import EDIT
from nodeeditor.panels.menus.file import FILE
from nodeeditor.panels.menus.graph import GRAPH
from nodeeditor.panels.menus.help import HELP
from nodeeditor.panels.menus.train import TRAIN
from nodeeditor.panels.menus.view import VIEW

__all__ = ["ACTIONS", "Action", "Menu", "Submenu"]

ACTIONS: tuple[Action | Submenu, ...] = (*FILE, *EDIT, *VIEW, *GRAPH, *TRAIN, *HELP)
