"""The table of the runs: which rows are chosen, and which columns are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from nodeeditor.language import tr
from nodeeditor.panels.runs_model import DURATION, EPOCHS, FIXED, NAME, RATE, STARTED, STATUS, TAGS, RunsModel
from nodeeditor.runs.listing import RunInfo
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.workspace.queue import Waiting

#: What the names of runs keep where the other columns need more than there is.
_LEAST_NAME = 200


class RunsTable(QTableView):
    """Shows a :class:`RunsModel`; the names of the runs take the width that the other columns leave."""

    def __init__(self, model: RunsModel) -> None:
        super().__init__()
        self._model = model
        #: Whether the user said that tags have a column, or have none; else they have one where a run has tags.
        self._has_chosen_tags = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the names of runs differ at their ends
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # Only the rows in view are measured: a thousand of them take long.
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(64)
        header.setSortIndicator(STARTED, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.setAccessibleName(tr("Past runs"))
        header.customContextMenuRequested.connect(self._open_columns)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_name)
        header.sectionResized.connect(lambda column, *_: column == NAME or self._fitting.start())
        for signal in (header.sectionCountChanged, model.modelReset):
            signal.connect(lambda *_: self._fitting.start())
        model.modelReset.connect(self._order_columns)

    # What is chosen

    @property
    def rows(self) -> list[int]:
        """The selected rows, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    @property
    def runs(self) -> list[RunInfo]:
        """The runs in the selected rows, from above."""
        return [run for row in self.rows if (run := self._model.run_at(row)) is not None]

    @property
    def waiting(self) -> list[Waiting]:
        """What waits in the selected rows, from above."""
        return [waiting for row in self.rows if (waiting := self._model.waiting_at(row)) is not None]

    def keeping_selection(self, act: Callable[[], None]) -> None:
        """Let ``act`` fill the table anew; what was chosen in it is chosen again, and stays in its place."""
        keys = [self._model.key_at(row) for row in self.rows]
        place = self.verticalScrollBar().value()
        act()
        self._select(keys)
        self.verticalScrollBar().setValue(place)

    def _select(self, keys: Iterable[object]) -> None:
        selection = self.selectionModel()
        for key in keys:
            row = self._model.row_of(key)
            if row is not None:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                selection.select(self._model.index(row, NAME), flags)

    # The columns

    def show_tags(self, has_tags: bool) -> None:
        """Give tags a column where some run has any, unless the user said otherwise."""
        if not self._has_chosen_tags:
            self.setColumnHidden(TAGS, not has_tags)

    def _open_columns(self, place: QPoint) -> None:
        menu = LetteredMenu(self)
        for column in range(1, self._model.columnCount()):
            action = menu.addAction(str(self._model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self._show_column(column, shown))
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, column: int, shown: bool) -> None:
        self._has_chosen_tags |= column == TAGS
        self.setColumnHidden(column, not shown)

    def _order_columns(self) -> None:
        """What came of the runs stands before when they were and how fast: it is what they are compared by."""
        header, last = self.horizontalHeader(), len(FIXED)
        results = range(last, self._model.columnCount())
        for place, column in enumerate((NAME, STATUS, TAGS, EPOCHS, *results, STARTED, DURATION, RATE)):
            header.moveSection(header.visualIndex(column), place)

    def _fit_name(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(NAME)
        header.resizeSection(NAME, max(_LEAST_NAME, self.viewport().width() - others))

    def _name_of_current(self) -> QModelIndex:
        return self._model.index(self.currentIndex().row(), NAME)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self._name_of_current().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self._name_of_current())  # whichever of its cells was clicked
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        # By names; else a letter would go to the next status that begins with it.
        keep = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._name_of_current(), keep)
        super().keyboardSearch(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()
