"""Commands on the code that may run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.trusted_dialog import TrustedDialog
from nodeeditor.workspace.workspace import Workspace


class TrustedCodeCommands:
    """Lists the code that the user trusts, and takes trust back."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        self._window = window
        self._trust = workspace.trust
        self.dialog: TrustedDialog | None = None

    def show(self) -> None:
        """Open the list."""
        dialog = self.dialog = TrustedDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_codes(self._trust.codes)
        dialog.removed.connect(self._take_back)
        dialog.open()

    def _take_back(self, digests: tuple[str, ...]) -> None:
        assert self.dialog is not None
        try:
            self._trust.take_back(digests)
        except OSError as error:
            reason = error.strerror or str(error)
            self.dialog.show_error(tr("The list of trusted code was not saved ({reason}).", reason=reason))
            return
        self.dialog.show_codes(self._trust.codes)
