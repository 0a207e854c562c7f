"""What the window remembers from one day to the next: its place, its panels, the folder of its files."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

#: Raised with every change of the panels that makes an older memory of them useless.
_VERSION = 2


class WindowState:
    """Reads and writes the user's settings of the window; what is not there, or is of no use, is left out."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings("nodeeditor", "nodeeditor")

    @property
    def settings(self) -> QSettings:
        """Where dialogs keep what was chosen in them."""
        return self._settings

    def restore(self, window: QMainWindow) -> bool:
        """Put the window and its panels where they were. False when nothing of use is remembered."""
        geometry = self._settings.value("window/geometry")
        panels = self._settings.value("window/panels")
        if not isinstance(geometry, QByteArray) or not isinstance(panels, QByteArray):
            return False
        return window.restoreGeometry(geometry) and window.restoreState(panels, _VERSION)

    def remember(self, window: QMainWindow) -> None:
        """Keep where the window and its panels are."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.setValue("window/panels", window.saveState(_VERSION))

    def folder(self) -> str:
        """The folder of the file that was opened or saved last."""
        return str(self._settings.value("files/folder", ""))

    def set_folder(self, folder: str) -> None:
        """Start the next file dialog in ``folder``."""
        self._settings.setValue("files/folder", folder)
