"""Runs beside each other: their curves above, what sets them apart below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.language import marked, tr
from nodeeditor.panels.plot.recorded import CurveReading
from nodeeditor.panels.plot.training_plot import TrainingPlot
from nodeeditor.panels.run_results import changes, results
from nodeeditor.panels.screens import roomy
from nodeeditor.runs.comparing import Compared, Topic, compared
from nodeeditor.runs.listing import RunInfo
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

_WIDTH, _HEIGHT, _LEGEND = 1080, 720, 264
_TOPICS = {
    Topic.RESULT: marked("Result"),
    Topic.SETTING: marked("Setting"),
    Topic.LAYER: marked("Layer"),
    Topic.DATA: marked("Data"),
    Topic.PLACE: marked("Where"),
}
_Index = QModelIndex | QPersistentModelIndex


class CompareDialog(QDialog):
    """Follows the runs' journals once; a run that goes on is drawn as far as it was when the dialog opened."""

    def __init__(self, runs: Sequence[RunInfo], catalog: Catalog, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs, self._catalog = list(runs), catalog
        self.setWindowTitle(tr("Compare {count} runs", count=len(runs)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        self.plot = TrainingPlot(theme, equals=True)
        self.model = ComparedModel([run.name for run in runs], theme, self)
        self.view = QTableView()
        self.view.setAccessibleName(tr("Settings that differ"))
        self.view.setModel(self.model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(26)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        self.view.setAccessibleName(tr("What sets the runs apart"))
        self.all = QCheckBox(tr("Show what is the same too"))
        self.all.toggled.connect(self._fill)
        self.told = PlainLabel(role="second", wraps=True)
        self._lay_out()
        self._rows = compared(self._runs)
        self._results: list[Compared] = []
        #: What was changed while the runs ran, which their journals tell.
        self._changes: list[Compared] = []
        self._fill()
        self.reading = CurveReading(self)
        self.reading.ready.connect(self._draw)
        self.reading.want({run.path: (run.name, run.record.steps if run.record else 1) for run in runs})

    def _lay_out(self) -> None:
        self.plot.legend.setFixedWidth(_LEGEND)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.plot, 1)
        row.addWidget(self.plot.legend)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.all)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes([_HEIGHT // 2, _HEIGHT // 2])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addWidget(splitter)

    def _draw(self) -> None:
        curves = self.reading.curves
        self.plot.set_others(curves)
        self._results = results(curves, self._catalog)
        self._changes = changes(curves)
        self._fill()

    def _fill(self) -> None:
        known = [*self._changes, *self._rows]
        rows = self._results + [row for row in known if self.all.isChecked() or row.differs]
        apart = sum(row.differs for row in known)
        self.told.setText(
            tr("Nothing but chance sets these runs apart.")
            if not apart
            else tr("1 thing differs.")
            if apart == 1
            else tr("{count} things differ.", count=apart)
        )
        self.model.show_rows(rows)


class ComparedModel(QAbstractTableModel):
    """A row a thing, a column a run; what differs is written strong."""

    def __init__(self, names: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._theme = list(names), theme
        self._rows: list[Compared] = []

    def show_rows(self, rows: list[Compared]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _text(self, row: Compared, column: int) -> str:
        if column == 0:
            return tr(_TOPICS[row.topic])
        return row.name if column == 1 else row.values[column - 2] or "–"

    # Qt overrides

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else 2 + len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and section >= 2:
            return QColor(run_color(section - 2, self._theme))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("", tr("What"), *self._names)[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tip(self._text(row, column))
            case Qt.ItemDataRole.ForegroundRole if column == 0:
                return QColor(self._theme.third)
            case Qt.ItemDataRole.FontRole if column >= 2 and row.differs and row.topic is not Topic.RESULT:
                font = QFont()
                font.setBold(True)
                return font
        return None


def run_color(number: int, theme: Theme) -> str:
    """The colour of the run of that number in a plot of runs that are each other's equals."""
    return theme.series[-1 - number % len(theme.series)]
