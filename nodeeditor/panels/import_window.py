"""What an import has to tell, as a list beside the work: by kinds, and each a click from its node."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nodeeditor.language import marked, tr
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.training_form.fold import Fold
from nodeeditor.problems import Problem
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

#: The kinds of what is told, those first that ask for something to be done.
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (marked("Kept in their places: put layers there"), ("import.placeholder",)),
    (marked("Chosen here, since the model does not tell"), ("import.loss_chosen", "import.no_shape")),
    (
        marked("Left out"),
        (
            "import.value_left",
            "import.argument_left",
            "import.training_argument",
            "import.batch_left",
            "import.training_left",
        ),
    ),
    (marked("Named anew"), ("import.renamed",)),
)
_ELSE = marked("Other")
#: A kind of more entries begins folded: its title tells how many there are.
_OPEN = 12
#: So many of a kind are listed; the rest is counted.
_SHOWN = 200


class ImportWindow(QDialog):
    """Stays open while one goes from node to node."""

    #: The id of a node of the network that is to be shown.
    node_wanted = Signal(str)

    def __init__(self, parent: QWidget, name: str, told: Sequence[Problem], theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import of {name}", name=name))
        self.setModal(False)
        self.resize(roomy(self, 560, 420))
        self.folds: list[Fold] = []
        page = QWidget()
        set_role(page, "panel")
        entries = QVBoxLayout(page)
        entries.setContentsMargins(0, 0, 8, 0)
        entries.setSpacing(12)
        known = {code for _, codes in _KINDS for code in codes}
        kinds = [(title, [one for one in told if one.code in codes]) for title, codes in _KINDS]
        for title, found in (*kinds, (_ELSE, [one for one in told if one.code not in known])):
            if found:
                entries.addWidget(self._fold(tr(title), found, theme))
        entries.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(12)
        hint = tr("The graph is the model but for this. A click on an entry shows its node.")
        column.addWidget(PlainLabel(hint, "second", wraps=True))
        column.addWidget(area, 1)

    @property
    def rows(self) -> list[ToldRow]:
        """What is told, from the top."""
        return [row for fold in self.folds for row in fold.content.findChildren(ToldRow)]

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for fold in self.folds:
            fold.set_theme(theme)

    def _fold(self, title: str, told: Sequence[Problem], theme: Theme) -> Fold:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 0, 0, 0)
        column.setSpacing(8)
        for one in told[:_SHOWN]:
            row = ToldRow(one)
            row.wanted.connect(self.node_wanted)
            column.addWidget(row)
        if len(told) > _SHOWN:
            column.addWidget(PlainLabel(tr("and {count} more", count=len(told) - _SHOWN), "second"))
        fold = Fold(f"{title}  ·  {len(told)}", content, theme)
        fold.button.setChecked(len(told) <= _OPEN)
        self.folds.append(fold)
        return fold


class ToldRow(QFrame):
    """One thing that is told, under the name of its node; a click asks for the node to be shown."""

    #: The id of its node.
    wanted = Signal(str)

    def __init__(self, told: Problem) -> None:
        super().__init__()
        self.told = told
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = told.arguments.get("node", told.arguments.get("new"))
        if told.node is not None and isinstance(name, str):
            title = QPushButton(name)
            set_role(title, "node")
            title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            title.setToolTip(tr("Show this node"))
            title.clicked.connect(self._want)
            column.addWidget(title)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        column.addWidget(PlainLabel(told.text, "second", wraps=True))

    def _want(self) -> None:
        if self.told.node is not None:
            self.wanted.emit(self.told.node)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._want()
        event.accept()
