"""What is seen, and how."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

VIEW: tuple[Action, ...] = (
    Action(
        "fit",
        marked("Fit"),
        Menu.VIEW,
        "canvas.fit_all",
        0,
        ("Home",),
        on_canvas=True,
        tip=marked("Show all"),
        icon="fit",
    ),
    Action("fit_selection", marked("Fit Selection"), Menu.VIEW, "canvas.fit_selection", 0, ("F",), on_canvas=True),
    Action("zoom_in", marked("Zoom In"), Menu.VIEW, "canvas.zoom_in", 0, ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", marked("Zoom Out"), Menu.VIEW, "canvas.zoom_out", 0, ("Ctrl+-",)),
    Action("zoom_actual", marked("Actual Size"), Menu.VIEW, "canvas.zoom_actual", 0, ("Ctrl+0",), words="zoom 100"),
    Action("show_library", marked("Library"), Menu.VIEW, "view.show_library", 1, ("Ctrl+1",), checkable=True),
    Action("show_outline", marked("Outline"), Menu.VIEW, "view.show_outline", 1, checkable=True, words="tree panel"),
    Action("show_inspector", marked("Inspector"), Menu.VIEW, "view.show_inspector", 1, ("Ctrl+2",), checkable=True),
    Action("show_results", marked("Results"), Menu.VIEW, "view.show_results", 1, ("Ctrl+3",), checkable=True),
    Action(
        "panel_titles",
        marked("Movable Panels"),
        Menu.VIEW,
        "view.show_titles",
        1,
        tip=marked("Show the panels' title bars, to move and float them"),
        checkable=True,
        words="dock float title",
    ),
    Action(
        "go_to_outline",
        marked("Go to Outline"),
        Menu.VIEW,
        "view.go_to_outline",
        1,
        ("Ctrl+Shift+O",),
        tip=marked("Edit the network as a tree, by the keyboard or with a screen reader"),
        words="tree accessibility screen reader",
    ),
    Action("reset_panels", marked("Reset Panels"), Menu.VIEW, "view.reset_panels", 1),
    Action("theme_system", marked("Theme: System"), Menu.VIEW, "view.theme_system", 2, checkable=True, radio="theme"),
    Action("theme_light", marked("Theme: Light"), Menu.VIEW, "view.theme_light", 2, checkable=True, radio="theme"),
    Action("theme_dark", marked("Theme: Dark"), Menu.VIEW, "view.theme_dark", 2, checkable=True, radio="theme"),
)
