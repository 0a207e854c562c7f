"""Commands on the packages whose layers join the library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nodeeditor.catalog.packages import name_packages, named_packages, packages_path
from nodeeditor.language import tr
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.packages_dialog import PackagesDialog
from nodeeditor.protocol.answers import Ready
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.workspace import Workspace


class PackageCommands:
    """Lets the user name packages, has the engine import them, and tells what could not be."""

    def __init__(self, window: QWidget, workspace: Workspace, strip: MessageStrip) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self.dialog: PackagesDialog | None = None
        #: What an engine said when it was ready; it is told once.
        self._heard: Ready | None = None
        workspace.engine.state_changed.connect(self._on_engine)

    def edit(self) -> None:
        """Ask for the names."""
        self.dialog = PackagesDialog(named_packages(), self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.chosen.connect(self._name)
        self.dialog.open()

    def _name(self, names: tuple[str, ...]) -> None:
        if names == named_packages():
            return
        try:
            name_packages(names)
        except OSError as error:
            path, reason = str(packages_path()), error.strerror or str(error)
            text = tr(
                "The list of packages was not saved to {path} ({reason}). Make that folder writable.",
                path=path,
                reason=reason,
            )
            self._strip.show_error(text)
            return
        # A package that was imported stays in its process: only a new one has just those that are named.
        self._workspace.restart_engines()

    def _on_engine(self, state: EngineState) -> None:
        versions = self._workspace.engine.versions
        if state is not EngineState.READY or versions is None or versions is self._heard:
            return
        self._heard = versions
        if versions.problems:
            self._strip.show_error("\n".join(found.text for found in versions.problems))
