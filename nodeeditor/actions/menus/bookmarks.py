"""Views that are kept under numbers; the texts of those that are kept tell what they show."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

NUMBERS = range(1, 10)
_GO, _SET = marked("Go to Bookmark"), marked("Set Bookmark")


def go_name(number: int) -> str:
    """The command that shows what is kept under a number."""
    return f"go_bookmark_{number}"


def _go(number: int) -> Action:
    words = "view camera place jump bookmark"
    handler = f"canvas.bookmarks.go_{number}"
    return Action(
        go_name(number), marked("Bookmark"), Menu.VIEW, handler, 4, fixed_key=str(number), words=words, within=_GO
    )


def _set(number: int) -> Action:
    return Action(
        f"set_bookmark_{number}",
        marked("Set Bookmark"),
        Menu.VIEW,
        f"canvas.bookmarks.set_{number}",
        4,
        (f"Ctrl+{number}",),
        on_canvas=True,
        tip=marked("Keep what is shown under this number; the number alone comes back to it"),
        words=f"view camera place remember {number}",
        within=_SET,
    )


BOOKMARKS: tuple[Action, ...] = (*map(_go, NUMBERS), *map(_set, NUMBERS))
