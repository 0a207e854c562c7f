"""Which theme is on: the system's, or the one the user chose; switches while the program runs."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from nodeeditor.theme.palette import palette
from nodeeditor.theme.stylesheet import stylesheet
from nodeeditor.theme.tokens import DARK, LIGHT, Theme


class ThemeMode(Enum):
    """What the user chose in the menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    ThemeMode.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeMode.LIGHT: Qt.ColorScheme.Light,
    ThemeMode.DARK: Qt.ColorScheme.Dark,
}


class ThemeSwitch(QObject):
    """Knows the theme that is on and dresses the whole application in it."""

    #: Another :class:`Theme` is on.
    changed = Signal(object)

    def __init__(self, application: QApplication, mode: ThemeMode = ThemeMode.SYSTEM) -> None:
        super().__init__()
        self._application = application
        self._mode = mode
        self._applied: Theme | None = None
        if not application.styleSheet():
            application.setStyle("Fusion")
        hints = application.styleHints()
        if mode is not ThemeMode.SYSTEM:
            hints.setColorScheme(_SCHEMES[mode])
        hints.colorSchemeChanged.connect(self._refresh)
        self._refresh()

    @property
    def mode(self) -> ThemeMode:
        """What the user chose."""
        return self._mode

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        scheme = self._application.styleHints().colorScheme()
        match self._mode:
            case ThemeMode.LIGHT:
                return LIGHT
            case ThemeMode.DARK:
                return DARK
            case ThemeMode.SYSTEM:
                return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def set_mode(self, mode: ThemeMode) -> None:
        """Follow the system from now on, or stay light or dark."""
        self._mode = mode
        # Native title bars and dialogs follow this too.
        self._application.styleHints().setColorScheme(_SCHEMES[mode])
        self._refresh()

    def _refresh(self) -> None:
        theme = self.theme
        if theme is self._applied:
            return
        self._applied = theme
        sheet = stylesheet(theme)
        if self._application.styleSheet() != sheet:  # every widget there is looks at a new sheet again
            self._application.setPalette(palette(theme))
            self._application.setStyleSheet(sheet)
        self.changed.emit(theme)
