"""The Summary panel: every layer with its output shape and parameters, live while the graph is drawn."""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QPushButton, QTreeView, QVBoxLayout

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.counts import COSTS_TIP
from nodeeditor.panels.fonts import monospaced
from nodeeditor.panels.summary_rows import HEADINGS, NUMBERS, SummaryRow, as_text, summary_rows, totals_text
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (200, 180, 220, 110, 120, 110, 240)
_SHAPE = 2
_COSTS = (4, 5)
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect


class SummaryModel(QAbstractTableModel):
    """The rows of the summary."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[SummaryRow] = []
        self._mono = monospaced(12)

    def show_rows(self, rows: list[SummaryRow]) -> None:
        """Show other rows; the view keeps its place where only texts differ."""
        if [row.node for row in rows] == [row.node for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADINGS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme

    # Qt overrides

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(HEADINGS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
            if role == Qt.ItemDataRole.ToolTipRole and section in _COSTS:
                return tr(COSTS_TIP)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.FontRole if index.column() in (_SHAPE, *NUMBERS):
                return self._mono
            case Qt.ItemDataRole.ForegroundRole if row.stale or index.column() != 0:
                return QColor(self._theme.third if row.stale else self._theme.second)
        return None


class SummaryPanel(QFrame):
    """The table of layers and the totals; a click selects the node on the canvas."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        set_role(self, "panel")
        self._workspace = workspace
        self.model = SummaryModel(theme)
        self.table = QTreeView()
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(tr("Summary"))
        self.table.setModel(self.model)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.totals = PlainLabel()
        set_role(self.totals, "second")
        self.copy_button = QPushButton(tr("Copy as Text"))
        self.copy_button.clicked.connect(self._copy)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.addWidget(self.totals, 1)
        foot.addWidget(self.copy_button)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(8, 4, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(self.table, 1)
        column_box.addLayout(foot)

        # One refresh for a burst of reports and edits.
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self._refresh)
        for signal in (workspace.changed, workspace.replaced, workspace.inference.changed, workspace.costs.changed):
            signal.connect(self._timer.start)
        workspace.selection_changed.connect(self._show_selection)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.model.set_theme(theme)
        self.table.viewport().update()

    def _refresh(self) -> None:
        """Show all as it is now; in a panel that is not seen, once it is."""
        self._is_behind = not self.isVisible()
        if self._is_behind:
            return
        rows = summary_rows(self._workspace.graph, self._workspace.inference, self._workspace.costs)
        self.model.show_rows(rows)
        self.totals.setText(totals_text(rows, self._workspace.inference.totals, self._batch))
        self._show_selection()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.model.rows, self._workspace.inference.totals, self._batch))

    @property
    def _batch(self) -> int:
        return self._workspace.graph.training.batch_size

    def _show_selection(self, *_: object) -> None:
        chosen = self._workspace.selection.nodes
        selection = self.table.selectionModel()
        selection.blockSignals(True)
        selection.select(self._rows_of(chosen), _ONLY)
        selection.blockSignals(False)
        self.table.viewport().update()

    def _rows_of(self, nodes: frozenset[NodeId]) -> QItemSelection:
        """The rows of nodes: neighbours together, since Qt takes the longer for each the more there are."""
        found, last = QItemSelection(), len(HEADINGS) - 1
        if not nodes or not self._workspace.place.is_network:
            return found
        is_chosen = [row.node in nodes for row in self.model.rows]
        for chosen, run in itertools.groupby(range(len(is_chosen)), key=is_chosen.__getitem__):
            if chosen:
                rows = list(run)
                found.append(QItemSelectionRange(self.model.index(rows[0], 0), self.model.index(rows[-1], last)))
        return found

    def _on_selected(self, *_: object) -> None:
        chosen = {self.model.rows[index.row()].node for index in self.table.selectionModel().selectedRows()}
        if chosen:
            self._workspace.go(Place())
            self._workspace.select(Selection(frozenset(chosen)))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._refresh()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
