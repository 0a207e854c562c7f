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
    WINDOW = marked("Window")
    HELP = marked("Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One command.

    ``handler`` is the path of a method from the main window (``"files.save"``). ``shortcuts`` are
    texts of key sequences, the first of which is shown; the user may give it others. Those of a
    command ``on_canvas`` hold while the canvas has the focus and mean something else where one
    types: its handler is a method of the canvas. ``fixed_key`` is one that the canvas itself gives
    a meaning that depends on what is selected; it is shown, and can't be changed. ``icon`` names a
    picture of ``assets/icons/actions``. ``group`` separates: a menu draws a line where it changes.
    ``words`` are what else the palette finds the command by. ``radio`` names the set of commands of
    which one is on. ``letter`` is the one that gives the command in menus of most programs; others are
    chosen as a menu opens. ``within`` is the text of a menu in the menu in which the row stands, with those of
    the same text that follow each other.
    """

    name: str
    text: str
    menu: Menu
    handler: str
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    on_canvas: bool = False
    fixed_key: str = ""
    tip: str = ""
    icon: str = ""
    words: str = ""
    checkable: bool = False
    radio: str = ""
    letter: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu in a menu whose entries are made when it opens, by a method of the main window."""

    name: str
    text: str
    menu: Menu
    filler: str
    group: int = 0
