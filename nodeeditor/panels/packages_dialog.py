"""The dialog that names the packages whose layers join the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from nodeeditor.catalog.packages import is_package_name
from nodeeditor.language import tr
from nodeeditor.panels.dialog_buttons import accept_or_cancel
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

_WIDTH, _HEIGHT = 460, 320


class PackagesDialog(QDialog):
    """A package a line. Stays open, and says why, while a line is no name."""

    #: The names that were taken over: a tuple.
    chosen = Signal(object)

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Layer packages"))
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        explanation = tr(
            "Python packages whose layers are to be in the library, one a line: keras_hub, or a module of your own. "
            "The library then has the layers that they register with keras.saving.register_keras_serializable. "
            "Importing a package runs its code; name only what you trust."
        )
        self.names = QPlainTextEdit("".join(f"{name}\n" for name in names))
        set_role(self.names, "field")
        self.names.setPlaceholderText("keras_hub")
        self.names.setAccessibleName(tr("Packages, one a line"))
        self.names.setTabChangesFocus(True)
        self.error = PlainLabel(role="error", wraps=True)
        self.error.hide()
        self.buttons = accept_or_cancel(tr("Use these"))
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(explanation, role="second", wraps=True))
        column.addWidget(self.names, 1)
        column.addWidget(self.error)
        column.addWidget(self.buttons)

    def _take(self) -> None:
        names = tuple(filter(None, map(str.strip, self.names.toPlainText().splitlines())))
        bad = next((name for name in names if not is_package_name(name)), None)
        if bad is not None:
            self.error.setText(
                tr("'{name}' is no name of a Python module; write it as in an import: keras_hub.", name=bad[:60])
            )
            self.error.show()
            return
        self.chosen.emit(names)
        self.accept()
