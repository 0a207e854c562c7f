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
    Action(
        "tour",
        marked("First Network: Five Steps"),
        Menu.HELP,
        "welcome.start_tour",
        0,
        tip=marked("Build and train a small network, with a hint at each step"),
        words="tour tutorial beginner introduction learn",
    ),
    Action(
        "tour_go",
        marked("Go to What Is Meant"),
        Menu.HELP,
        "welcome.tour_go",
        0,
        tip=marked("Give the keyboard to what this step of the tour is about"),
        words="tour focus keyboard",
        within=marked("Tour"),
    ),
    Action("tour_back", marked("Step Back in the Tour"), Menu.HELP, "welcome.tour_back", 0, within=marked("Tour")),
    Action("tour_on", marked("Skip This Step"), Menu.HELP, "welcome.tour_on", 0, within=marked("Tour")),
    Action("tour_end", marked("End the Tour"), Menu.HELP, "welcome.tour_end", 0, within=marked("Tour")),
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
