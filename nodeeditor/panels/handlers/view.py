"""Commands on what is seen: the screen, panels and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from nodeeditor.panels.panel_focus import step_panel
from nodeeditor.preferences.model import DARK, LIGHT, SYSTEM

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class ViewCommands:
    """Shows and hides panels, changes the theme. A panel that is asked for ends focus mode."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def full_screen(self, _wanted: bool = False) -> None:
        """Use the whole screen, or be a window again, as large as it was."""
        window = self._window.window()  # the one with the tabs, where there are several documents
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focus_mode(self, _wanted: bool = False) -> None:
        """Show the canvas alone, or everything again."""
        self._window.focus.toggle()

    def snap(self, wanted: bool) -> None:
        """Let nodes snap while they are moved, or not; a held key turns it round."""
        self._window.workspace.preferences.change(snapping=wanted)

    def show_library(self, shown: bool) -> None:
        """Show or hide the library."""
        self._show("library", shown)

    def show_outline(self, shown: bool) -> None:
        """Show the outline before what it shares its place with, or hide it."""
        self._show("outline", shown)
        if shown:
            self._window.docks["outline"].raise_()

    def go_to_outline(self) -> None:
        """Give the keyboard to the outline."""
        self.show_outline(True)
        self._window.outline.focus_tree()

    def next_panel(self) -> None:
        """Give the keyboard to the next panel that is seen, after the last one to the canvas."""
        step_panel(self._window, 1)

    def previous_panel(self) -> None:
        """Give the keyboard to the panel before."""
        step_panel(self._window, -1)

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector."""
        self._show("inspector", shown)

    def show_results(self, shown: bool) -> None:
        """Show or hide the tabs at the bottom."""
        self._show("results", shown)

    def show_history(self) -> None:
        """Bring the list of steps to the front."""
        self._window.show_results("history")

    def show_titles(self, shown: bool) -> None:
        """Give the panels title bars to move them by, or take them away."""
        for dock in self._window.docks.values():
            dock.show_title(shown)

    def reset_panels(self) -> None:
        """Put all panels back to where they belong."""
        self._window.focus.leave()
        self._window.place_docks()

    def show_minimap(self, shown: bool) -> None:
        """Show the map of the graph where there is a use for it, or never."""
        self._window.workspace.preferences.change(minimap=shown)

    def show_link_shapes(self, shown: bool) -> None:
        """Write the shapes on the links, or tell them under the pointer alone."""
        self._window.workspace.preferences.change(link_shapes=shown)

    def theme_system(self) -> None:
        """Follow the system."""
        self._window.workspace.preferences.change(theme=SYSTEM)

    def theme_light(self) -> None:
        """Stay light."""
        self._window.workspace.preferences.change(theme=LIGHT)

    def theme_dark(self) -> None:
        """Stay dark."""
        self._window.workspace.preferences.change(theme=DARK)

    def _show(self, name: str, shown: bool) -> None:
        self._window.focus.leave()
        self._window.docks[name].setVisible(shown)
