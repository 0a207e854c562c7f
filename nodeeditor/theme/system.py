"""Which theme is on: the system's, or the one the user chose; switches while the program runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from nodeeditor.preferences.model import DARK as STAYS_DARK
from nodeeditor.preferences.model import LIGHT as STAYS_LIGHT
from nodeeditor.preferences.model import SYSTEM
from nodeeditor.problems import Problem
from nodeeditor.theme.files import load_theme, theme_names
from nodeeditor.theme.palette import palette
from nodeeditor.theme.stylesheet import stylesheet
from nodeeditor.theme.tokens import DARK, LIGHT, Theme
from nodeeditor.theme.type_sizes import scaled_sheet, set_type_scale

_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    STAYS_LIGHT: Qt.ColorScheme.Light,
    STAYS_DARK: Qt.ColorScheme.Dark,
}


class ThemeSwitch(QObject):
    """Knows the theme that is on and dresses the whole application in it.

    ``choice`` is the name of a theme, ``text_size`` a percentage of the size that the system asks for. ``folder`` holds
    the user's theme files.
    """

    #: Another :class:`Theme` is on.
    changed = Signal(object)
    #: Something is wrong with a theme file: a tuple of :class:`Problem`.
    faulty = Signal(object)

    def __init__(
        self, application: QApplication, choice: str = SYSTEM, text_size: int = 100, folder: Path | None = None
    ) -> None:
        super().__init__()
        self._application = application
        self._folder = folder
        self._choice = choice
        self._own: Theme | None = None
        self._applied: Theme | None = None
        #: What was wrong with the theme file that is in use.
        self.problems: tuple[Problem, ...] = ()
        if not application.styleSheet():
            application.setStyle("Fusion")
        # As the system has it: style sheets do not change the application's own font.
        self._system_font = application.font()
        set_type_scale(self._system_font, text_size)
        self._read()
        if choice != SYSTEM:
            application.styleHints().setColorScheme(self._scheme())
        application.styleHints().colorSchemeChanged.connect(self._refresh)
        self._refresh()

    @property
    def choice(self) -> str:
        """What the user chose: ``system``, ``light``, ``dark``, or a theme file by its name."""
        return self._choice

    @property
    def names(self) -> list[str]:
        """The user's theme files."""
        return theme_names(self._folder) if self._folder is not None else []

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        if self._own is not None:
            return self._own
        if self._choice == STAYS_LIGHT:
            return LIGHT
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if self._choice == STAYS_DARK or is_dark else LIGHT

    def choose(self, choice: str) -> None:
        """Follow the system from now on, stay light or dark, or look as a theme file says."""
        self._choice = choice
        self._read()
        # Native title bars and dialogs follow this too.
        self._application.styleHints().setColorScheme(self._scheme())
        self._refresh()
        if self.problems:
            self.faulty.emit(self.problems)

    def set_text_size(self, percent: int) -> None:
        """Size texts at so much of what the system asks for."""
        if set_type_scale(self._system_font, percent):
            self._applied = None
            self._refresh()

    def _read(self) -> None:
        self._own, self.problems = None, ()
        if self._choice not in _SCHEMES and self._folder is not None:
            found = load_theme(self._folder, self._choice)
            self._own, self.problems = found.theme, found.problems

    def _scheme(self) -> Qt.ColorScheme:
        if self._own is not None:
            return Qt.ColorScheme.Dark if self._own.is_dark else Qt.ColorScheme.Light
        return _SCHEMES.get(self._choice, Qt.ColorScheme.Unknown)

    def _refresh(self) -> None:
        theme = self.theme
        if theme is self._applied:
            return
        self._applied = theme
        sheet = scaled_sheet(stylesheet(theme))
        if self._application.styleSheet() != sheet:  # every widget there is looks at a new sheet again
            self._application.setPalette(palette(theme))
            self._application.setStyleSheet(sheet)
        self.changed.emit(theme)
