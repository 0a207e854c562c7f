"""Commands that explain the program."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from nodeeditor import __version__
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.panels.keys_window import KeysWindow
from nodeeditor.workspace.workspace import Workspace


class GuideCommands:
    """Shows the keys, and which versions are at work."""

    def __init__(self, window: QWidget, workspace: Workspace, actions: Callable[[], ActionSet]) -> None:
        self._window = window
        self._workspace = workspace
        self._actions = actions
        self.keys_window: KeysWindow | None = None
        self.about_box: QMessageBox | None = None

    def keys(self) -> None:
        """Show all keys and gestures."""
        if self.keys_window is None:
            self.keys_window = KeysWindow(self._window, self._actions(), self._workspace.preferences)
        self.keys_window.show()
        self.keys_window.raise_()
        self.keys_window.filter.setFocus()

    def about(self) -> None:
        """Show the versions of what is at work."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setModal(False)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("About nodeeditor"))
        box.setText(f"nodeeditor {__version__}")
        box.setInformativeText("\n\n".join(self._versions()))
        box.show()
        self.about_box = box

    def _versions(self) -> list[str]:
        said, versions = tr("Draw a Keras network as a graph, train it, keep the result."), []
        engine = self._workspace.engine.versions
        if engine is not None:
            versions.append(f"Keras {engine.keras} · TensorFlow {engine.tensorflow} · {engine.device}")
        versions.append(f"Python {platform.python_version()} · Qt {qVersion()}")
        return [said, "\n".join(versions)]
