"""The runs as a table: what each was, how it ended, and whether it is drawn in the plot."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from nodeeditor.language import marked, tr
from nodeeditor.panels.plot.legend import value_text
from nodeeditor.panels.plot.log_names import in_order
from nodeeditor.panels.training_progress import duration_text
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.runs.search import matching
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import DARK, Theme
from nodeeditor.workspace.newest_values import Newest
from nodeeditor.workspace.queue import Waiting

Index = QModelIndex | QPersistentModelIndex

NAME, STATUS, TAGS, STARTED, DURATION, EPOCHS, RATE = range(7)
FIXED = (
    marked("Run"),
    marked("Status"),
    marked("Tags"),
    marked("Started"),
    marked("Duration"),
    marked("Epochs"),
    marked("Samples/s"),
)

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_DOT = 8

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
    """What waits, then a row a run, and a column for each value that its last epoch reported."""

    #: Which runs are ticked has changed.
    ticked_changed = Signal()
    #: A run is to be called otherwise: the run, and the name.
    renamed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = DARK) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[RunInfo, ...] = ()
        self._waiting: tuple[Waiting, ...] = ()
        self._runs: list[RunInfo] = []
        self._logs: list[str] = []
        self._newest: Mapping[Path, Newest] = {}
        self._query = ""
        self._sorted_by: tuple[int, Qt.SortOrder] = (STARTED, Qt.SortOrder.DescendingOrder)
        #: The folder names of the ticked runs; a run that is moved keeps its name.
        self._ticked: dict[str, None] = {}

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme

    def show_runs(self, runs: tuple[RunInfo, ...], waiting: tuple[Waiting, ...] = ()) -> None:
        """Show these runs; those that were ticked and are still there stay ticked."""
        self.beginResetModel()
        self._all = runs
        self._waiting = waiting
        self._logs = self._names(self._newest)
        self._arrange()
        self.endResetModel()
        gone = self._ticked.keys() - {run.path.name for run in runs}
        if gone:
            for name in gone:
                del self._ticked[name]
            self.ticked_changed.emit()

    def show_newest(self, newest: Mapping[Path, Newest]) -> None:
        """Show these values of the runs that are at work; their rows stay where they are."""
        if newest == self._newest:
            return
        needs_columns = self.needs_columns_for(newest)
        if needs_columns:
            self.beginResetModel()
        self._newest = newest
        if needs_columns:
            self._logs = self._names(newest)
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, EPOCHS), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def needs_columns_for(self, newest: Mapping[Path, Newest]) -> bool:
        """Whether there are values that have no column yet, so that the table has to be filled anew."""
        return self._names(newest) != self._logs

    def _names(self, newest: Mapping[Path, Newest]) -> list[str]:
        """The logs that have a column."""
        recorded = [name for run in self._all if run.record for name in run.record.logs]
        at_work = [name for run in self._all if run.path in newest for name in newest[run.path].logs]
        return in_order([*recorded, *at_work])

    def set_query(self, query: str) -> None:
        """Show only the runs that meet a query."""
        self._query = query
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    @property
    def hidden(self) -> int:
        """How many runs do not meet the query."""
        return len(self._all) - len(self._runs)

    def run_at(self, row: int) -> RunInfo | None:
        """The run in a row, None where one waits."""
        place = row - len(self._waiting)
        return self._runs[place] if 0 <= place < len(self._runs) else None

    def waiting_at(self, row: int) -> Waiting | None:
        """What waits in a row, None where a run is."""
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    def row_of(self, key: object) -> int | None:
        """The row of a run by its folder's name, or of what waits by its number."""
        for row in range(self.rowCount()):
            if self.key_at(row) == key:
                return row
        return None

    def key_at(self, row: int) -> object:
        """What tells a row from all others, and stays when the list is read again."""
        waiting, run = self.waiting_at(row), self.run_at(row)
        return waiting.number if waiting is not None else run.path.name if run is not None else None

    @property
    def ticked(self) -> list[RunInfo]:
        """The ticked runs in the order they were ticked."""
        known = {run.path.name: run for run in self._all}
        return [known[name] for name in self._ticked if name in known]

    def clear_ticks(self) -> None:
        """Untick all runs."""
        if self._ticked:
            self._ticked.clear()
            self.dataChanged.emit(self.index(0, NAME), self.index(max(0, self.rowCount() - 1), NAME))
            self.ticked_changed.emit()

    def _arrange(self) -> None:
        self._runs = list(filter(matching(self._query), self._all))
        column, order = self._sorted_by
        key = self._key(column)
        backward = order is Qt.SortOrder.DescendingOrder
        known = [run for run in self._runs if key(run) is not None]
        # What a run does not have stands last, whichever way the others are sorted.
        unknown = [run for run in self._runs if key(run) is None]
        self._runs = sorted(known, key=key, reverse=backward) + unknown  # type: ignore[arg-type]  # no key is None

    def _key(self, column: int) -> Callable[[RunInfo], str | float | None]:
        """What runs are sorted by."""
        match column:
            case 0:
                return lambda run: run.name.casefold()
            case 1:
                return lambda run: tr(STATUS_TEXTS[run.status])
            case 2:
                return lambda run: ", ".join(run.labels.tags).casefold() or None
            case 3:
                return lambda run: run.started
            case 4:
                return lambda run: run.record.seconds if run.record else None
            case 5:
                return lambda run: self._epochs(run) if run.record else None
            case 6:
                return lambda run: run.record.samples_per_second if run.record else None
        name = self._logs[column - len(FIXED)] if column - len(FIXED) < len(self._logs) else ""
        return partial(self._log, name)

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._waiting) + len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(FIXED) + len(self._logs)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._sorted_by = (column, order)
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= DURATION else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr(FIXED[section]) if section < len(FIXED) else self._logs[section - len(FIXED)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and self.run_at(index.row()) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column >= DURATION else None
        waiting = self.waiting_at(index.row())
        if waiting is not None:
            if role == Qt.ItemDataRole.ToolTipRole:
                return literal_tip(f"{waiting.name}: {waiting.label}" if waiting.label else waiting.name)
            return self._of_waiting(waiting, index.row(), column) if role == Qt.ItemDataRole.DisplayRole else None
        run = self.run_at(index.row())
        if run is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(run, column)
            case Qt.ItemDataRole.EditRole if column == NAME:
                return run.name
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tip(run.problem.text if run.problem else run.labels.note or run.path.name)
            case Qt.ItemDataRole.CheckStateRole if column == NAME:
                return Qt.CheckState.Checked if run.path.name in self._ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DecorationRole if column == TAGS and run.labels.tags:
                return _dots(run.labels.tags, self._theme)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        run = self.run_at(index.row())
        if run is None or index.column() != NAME:
            return False
        if role == Qt.ItemDataRole.EditRole:
            # Once the field is closed: the list is read again for it.
            QTimer.singleShot(0, self, lambda: self.renamed.emit(run, str(value).strip()))
            return True
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = run.path.name
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked[name] = None
        else:
            self._ticked.pop(name, None)
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True

    def _of_waiting(self, waiting: Waiting, row: int, column: int) -> str:
        if column == NAME:
            return waiting.label or waiting.name
        return tr("waiting ({place})", place=row + 1) if column == STATUS else ""

    def _text(self, run: RunInfo, column: int) -> str:
        record = run.record
        if column == NAME:
            return run.name
        if column == STATUS:
            return tr(STATUS_TEXTS[run.status])
        if column == TAGS:
            return ", ".join(run.labels.tags)
        if record is None:
            return ""
        if column == STARTED:
            return started_text(record.started)
        if column == DURATION:
            return duration_text(record.seconds) if record.seconds else ""
        if column == EPOCHS:
            return str(self._epochs(run))
        if column == RATE:
            return f"{record.samples_per_second:,.0f}" if record.samples_per_second else ""
        value = self._log(self._logs[column - len(FIXED)], run)
        return "" if value is None else value_text(value)

    def _epochs(self, run: RunInfo) -> int:
        """The epochs that ended, those of the run before it counted where it went on from one."""
        record, newest = run.record, self._newest_of(run)
        assert record is not None
        return max(record.first_epoch + record.epochs, newest.epochs if newest is not None else 0)

    def _newest_of(self, run: RunInfo) -> Newest | None:
        # Of one that is over the record tells the last values.
        return self._newest.get(run.path) if run.status is RunStatus.RUNNING else None

    def _log(self, name: str, run: RunInfo) -> float | None:
        """The newest value of a log, None where it has none or it is no number."""
        newest = self._newest_of(run)
        value = newest.logs.get(name) if newest is not None else None
        if value is None:
            value = run.record.log(name) if run.record else math.nan
        return None if math.isnan(value) else value


def started_text(moment: str) -> str:
    """An ISO 8601 moment as local date and time; a text that is none as it is."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return moment


def tag_color(tag: str, theme: Theme) -> str:
    """The colour of a tag: the same wherever and whenever it is shown."""
    return theme.series[crc32(tag.encode()) % len(theme.series)]


def _dots(tags: tuple[str, ...], theme: Theme) -> QIcon:
    shown = tags[:4]
    picture = QPixmap((_DOT + 2) * len(shown), _DOT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place, tag in enumerate(shown):
        painter.setBrush(QColor(tag_color(tag, theme)))
        painter.drawEllipse(QRectF((_DOT + 2) * place, 0, _DOT, _DOT))
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it there, and a tag has one colour
    return icon
