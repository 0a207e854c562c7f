"""What a command of the window is, and a menu that is filled when it opens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nodeeditor.language import marked


class Menu(Enum):
    """The menus, in order, by the text that stands in the menu bar."""

    FILE = marked("File")
    EDIT = marked("Edit")
    VIEW = marked("View")
    GRAPH = marked("Graph")
    TRAIN = marked("Train")
    HELP = marked("Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One command.

    ``handler`` is the path of a method from the main window (``"files.save"``). ``shortcuts`` are
    texts of key sequences; a ``shown_key`` stands in the menu, but is the canvas's own key, since it
    means something else while the user types. ``icon`` names a picture of ``assets/icons/actions``.
    ``group`` separates: a menu draws a line where it changes. ``words`` are what else the palette
    finds the command by. ``radio`` names the set of commands of which one is on.
    """

    name: str
    text: str
    menu: Menu
    handler: str
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    shown_key: str = ""
    tip: str = ""
    icon: str = ""
    words: str = ""
    checkable: bool = False
    radio: str = ""


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu in a menu whose entries are made when it opens, by a method of the main window."""

    name: str
    text: str
    menu: Menu
    filler: str
    group: int = 0
