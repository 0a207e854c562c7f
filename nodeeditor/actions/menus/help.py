"""What helps to know the program."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

HELP: tuple[Action, ...] = (
    Action(
        "welcome",
        marked("Welcome"),
        Menu.HELP,
        "welcome.show",
        0,
        tip=marked("Show examples, files of late and ways to begin"),
        words="start examples recent home page",
    ),
    Action("keys", marked("Keys and Gestures"), Menu.HELP, "guide.keys", 0, ("F1",), words="shortcuts help"),
    Action(
        "change_keys",
        marked("Change Keys…"),
        Menu.HELP,
        "preferences.edit_keys",
        0,
        tip=marked("Give commands other keys"),
        words="shortcuts keyboard preferences",
    ),
    Action("about", marked("About nodeeditor"), Menu.HELP, "guide.about", 0),
)
