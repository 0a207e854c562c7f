"""The dialog that lists the code which may run, and takes trust back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.catalog.code import first_line
from nodeeditor.catalog.trusted import Trusted
from nodeeditor.language import tr
from nodeeditor.panels.fonts import monospaced
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.type_sizes import scaled

_WIDTH, _HEIGHT = 640, 480
_ROLE = Qt.ItemDataRole.UserRole


class TrustedDialog(QDialog):
    """Each code by its first line and the day it was trusted, the newest first, and all of the one that is chosen."""

    #: The digests of codes that are to run no more.
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trusted code"))
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        explanation = tr(
            "Python code of Lambda nodes that may run on this machine, whichever file it is in. Code that is changed "
            "by a single letter has to be trusted anew."
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Trusted code"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a line that is cut stands below
        self.list.currentItemChanged.connect(self._follow)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(monospaced(scaled(12)))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("All of the code"))
        self.text.setTabChangesFocus(True)
        set_role(self.text, "field")
        self.nothing = PlainLabel(tr("No code is trusted."), role="second")
        self.error = PlainLabel(role="error", wraps=True)
        self.error.hide()
        self.remove = QPushButton(tr("Remove"))
        self.remove.setToolTip(tr("Let this code run no more"))
        self.remove.clicked.connect(self._remove)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(explanation, role="second", wraps=True))
        column.addWidget(self.nothing)
        column.addWidget(self.list, 2)
        column.addWidget(self.text, 3)
        column.addWidget(self.error)
        column.addLayout(foot)

    def show_codes(self, codes: tuple[Trusted, ...]) -> None:
        """List these, which come with the newest last."""
        self.list.clear()
        for one in reversed(codes):
            line = first_line(one.text)
            item = QListWidgetItem(tr("{code}  ({day})", code=line, day=one.day) if one.day else line)
            item.setData(_ROLE, one)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        for widget in (self.list, self.text):
            widget.setVisible(bool(codes))
        self.nothing.setVisible(not codes)
        self._follow()

    def show_error(self, text: str) -> None:
        """Tell why nothing was removed."""
        self.error.setText(text)
        self.error.show()

    def _follow(self) -> None:
        item = self.list.currentItem()
        self.text.setPlainText(item.data(_ROLE).text if item is not None else "")
        self.remove.setEnabled(item is not None)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit((item.data(_ROLE).digest,))
