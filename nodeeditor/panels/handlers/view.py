"""Commands on what is seen: panels and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nodeeditor.preferences.model import DARK, LIGHT, SYSTEM

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class ViewCommands:
    """Shows and hides panels, changes the theme."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def show_library(self, shown: bool) -> None:
        """Show or hide the library."""
        self._window.docks["library"].setVisible(shown)

    def show_outline(self, shown: bool) -> None:
        """Show the outline before what it shares its place with, or hide it."""
        dock = self._window.docks["outline"]
        dock.setVisible(shown)
        if shown:
            dock.raise_()

    def go_to_outline(self) -> None:
        """Give the keyboard to the outline."""
        self.show_outline(True)
        self._window.outline.focus_tree()

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector."""
        self._window.docks["inspector"].setVisible(shown)

    def show_results(self, shown: bool) -> None:
        """Show or hide the tabs at the bottom."""
        self._window.docks["results"].setVisible(shown)

    def show_history(self) -> None:
        """Bring the list of steps to the front."""
        self._window.show_results("history")

    def show_titles(self, shown: bool) -> None:
        """Give the panels title bars to move them by, or take them away."""
        for dock in self._window.docks.values():
            dock.show_title(shown)

    def reset_panels(self) -> None:
        """Put all panels back to where they belong."""
        self._window.place_docks()

    def theme_system(self) -> None:
        """Follow the system."""
        self._window.workspace.preferences.change(theme=SYSTEM)

    def theme_light(self) -> None:
        """Stay light."""
        self._window.workspace.preferences.change(theme=LIGHT)

    def theme_dark(self) -> None:
        """Stay dark."""
        self._window.workspace.preferences.change(theme=DARK)
