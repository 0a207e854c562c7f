"""What each layer keeps of the weights that the network begins with, as a table that follows the edits."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from nodeeditor.language import marked, tr
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.weights.report import Row, rows
from nodeeditor.weights.wording import summary_text
from nodeeditor.workspace.beginning import BeginningWeights

_WIDTH, _HEIGHT = 980, 520
_HEADINGS = (marked("Layer"), marked("Verdict"), marked("What of it"), marked("Layer there"))
_Index = QModelIndex | QPersistentModelIndex


class WeightsReport(QDialog):
    """Stays open beside the work; a double click on a row shows the node."""

    #: The name of a layer of the network itself, or of the use that it is inside of.
    layer_wanted = Signal(str)

    def __init__(self, beginning: BeginningWeights, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beginning = beginning
        self.setWindowTitle(tr("Weights to Begin With"))
        self.setModal(False)
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        self.told = PlainLabel(role="second", wraps=True)
        self.model = ReportModel(theme, self)
        self.view = QTableView()
        self.view.setAccessibleName(tr("Weights of the layers"))
        self.view.setModel(self.model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(26)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column, width in ((0, 160), (1, 120), (3, 150)):
            self.view.setColumnWidth(column, width)
        self.view.setAccessibleName(tr("What each layer keeps"))
        self.view.doubleClicked.connect(self._want)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.told)
        layout.addWidget(self.view, 1)
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._fill)
        beginning.changed.connect(lambda _: self._soon.start())
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.model.set_theme(theme)

    def _fill(self) -> None:
        inheritance, problem = self._beginning.inheritance, self._beginning.problem
        if problem is not None:
            told = problem.text
        elif inheritance is not None:
            told = f"{summary_text(inheritance)}."
        elif self._beginning.path is None:
            told = tr("The network begins with fresh weights.")
        else:
            told = tr("Keras looks at the weights …")
        self.told.setText(told)
        self.model.show_rows([] if inheritance is None else [*rows(inheritance)])

    def _want(self, index: QModelIndex) -> None:
        layer = self.model.rows[index.row()].layer
        if layer:
            self.layer_wanted.emit(layer)


class ReportModel(QAbstractTableModel):
    """A row a layer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._theme = theme

    def show_rows(self, found: list[Row]) -> None:
        """Show these rows."""
        if found != self.rows:
            self.beginResetModel()
            self.rows = found
            self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self.beginResetModel()
        self._theme = theme
        self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return tr(_HEADINGS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                text = (row.layer or "–", row.verdict, row.details, row.source or "–")[column]
                return text if role == Qt.ItemDataRole.DisplayRole else literal_tip(text)
            case Qt.ItemDataRole.DecorationRole if column == 1 and row.fate is not None:
                return action_icon(
                    f"weights-{row.fate.value}", self._theme, 14, self._theme.mark(f"weights-{row.fate.value}")
                )
            case Qt.ItemDataRole.ForegroundRole if row.fate is None:
                return QColor(self._theme.third)
        return None
