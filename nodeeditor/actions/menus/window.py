"""Documents that are open at a time, in tabs and windows."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

WINDOW: tuple[Action, ...] = (
    Action("new_window", marked("New Window"), Menu.WINDOW, "documents.new_window", 0, ("Ctrl+Shift+N",)),
    Action(
        "detach",
        marked("Move to New Window"),
        Menu.WINDOW,
        "documents.detach",
        0,
        tip=marked("Give this document a window of its own"),
        words="tab detach float",
    ),
    Action(
        "next_document",
        marked("Next Document"),
        Menu.WINDOW,
        "documents.following",
        1,
        ("Ctrl+Tab", "Ctrl+PgDown"),
        words="tab switch",
    ),
    Action(
        "previous_document",
        marked("Previous Document"),
        Menu.WINDOW,
        "documents.previous",
        1,
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        words="tab switch back",
    ),
)
