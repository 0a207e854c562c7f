"""What the window remembers from one day to the next: its place, its panels, the folder of its files."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

#: Raised with every change of the panels that makes an older memory of them useless.
VERSION = 2


class WindowState:
    """Reads and writes the user's settings of the window; what is not there, or is of no use, is left out."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings("nodeeditor", "nodeeditor")

    @property
    def settings(self) -> QSettings:
        """Where dialogs keep what was chosen in them."""
        return self._settings

    def restore_place(self, window: QMainWindow) -> None:
        """Put the window where the last one was."""
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def restore_panels(self, window: QMainWindow) -> None:
        """Put the panels of a window where they were."""
        panels = self._settings.value("window/panels")
        if isinstance(panels, QByteArray):
            window.restoreState(panels, VERSION)

    def remember_place(self, window: QMainWindow) -> None:
        """Keep where the window is."""
        self._settings.setValue("window/geometry", window.saveGeometry())

    def remember_panels(self, window: QMainWindow) -> None:
        """Keep where the panels of a window are."""
        self._settings.setValue("window/panels", window.saveState(VERSION))

    def folder(self) -> str:
        """The folder of the file that was opened or saved last."""
        return str(self._settings.value("files/folder", ""))

    def set_folder(self, folder: str) -> None:
        """Start the next file dialog in ``folder``."""
        self._settings.setValue("files/folder", folder)
