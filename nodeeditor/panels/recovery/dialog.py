"""The question at the start after the editor ended abruptly: what was open, what differs, what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.language import tr
from nodeeditor.panels.recovery.entry import Choice, Entry
from nodeeditor.panels.recovery.pictures import Pictures
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

#: Pixels: what stands above and below the list, a document in it, and what is high enough for several.
_FEW, _EACH, _HEIGHT = 130, 250, 640


class RecoveryRow(QFrame):
    """One document: its name, where it is, what restoring it brings, and the choice."""

    compared = Signal()

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.choice = QComboBox()
        for choice in entry.choices:
            self.choice.addItem(tr(choice.value), choice)
        self.choice.setAccessibleName(tr("What becomes of {name}", name=entry.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(PlainLabel(entry.name, "title"), 0, 0)
        grid.addWidget(self.choice, 0, 1)
        told = [
            entry.folder,
            tr("Kept {when}. {difference}", when=entry.when, difference=entry.difference),
            entry.warning,
        ]
        for line, text in enumerate(filter(None, told), start=1):
            grid.addWidget(PlainLabel(text, "error" if text == entry.warning else "second", wraps=True), line, 0)
        self.pictures = Pictures(entry.pictures)
        grid.addWidget(self.pictures, len(told) + 1, 0, 1, 2)
        if entry.document is not None and entry.saved is not None:
            compare = QPushButton(tr("Compare"))
            compare.setAccessibleName(tr("Compare {name} with its file", name=entry.name))
            compare.clicked.connect(self.compared)
            grid.addWidget(compare, 1, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def chosen(self) -> Choice:
        """What the user wants done."""
        found: Choice = self.choice.currentData()
        return found


class RecoveryDialog(QDialog):
    """Lists what was open. Closed without an answer, it keeps all for the next start."""

    #: An :class:`Entry` to be shown beside its file.
    compared = Signal(object)

    def __init__(self, entries: Sequence[Entry], catalog: Catalog, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog, self._theme = catalog, theme
        self.setWindowTitle(tr("Restore what was open"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(roomy(self, 680, min(_HEIGHT, _FEW + _EACH * len(entries))))
        self.rows = [RecoveryRow(entry) for entry in entries]
        page = QWidget()
        set_role(page, "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for row in self.rows:
            row.compared.connect(partial(self.compared.emit, row.entry))
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.go_on = QPushButton(tr("Continue"))
        set_role(self.go_on, "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.later = QPushButton(tr("Keep All for Later"))
        self.later.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.go_on)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        hint = tr(
            "nodeeditor ended without closing these documents. What was drawn is kept; nothing is deleted unasked."
        )
        whole.addWidget(PlainLabel(hint, "second", wraps=True))
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        self._unpainted = list(self.rows)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._paint_next)
        self._timer.start()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._unpainted = list(self.rows)
        self._timer.start()

    def _paint_next(self) -> None:
        """Paint the pictures of one document; the window goes on between them."""
        if self._unpainted:
            self._unpainted.pop(0).pictures.make(self._catalog, self._theme)
            self._timer.start()

    @property
    def answers(self) -> list[tuple[Entry, Choice]]:
        """What becomes of each document."""
        return [(row.entry, row.chosen) for row in self.rows]
