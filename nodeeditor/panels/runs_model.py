"""The runs as a table: what each was, how it ended, and whether it is drawn in the plot."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from nodeeditor.language import marked, tr
from nodeeditor.panels.plot.legend import value_text
from nodeeditor.panels.plot.log_names import in_order
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus

Index = QModelIndex | QPersistentModelIndex

NAME, STATUS, STARTED, EPOCHS, RATE = range(5)
_FIXED = (marked("Run"), marked("Status"), marked("Started"), marked("Epochs"), marked("Samples a second"))

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

STATUS_TEXTS = {
    RunStatus.RUNNING: marked("running"),
    RunStatus.FINISHED: marked("finished"),
    RunStatus.STOPPED: marked("stopped"),
    RunStatus.EARLY_STOPPING: marked("stopped early"),
    RunStatus.NAN: marked("not a number"),
    RunStatus.FAILED: marked("failed"),
    RunStatus.INTERRUPTED: marked("interrupted"),
}


class RunsModel(QAbstractTableModel):
    """A row a run, the newest first, and a column for each value that its last epoch reported."""

    #: Which runs are ticked has changed.
    ticked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[RunInfo, ...] = ()
        self._logs: list[str] = []
        #: The folder names of the ticked runs; a run that is moved keeps its name.
        self._ticked: dict[str, None] = {}

    def show_runs(self, runs: tuple[RunInfo, ...]) -> None:
        """Show these runs; those that were ticked and are still there stay ticked."""
        self.beginResetModel()
        self._runs = runs
        self._logs = in_order(name for run in runs if run.record for name in run.record.logs)
        self.endResetModel()
        gone = self._ticked.keys() - {run.path.name for run in runs}
        if gone:
            for name in gone:
                del self._ticked[name]
            self.ticked_changed.emit()

    def run_at(self, row: int) -> RunInfo:
        """The run in a row."""
        return self._runs[row]

    @property
    def ticked(self) -> list[RunInfo]:
        """The ticked runs in the order they were ticked."""
        known = {run.path.name: run for run in self._runs}
        return [known[name] for name in self._ticked if name in known]

    def clear_ticks(self) -> None:
        """Untick all runs."""
        if self._ticked:
            self._ticked.clear()
            self.dataChanged.emit(self.index(0, NAME), self.index(max(0, len(self._runs) - 1), NAME))
            self.ticked_changed.emit()

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(_FIXED) + len(self._logs)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= EPOCHS else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr(_FIXED[section]) if section < len(_FIXED) else self._logs[section - len(_FIXED)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        run = self._runs[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(run, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return run.problem.text if run.problem else str(run.path.name)
            case Qt.ItemDataRole.CheckStateRole if index.column() == NAME:
                return Qt.CheckState.Checked if run.path.name in self._ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole if index.column() >= EPOCHS:
                return _RIGHT
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME:
            return False
        name = self._runs[index.row()].path.name
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked[name] = None
        else:
            self._ticked.pop(name, None)
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True

    def _text(self, run: RunInfo, column: int) -> str:
        record = run.record
        if column == NAME:
            return run.name
        if column == STATUS:
            return tr(STATUS_TEXTS[run.status])
        if record is None:
            return ""
        if column == STARTED:
            return started_text(record.started)
        if column == EPOCHS:
            return str(record.first_epoch + record.epochs)
        if column == RATE:
            return f"{record.samples_per_second:,.0f}" if record.samples_per_second else ""
        value = record.log(self._logs[column - len(_FIXED)])
        return "" if math.isnan(value) else value_text(value)


def started_text(moment: str) -> str:
    """An ISO 8601 moment as local date and time; a text that is none as it is."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return moment
