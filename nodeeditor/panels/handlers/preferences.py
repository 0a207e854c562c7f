"""Commands on what the user may set of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nodeeditor.panels.preferences.dialog import PreferencesDialog
from nodeeditor.preferences.model import Page
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.preferences import PreferenceStore


class PreferenceCommands:
    """Opens the preferences, made anew each time: theme files come and go."""

    def __init__(self, window: QWidget, store: PreferenceStore, themes: ThemeSwitch) -> None:
        self._window = window
        self._store = store
        self._themes = themes
        self.dialog: PreferencesDialog | None = None

    def edit(self) -> None:
        """Show the preferences."""
        self._open(Page.LOOK)

    def edit_keys(self) -> None:
        """Show the keys of all commands, to change them."""
        self._open(Page.KEYS)

    def _open(self, page: Page) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.open_page(page)
            return
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = PreferencesDialog(self._store, self._themes, self._window)
        self.dialog.open_page(page)
