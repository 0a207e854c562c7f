"""The Runs tab: past runs of the document and those that wait, drawn over each other, compared, run again, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.document import load
from nodeeditor.graph.edits import SetTraining
from nodeeditor.language import tr
from nodeeditor.panels.compare_dialog import CompareDialog
from nodeeditor.panels.inspector.elided import ElidedLabel
from nodeeditor.panels.plot.recorded import CurveReading
from nodeeditor.panels.run_again import RunAgainDialog
from nodeeditor.panels.run_details import RunDetails
from nodeeditor.panels.run_results import results
from nodeeditor.panels.runs_model import NAME, STARTED, TAGS, RunsModel
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.queue import Waiting
from nodeeditor.workspace.runs import Trashed
from nodeeditor.workspace.variations import Variation
from nodeeditor.workspace.workspace import Workspace

_DETAILS_WIDTH = 340
#: Milliseconds after which a list that is looked at is read again; what did not change is not read.
_AGAIN = 2_000


class RunsPanel(QWidget):
    """A table of runs, and what the chosen one was made with."""

    #: Other runs shall be drawn in the plot: a list of ``RunCurves``.
    overlays_changed = Signal(object)
    #: The model of this run (a path) shall be saved under another name.
    export_wanted = Signal(object)
    #: The graph of this run (a :class:`RunInfo`) shall be opened as a document.
    graph_wanted = Signal(object)
    #: Something could not be done: the sentence to show.
    trouble = Signal(str)
    #: Something was done that can be taken back: the sentence, and what takes it back.
    done = Signal(str, object)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        #: Whether the table lacks what the list of runs has by now.
        self._is_behind = False
        #: Whether the user said that tags have a column, or have none; else they have one where a run has tags.
        self._has_chosen_tags = False
        #: Whether the table is filled anew, and what was chosen in it shall be again.
        self._is_choosing_again = False
        self.model = RunsModel(self, theme)
        self.reading = CurveReading(self)
        self.reading.ready.connect(self._show_curves)
        #: Reads what came of the run that is chosen.
        self.looking = CurveReading(self)
        self.looking.ready.connect(self._show_results)
        #: The runs whose journals were found damaged or missing: it is told once.
        self._told: set[Path] = set()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search, such as adam val_loss<0.3"))
        self.search.setToolTip(
            tr(
                "Words are looked for in names, tags, notes and optimizers. Terms such as tag=good, status=failed, "
                "learning_rate=0.01, optimizer.momentum>0.5 or val_loss<0.3 ask for a value, with =, !=, <, <=, > "
                "or >=; all of them must be met."
            )
        )
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(280)
        self.search.setAccessibleName(tr("Search runs"))
        self.view = _table(self.model)
        self.hint = ElidedLabel("")  # a longer sentence makes the window no wider
        set_role(self.hint, "second")
        self.hold = QPushButton()
        self.compare = QPushButton(tr("Compare"))
        self.compare.setToolTip(tr("Put the selected runs beside each other; hold Ctrl or Shift to select several"))
        self.details = RunDetails()
        self.go_on = QPushButton(tr("Train on"))
        self.go_on.setToolTip(tr("Train further from the weights of this run"))
        self.again = QPushButton(tr("Run again…"))
        self.again.setToolTip(tr("Train the network of this run again, with other values or with each of several"))
        self.export = QPushButton(tr("Save model…"))
        self.export.setToolTip(tr("Save the trained model of this run as a .keras file"))
        self.open_graph = QPushButton(tr("Open its graph"))
        self.open_graph.setToolTip(tr("Open the network as it was trained, as a document of its own"))
        self.use_settings = QPushButton(tr("Use its settings"))
        self.use_settings.setToolTip(tr("Train the open network with the settings of this run; undo takes that back"))
        self.delete = QPushButton(tr("Delete"))
        self.delete.setToolTip(tr("Move the selected runs to the trash"))
        self.earlier, self.later = QPushButton(tr("Earlier")), QPushButton(tr("Later"))
        self.remove = QPushButton(tr("Remove"))
        self.remove.setToolTip(tr("Take the selected runs out of the queue"))
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.model.set_theme(theme)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.search)
        tools.addWidget(self.hint, 1)
        tools.addWidget(self.hold)
        tools.addWidget(self.compare)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(tools)
        left.addWidget(self.view, 1)
        side = QWidget()
        side.setFixedWidth(_DETAILS_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.details, 1)
        for line in (
            (self.go_on, self.again, self.export),
            (self.open_graph, self.use_settings, self.delete),
            (self.earlier, self.later, self.remove),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in line:
                row.addWidget(button, 1)
            column.addLayout(row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(20)
        layout.addLayout(left, 1)
        layout.addWidget(side)

    def _connect(self) -> None:
        workspace, queue = self._workspace, self._workspace.queue
        self.model.ticked_changed.connect(self._draw_ticked)
        self.model.modelReset.connect(self._show_details)
        self.model.renamed.connect(lambda run, name: self._label(run, {"name": name}))
        self.details.labelled.connect(self._label)
        self.view.selectionModel().selectionChanged.connect(self._show_details)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._open_columns)
        self.search.textChanged.connect(self._search)
        self.compare.clicked.connect(self._compare)
        self.hold.clicked.connect(lambda: queue.hold(not queue.is_held))
        self.go_on.clicked.connect(self._with_run(lambda run: workspace.training.start(continues=run.path)))
        self.again.clicked.connect(self._with_run(self._run_again))
        self.export.clicked.connect(self._with_run(lambda run: self.export_wanted.emit(run.path)))
        self.open_graph.clicked.connect(self._with_run(self.graph_wanted.emit))
        self.use_settings.clicked.connect(self._with_run(self._use_settings))
        self.delete.clicked.connect(self._delete)
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self._remove() if self._chosen_waiting() else self._delete())
        workspace.run_list.changed.connect(self._refresh)
        workspace.replaced.connect(self.model.clear_ticks)
        workspace.training.state_changed.connect(self._show_details)
        queue.changed.connect(self._refresh)
        queue.trouble.connect(self._tell)

    # What is chosen

    @property
    def chosen_runs(self) -> list[RunInfo]:
        """The runs in the selected rows, from above."""
        return [run for row in self._rows() if (run := self.model.run_at(row)) is not None]

    def _chosen_waiting(self) -> list[Waiting]:
        return [waiting for row in self._rows() if (waiting := self.model.waiting_at(row)) is not None]

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self.view.selectionModel().selectedRows())

    def _select(self, keys: list[object]) -> None:
        selection = self.view.selectionModel()
        for key in keys:
            row = self.model.row_of(key)
            if row is not None:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                selection.select(self.model.index(row, NAME), flags)

    def _keeping_selection(self, act: Callable[[], None]) -> None:
        keys = [self.model.key_at(row) for row in self._rows()]
        place = self.view.verticalScrollBar().value()
        # Nothing is chosen for a moment: details that went and came again would lose the keyboard to another field.
        self._is_choosing_again = True
        try:
            act()
            self._select(keys)
        finally:
            self._is_choosing_again = False
        self._show_details()
        self.view.verticalScrollBar().setValue(place)

    # What is shown

    def _look(self) -> None:
        self._workspace.run_list.refresh()
        if self._is_behind:
            self._refresh()
        if any(run.status is RunStatus.RUNNING for run in self.model.ticked):
            self._draw_ticked()

    def _refresh(self) -> None:
        runs, queue = self._workspace.run_list.runs, self._workspace.queue
        self._is_behind = self.view.state() is QAbstractItemView.State.EditingState
        if self._is_behind:
            return  # until the field is closed, which it is part of
        self._keeping_selection(lambda: self.model.show_runs(runs, queue.waiting))
        if not self._has_chosen_tags:
            self.view.setColumnHidden(TAGS, not any(run.labels.tags for run in runs))
        self._say()

    def _search(self, query: str) -> None:
        self._keeping_selection(lambda: self.model.set_query(query))
        self._say()

    def _say(self) -> None:
        queue = self._workspace.queue
        runs, hidden = self._workspace.run_list.runs, self.model.hidden
        if hidden:
            said = tr("{shown} of {count} runs", shown=len(runs) - hidden, count=len(runs))
        elif runs:
            said = tr("Tick runs to draw them in the plot.")
        else:
            said = tr("Every training is kept here, with its settings, curves and model.")
        if queue.waiting and queue.is_held:
            said = tr("{count} waiting, held.", count=len(queue.waiting)) + " " + said
        self.hint.setText(said)
        self.hold.setVisible(bool(queue.waiting))
        self.hold.setText(tr("Start queue") if queue.is_held else tr("Hold queue"))
        self.hold.setToolTip(
            tr("Train what waits, one after another") if queue.is_held else tr("Start nothing after the run at work")
        )

    def _show_details(self, *_: object) -> None:
        if self._is_choosing_again:
            return
        runs, waiting = self.chosen_runs, self._chosen_waiting()
        run = runs[0] if len(runs) == 1 and not waiting else None
        idle = self._workspace.training.is_idle
        graph = run is not None and run.folder.graph.is_file()
        self.go_on.setEnabled(run is not None and idle and run.continuable)
        self.again.setEnabled(graph)
        self.export.setEnabled(run is not None and run.folder.model.is_file())
        self.open_graph.setEnabled(graph)
        self.use_settings.setEnabled(graph)
        self.delete.setEnabled(bool(runs) and all(run.status is not RunStatus.RUNNING for run in runs))
        self.compare.setEnabled(len(runs) > 1)
        for button in (self.go_on, self.again, self.export, self.open_graph, self.use_settings, self.delete):
            button.setVisible(not waiting)
        for button in (self.earlier, self.later, self.remove):
            button.setVisible(bool(waiting))
        for button in (self.earlier, self.later):
            button.setEnabled(len(waiting) == 1)
        self.details.show_run(run, _several_text(runs, waiting))
        self.looking.want({run.path: (run.name, run.record.steps if run.record else 1)} if run is not None else {})

    def _show_results(self) -> None:
        if self.looking.curves:
            self.details.show_results(results(self.looking.curves, self._workspace.catalog))

    def _draw_ticked(self) -> None:
        training = self._workspace.training
        # The run at work is in the plot already.
        at_work = None if training.is_idle else training.run
        wanted = [run for run in self.model.ticked if run.path != at_work]
        self.reading.want({run.path: (run.name, run.record.steps if run.record else 1) for run in wanted})

    def _show_curves(self) -> None:
        self.overlays_changed.emit(self.reading.curves)
        ticked = {run.path: run for run in self.model.ticked}
        self._told &= ticked.keys()
        for path, run in ticked.items():
            damaged = self.reading.damaged(path)
            if path in self._told:
                continue
            if damaged:
                self._tell(problem("runs.journal_damaged", run=run.name, count=damaged))
            elif not run.folder.journal.is_file():
                self._tell(problem("runs.journal_missing", run=run.name))
            else:
                continue
            self._told.add(path)

    # What is done

    def _with_run(self, act: Callable[[RunInfo], Any]) -> Callable[[], None]:
        """What does something with the one run that is selected, and tells what stands in the way."""

        def do() -> None:
            runs = self.chosen_runs
            if len(runs) == 1:
                self._trying(lambda: act(runs[0]))

        return do

    def _trying(self, act: Callable[[], Any]) -> None:
        try:
            act()
        except ProblemError as error:
            self.trouble.emit(str(error))

    def _tell(self, told: Problem) -> None:
        self.trouble.emit(told.text)

    def _label(self, run: RunInfo, changes: dict[str, Any]) -> None:
        name = changes.get("name")
        if name == run.name:
            return
        if name is not None and name == (run.record.name if run.record else run.path.name):
            changes = {**changes, "name": ""}
        self._trying(lambda: self._workspace.run_list.label(run.path, **changes))
        if run.path in {ticked.path for ticked in self.model.ticked}:
            self._draw_ticked()  # by its new name

    def _compare(self) -> None:
        dialog = CompareDialog(self.chosen_runs, self._workspace.catalog, self._theme, self.window())
        dialog.show()

    def _run_again(self, run: RunInfo) -> None:
        dialog = RunAgainDialog(load(run.folder.graph), self._workspace.catalog, run.name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._queue_up)
        dialog.open()

    def _queue_up(self, variations: list[Variation]) -> None:
        self._workspace.queue_up([(variation.label, variation.text) for variation in variations])

    def _use_settings(self, run: RunInfo) -> None:
        edit = SetTraining(load(run.folder.graph).graph.training)
        self._workspace.apply(edit, tr("Use the settings of {run}", run=run.name))

    def _delete(self) -> None:
        trashed: list[Trashed] = []
        runs = self.chosen_runs
        for run in runs:
            self._trying(lambda run=run: trashed.append(self._workspace.run_list.delete(run.path)))
        if not trashed:
            return
        name = next(run.name for run in runs if run.path == trashed[0].run)
        one = tr("The run {name} is in the trash.", name=name)
        said = one if len(trashed) == 1 else tr("{count} runs are in the trash.", count=len(trashed))
        self.done.emit(said, lambda: [self._trying(lambda gone=gone: self._bring_back(gone)) for gone in trashed])

    def _bring_back(self, trashed: Trashed) -> None:
        self._workspace.run_list.bring_back(trashed)

    def _move(self, by: int) -> None:
        for waiting in self._chosen_waiting()[:1]:
            self._workspace.queue.move(waiting.number, by)

    def _remove(self) -> None:
        self._workspace.queue.remove([waiting.number for waiting in self._chosen_waiting()])

    # Menus

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        shown = (self.earlier, self.later, self.remove) if self._chosen_waiting() else (
            self.go_on, self.again, self.compare, self.open_graph, self.use_settings, self.export, self.delete
        )  # fmt: skip
        for button in shown:
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        if len(self.chosen_runs) == 1:
            menu.addSeparator()
            menu.addAction(tr("Rename")).triggered.connect(
                lambda: self.view.edit(self.model.index(self._rows()[0], NAME))
            )
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _open_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        for column in range(1, self.model.columnCount()):
            action = menu.addAction(str(self.model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.view.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self._show_column(column, shown))
        menu.popup(self.view.horizontalHeader().mapToGlobal(place))

    def _show_column(self, column: int, shown: bool) -> None:
        self._has_chosen_tags |= column == TAGS
        self.view.setColumnHidden(column, not shown)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()


def _table(model: RunsModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    triggers = QAbstractItemView.EditTrigger
    view.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the names of runs differ at their ends
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(26)
    header = view.horizontalHeader()
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    # Only the rows in view are measured: a thousand of them take long.
    header.setResizeContentsPrecision(0)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(64)
    header.setSortIndicator(STARTED, Qt.SortOrder.DescendingOrder)
    view.setSortingEnabled(True)
    view.setAccessibleName(tr("Past runs"))
    return view


def _several_text(runs: list[RunInfo], waiting: list[Waiting]) -> str:
    if waiting:
        return "\n".join(f"{entry.name}: {entry.label}" if entry.label else entry.name for entry in waiting)
    return "\n".join(run.name for run in runs)
