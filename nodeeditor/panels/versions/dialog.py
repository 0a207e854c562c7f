"""The versions of a file with their pictures; of a damaged one also what is still whole in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
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

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document.salvage import Salvaged
from nodeeditor.document.versions import Version
from nodeeditor.language import tr
from nodeeditor.panels.counts import nodes_text, size_text
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.told_time import told_time
from nodeeditor.panels.welcome.thumbnails import Thumbnails
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_PICTURE = QSize(168, 84)
_ROLE = Qt.ItemDataRole.UserRole


class VersionsDialog(QDialog):
    """Lists versions, the newest first; what is done with the chosen one is done by who opened the dialog."""

    #: A :class:`Version` is to be held against what is open, to take its place, or to be opened beside it.
    compared = Signal(object)
    restored = Signal(object)
    copied = Signal(object)
    #: What is whole in a damaged file is to be opened.
    salvaged = Signal()

    def __init__(
        self,
        sentence: str,
        versions: Sequence[Version],
        catalog: Catalog,
        theme: Theme,
        parent: QWidget,
        rest: Salvaged | None = None,
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(roomy(self, 640, 520))
        self._items: dict[Path, QListWidgetItem] = {}
        self._thumbnails = Thumbnails(catalog, theme, self)
        self._thumbnails.made.connect(self._show_picture)
        self.list = QListWidget()
        self.list.setIconSize(_PICTURE)
        self.list.setSpacing(4)
        self.list.setAccessibleName(tr("Versions"))
        self.list.currentItemChanged.connect(self._follow)
        self.list.itemActivated.connect(lambda _item: self._act(self.copied if not is_open else self.compared))
        self.compare = QPushButton(tr("Compare"))
        self.compare.clicked.connect(lambda: self._act(self.compared))
        self.restore = QPushButton(tr("Restore"))
        self.restore.clicked.connect(lambda: self._act(self.restored))
        self.copy = QPushButton(tr("Open as Copy"))
        self.copy.clicked.connect(lambda: self._act(self.copied))
        for button in (self.compare, self.restore):
            button.setVisible(is_open)
        set_role(self.restore if is_open else self.copy, "primary")
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.compare)
        foot.addStretch(1)
        for button in (close, self.copy, self.restore):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(sentence, wraps=True))
        if rest is not None:
            self._offer_rest(column, rest)
        nothing = tr("No version of this file is kept yet; each save keeps one.")
        column.addWidget(self.list if versions else PlainLabel(nothing, "second", wraps=True), 1)
        column.addLayout(foot)
        for version in versions:
            self._add(version)
        self.list.setCurrentRow(0)
        self._follow()
        self._thumbnails.wake()

    @property
    def chosen(self) -> Version | None:
        """The version that is chosen."""
        item = self.list.currentItem()
        return item.data(_ROLE) if item is not None else None

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._thumbnails.set_theme(theme)

    def _offer_rest(self, column: QVBoxLayout, rest: Salvaged) -> None:
        nodes = nodes_text(len(rest.document.graph.nodes))
        links = len(rest.document.graph.links)
        self.rest = QPushButton(tr("Open What Is Whole: {nodes}, {links} links", nodes=nodes, links=links))
        self.rest.clicked.connect(self.salvaged)
        self.left_out = QPlainTextEdit("\n".join(rest.left_out))
        self.left_out.setReadOnly(True)
        self.left_out.setAccessibleName(tr("What is left out"))
        self.left_out.setMaximumHeight(110)
        set_role(self.left_out, "field")
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(tr("What is left out"), "second"))
        column.addWidget(self.left_out)
        column.addWidget(PlainLabel(tr("Versions"), "heading"))

    def _add(self, version: Version) -> None:
        item = QListWidgetItem(f"{told_time(version.time, with_seconds=True)}\n{size_text(version.size)}")
        item.setData(_ROLE, version)
        empty = QPixmap(_PICTURE)
        empty.fill(Qt.GlobalColor.transparent)
        item.setIcon(QIcon(empty))
        self.list.addItem(item)
        self._items[version.file] = item
        self._thumbnails.want(version.file, _PICTURE, self.devicePixelRatioF())

    def _show_picture(self, path: Path, _size: QSize, picture: QPixmap) -> None:
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)  # without the tint that Qt gives it
        self._items[path].setIcon(icon)

    def _follow(self, *_: object) -> None:
        for button in (self.compare, self.restore, self.copy):
            button.setEnabled(self.chosen is not None)

    def _act(self, signal: Signal) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen)
