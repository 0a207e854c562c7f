"""The Data tab: where the data comes from, what its columns look like, what they feed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.graph import queries
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.language import tr
from nodeeditor.panels.dataset.bindings import Bindings
from nodeeditor.panels.dataset.classes import PICTURES, ClassesModel, PicturesDelegate
from nodeeditor.panels.dataset.classes import ROW_HEIGHT as PICTURE_ROW
from nodeeditor.panels.dataset.columns import HISTOGRAM, NAME, ColumnsModel, HistogramDelegate
from nodeeditor.panels.dataset.rows import RowsModel
from nodeeditor.panels.dataset.source_form import SourceForm
from nodeeditor.panels.reflow import APART, ENDS, NO_LIMIT, SIDES, ReflowingPanel, least_width
from nodeeditor.panels.side_column import SideColumn
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import DataDescribed
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.outside_reading import is_held
from nodeeditor.workspace.workspace import Workspace

_SOURCE_WIDTH = 264
_ROW = 26
#: The names take what the other columns leave; each has this at least.
_LEAST_COLUMN = 72
#: Least and most: a small window leaves room for the columns between.
_BINDINGS_WIDTHS = (344, 384)
#: Of what feeds the network, and of what is below it in a narrow window.
_LEAST_HEIGHTS = (104, 136)
#: The sentence on the data has so much room at least: in less its words would stand below each other.
_LEAST_SENTENCE = 160


class DataPanel(ReflowingPanel):
    """Source left, columns or rows in the middle, bindings right; in a narrow window the columns are below both."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.source = SourceForm(workspace)
        self.bindings = Bindings(workspace)
        self.columns = ColumnsModel(self)
        self.rows = RowsModel(self)
        self.classes = ClassesModel(self)
        self._histograms = HistogramDelegate(theme, self)
        self.message = PlainLabel()
        self.message.setWordWrap(True)
        self.message.setMinimumWidth(_LEAST_SENTENCE)
        self.message.setProperty("role", "second")
        self.notes = PlainLabel("", "warning", wraps=True)
        self.notes.hide()
        self.propose = QPushButton(tr("Bind automatically"))
        self.propose.setToolTip(tr("Choose columns, scaling, losses and metrics that fit, as one undo step"))
        self.propose.clicked.connect(self._propose)
        self.allow = QPushButton(tr("Read It"))
        self.allow.setToolTip(tr("Read what this graph names, now and from now on"))
        self.allow.clicked.connect(self._allow)
        self._lay_out()
        workspace.changed.connect(self._follow)
        workspace.replaced.connect(self._on_replaced)
        workspace.data.changed.connect(self._refresh)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._histograms.set_theme(theme)
        self.columns_view.viewport().update()

    def _lay_out(self) -> None:
        self.columns_view = _table(self.columns, tr("Columns of the data"))
        self.columns_view.setItemDelegateForColumn(HISTOGRAM, self._histograms)
        header = self.columns_view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        self.columns_view.verticalHeader().hide()
        self.rows_view = _table(self.rows, tr("Rows of the data"))
        self.classes_view = _table(self.classes, tr("Classes of the data"))
        self.classes_view.setItemDelegateForColumn(PICTURES, PicturesDelegate(self))
        header = self.classes_view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.classes_view.verticalHeader().hide()
        self._tables = QStackedWidget()
        self.show_columns, self.show_rows, self.show_classes = map(_switch, (tr("Columns"), tr("Rows"), tr("Classes")))
        self._switches = {
            self.show_columns: self.columns_view,
            self.show_rows: self.rows_view,
            self.show_classes: self.classes_view,
        }
        for switch, view in self._switches.items():
            self._tables.addWidget(view)
            switch.toggled.connect(lambda on, view=view: self._tables.setCurrentWidget(view) if on else None)
        self.show_columns.setChecked(True)
        reload_button = QToolButton()
        reload_button.setText(tr("Read again"))
        reload_button.setToolTip(tr("Read the data again: the file may have changed"))
        reload_button.clicked.connect(self._workspace.data.refresh)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for switch in self._switches:
            tools.addWidget(switch)
        tools.addSpacing(12)
        tools.addWidget(self.message, 1)
        tools.addWidget(self.allow)
        tools.addWidget(reload_button)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(4)
        middle.addLayout(tools)
        middle.addWidget(self.notes)
        middle.addWidget(self._tables, 1)

        side = QWidget()
        side.setMinimumWidth(_BINDINGS_WIDTHS[0])
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = PlainLabel(tr("What feeds the network"))
        title.setProperty("role", "strong")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.propose)
        column.addLayout(head)
        column.addWidget(self.bindings, 1)

        self._source, self._side = SideColumn(self.source, _SOURCE_WIDTH), side
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDES, ENDS, SIDES, ENDS)
        self._grid.setHorizontalSpacing(APART)
        self._grid.setVerticalSpacing(2 * ENDS)
        self.arrange(narrow=False)

    def widths(self) -> tuple[int, int]:
        return least_width(self._source, self._side), least_width(self._source, self._middle, self._side)

    def arrange(self, *, narrow: bool) -> None:
        grid = self._grid
        for part in (self._source, self._middle, self._side):
            grid.removeWidget(part)
        grid.addWidget(self._source, 0, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._side, 0, 1 if narrow else 2)
        grid.addWidget(self._middle, *((1, 0, 1, 2) if narrow else (0, 1)))
        for column, stretch in enumerate((0, 1, 0) if narrow else (0, 3, 2)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(1, 1 if narrow else 0)
        self._side.setMaximumWidth(NO_LIMIT if narrow else _BINDINGS_WIDTHS[1])
        self._source.setMinimumHeight(_LEAST_HEIGHTS[0] if narrow else 0)
        self._middle.setMinimumHeight(_LEAST_HEIGHTS[1] if narrow else 0)

    def _follow(self, changes: ChangeSet) -> None:
        if changes.added or changes.removed or changes.changed:
            self._refresh()

    def _on_replaced(self) -> None:
        self._refresh()
        if self.isVisible():
            self._workspace.data.want()

    def _refresh(self) -> None:
        self.bindings.refresh()
        self.propose.setEnabled(self._workspace.graph.data.source is not None)
        described = self._workspace.data.current
        self.allow.setVisible(isinstance(described, Problem) and is_held(described))
        self._show_samples(described if isinstance(described, DataDescribed) else None)
        if isinstance(described, DataDescribed):
            self.columns.show_columns(described.columns, self._feeds())
            self._say(counts_text(described))
            return
        self.columns.show_columns((), {})
        if isinstance(described, Problem):
            self._say(described.text, "warning" if is_held(described) else "error")
        elif self._workspace.graph.data.source is None:
            self._say(tr("Choose a data source on the left."))
        else:
            self._say(tr("Reading the data…"))

    def _show_samples(self, described: DataDescribed | None) -> None:
        """Show the rows and classes, and what must be known of the data."""
        self.rows.show_rows(described)
        self.classes.show_classes(described.classes if described is not None else ())
        for view, model in ((self.rows_view, self.rows), (self.classes_view, self.classes)):
            view.verticalHeader().setDefaultSectionSize(PICTURE_ROW if model.has_pictures else _ROW)
        if self.rows.has_pictures:
            self.rows_view.resizeColumnsToContents()
        has_classes = self.classes.rowCount() > 0
        self.show_classes.setVisible(has_classes)
        if not has_classes and self.show_classes.isChecked():
            self.show_columns.setChecked(True)
        notes = described.notes if described is not None else ()
        self.notes.setText("\n".join(note.text for note in notes))
        self.notes.setVisible(bool(notes))

    def _feeds(self) -> dict[str, str]:
        graph = self._workspace.graph
        feeds: dict[str, list[str]] = {}
        for node in [*queries.inputs(graph), *queries.outputs(graph)]:
            columns = graph.layer_of(node).config.get("columns", ())
            for column in columns if isinstance(columns, tuple) else ():
                feeds.setdefault(str(column), []).append(graph.nodes[node].name)
        return {column: ", ".join(names) for column, names in feeds.items()}

    def _say(self, text: str, role: str = "second") -> None:
        self.message.setText(text)
        if self.message.property("role") != role:
            self.message.setProperty("role", role)
            self.message.style().unpolish(self.message)
            self.message.style().polish(self.message)

    def _allow(self) -> None:
        held = self._workspace.outside.data
        if held is not None:
            self._workspace.outside.allow(held)

    def _propose(self) -> None:
        self._workspace.data.propose(self._tell_proposed, lambda problem: self._say(problem.text, "error"))

    def _tell_proposed(self, count: int) -> None:
        if count:
            bound = tr("1 node was bound") if count == 1 else tr("{count} nodes were bound", count=count)
            self._say(tr("{bound}; Undo takes it back.", bound=bound))
        else:
            self._say(tr("Nothing to change: no better columns were found."))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._workspace.data.want()


def counts_text(described: DataDescribed) -> str:
    """How much data there is, and of how much of it the columns tell."""
    columns = len(described.columns)
    if described.is_estimate:
        rounded = float(f"{described.samples:.2g}")
        counted = tr("about {count} samples, {columns} columns", count=f"{rounded:,.0f}", columns=columns)
    else:
        counted = tr("{count} samples, {columns} columns", count=f"{described.samples:,}", columns=columns)
    if not described.sampled:
        return counted
    return tr(
        "{counted}; the figures are those of {sampled} of them", counted=counted, sampled=f"{described.sampled:,}"
    )


def _table(model: ColumnsModel | RowsModel | ClassesModel, name: str) -> QTableView:
    view = QTableView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().setDefaultSectionSize(_ROW)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view


def _switch(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button
