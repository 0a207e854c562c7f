"""What helps to know the program."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

HELP: tuple[Action, ...] = (
    Action("keys", marked("Keys and Gestures"), Menu.HELP, "guide.keys", 0, ("F1",), words="shortcuts help"),
    Action("about", marked("About nodeeditor"), Menu.HELP, "guide.about", 0),
)
