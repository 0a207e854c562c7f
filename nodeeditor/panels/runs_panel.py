"""The Runs tab: past runs of the document and those that wait, drawn over each other, compared, run again, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.document import load
from nodeeditor.graph.edits import SetTraining
from nodeeditor.language import tr
from nodeeditor.panels.compare_dialog import CompareDialog
from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.panels.plot.recorded import CurveReading
from nodeeditor.panels.reflow import ENDS, SIDES, ReflowingPanel
from nodeeditor.panels.run_again import RunAgainDialog
from nodeeditor.panels.run_buttons import RunButtons
from nodeeditor.panels.run_details import RunDetails, several_text
from nodeeditor.panels.run_results import changes, results
from nodeeditor.panels.runs_model import NAME, RunsModel
from nodeeditor.panels.runs_table import RunsTable
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.newest_values import newest_of
from nodeeditor.workspace.runs import Trashed
from nodeeditor.workspace.variations import Variation
from nodeeditor.workspace.workspace import Workspace

#: What is read beside the table at first; its border can be dragged.
_DETAILS_WIDTH = 572
#: Room for some runs where the details are below.
_LEAST_HEIGHT = 148
#: Milliseconds after which a list that is looked at is read again; what did not change is not read.
_AGAIN = 2_000


class RunsPanel(ReflowingPanel):
    """A table of runs, and beside it, below it in a narrow window, what the chosen one was made with."""

    #: Other runs shall be drawn in the plot: a list of ``RunCurves``.
    overlays_changed = Signal(object)
    #: The model of this run (a path) shall be saved under another name.
    export_wanted = Signal(object)
    #: The graph of this run (a :class:`RunInfo`) shall be opened as a document.
    graph_wanted = Signal(object)
    #: The network shall begin with the weights of this run (a path).
    weights_wanted = Signal(object)
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
                "or >=. All must be met; 'or' takes either of two, a minus leaves out, parentheses group."
            )
        )
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(280)
        self.search.setAccessibleName(tr("Search runs"))
        self.view = RunsTable(self.model)
        self.hint = ElidedLabel("")  # a longer sentence makes the window no wider
        set_role(self.hint, "second")
        self.hold = QPushButton()
        self.buttons = RunButtons()
        self.details = RunDetails(self.buttons)
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
        tools.addWidget(self.buttons.compare)
        tools.addWidget(self.buttons.delete)
        table = QWidget()
        left = QVBoxLayout(table)
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(4)
        left.addLayout(tools)
        left.addWidget(self.view, 1)
        table.setMinimumHeight(_LEAST_HEIGHT)
        self._table = table
        self._splitter = splitter = QSplitter()
        splitter.addWidget(table)
        splitter.addWidget(self.details)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([_DETAILS_WIDTH, _DETAILS_WIDTH])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIDES, ENDS, SIDES, ENDS)
        layout.addWidget(splitter)

    def widths(self) -> tuple[int, int]:
        least = [part.minimumSizeHint().width() for part in (self._table, self.details)]
        return max(least) + 2 * SIDES, sum(least) + self._splitter.handleWidth() + 2 * SIDES

    def arrange(self, *, narrow: bool) -> None:
        self._splitter.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def _connect(self) -> None:
        workspace, queue, buttons = self._workspace, self._workspace.queue, self.buttons
        self.model.ticked_changed.connect(self._draw_ticked)
        self.model.modelReset.connect(self._show_details)
        self.model.renamed.connect(lambda run, name: self._label(run, {"name": name}))
        self.details.labelled.connect(self._label)
        self.view.selectionModel().selectionChanged.connect(self._show_details)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.search.textChanged.connect(self._search)
        buttons.compare.clicked.connect(self._compare)
        self.hold.clicked.connect(lambda: queue.hold(not queue.is_held))
        buttons.go_on.clicked.connect(self._with_run(lambda run: workspace.training.start(continues=run.path)))
        buttons.again.clicked.connect(self._with_run(self._run_again))
        buttons.export.clicked.connect(self._with_run(lambda run: self.export_wanted.emit(run.path)))
        buttons.open_graph.clicked.connect(self._with_run(self.graph_wanted.emit))
        buttons.use_settings.clicked.connect(self._with_run(self._use_settings))
        buttons.use_weights.clicked.connect(self._with_run(lambda run: self.weights_wanted.emit(run.path)))
        buttons.delete.clicked.connect(self._delete)
        buttons.earlier.clicked.connect(lambda: self._move(-1))
        buttons.later.clicked.connect(lambda: self._move(1))
        buttons.remove.clicked.connect(self._remove)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self._remove() if self.view.waiting else self._delete())
        workspace.run_list.changed.connect(self._refresh)
        workspace.replaced.connect(self.model.clear_ticks)
        workspace.training.state_changed.connect(self._show_details)
        queue.changed.connect(self._refresh)
        queue.trouble.connect(self._tell)

    @property
    def chosen_runs(self) -> list[RunInfo]:
        """The runs in the selected rows, from above."""
        return self.view.runs

    def _keeping_selection(self, act: Callable[[], None]) -> None:
        # Nothing is chosen for a moment: details that went and came again would lose the keyboard to another field.
        self._is_choosing_again = True
        try:
            self.view.keeping_selection(act)
        finally:
            self._is_choosing_again = False
        self._show_details()

    # What is shown

    def _look(self) -> None:
        self._workspace.run_list.refresh()
        if self._is_behind:
            self._refresh()
        self._show_newest()
        if any(run.status is RunStatus.RUNNING for run in self.model.ticked):
            self._draw_ticked()

    def _refresh(self) -> None:
        runs, queue = self._workspace.run_list.runs, self._workspace.queue
        self._is_behind = self.view.state() is QAbstractItemView.State.EditingState
        if self._is_behind:
            return  # until the field is closed, which it is part of
        self._keeping_selection(lambda: self.model.show_runs(runs, queue.waiting))
        self.view.show_tags(any(run.labels.tags for run in runs))
        self._say()

    def _show_newest(self) -> None:
        if self.view.state() is QAbstractItemView.State.EditingState:
            return
        newest = newest_of(self._workspace.run_list.runs, self._workspace.training)
        if self.model.needs_columns_for(newest):
            self._keeping_selection(lambda: self.model.show_newest(newest))
        else:
            self.model.show_newest(newest)

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
        runs, waiting = self.view.runs, self.view.waiting
        run = runs[0] if len(runs) == 1 and not waiting else None
        queue, idle = self._workspace.queue.waiting, self._workspace.training.is_idle
        has_keyboard = self.buttons.isAncestorOf(QApplication.focusWidget() or self.view)
        self.buttons.show_what_can(runs, waiting, queue, idle=idle)
        if has_keyboard and not self.buttons.isAncestorOf(QApplication.focusWidget() or self.view):
            self.view.setFocus()  # a button that is grey now would hand the keyboard to some other part of the window
        self.details.show_run(run, several_text(runs, waiting))
        self.looking.want({run.path: (run.name, run.record.steps if run.record else 1)} if run is not None else {})

    def _show_results(self) -> None:
        if self.looking.curves:
            curves = self.looking.curves
            self.details.show_results([*results(curves, self._workspace.catalog), *changes(curves)])

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
            runs = self.view.runs
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
        dialog = CompareDialog(self.view.runs, self._workspace.catalog, self._theme, self.window())
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
        runs = self.view.runs
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
        for waiting in self.view.waiting[:1]:
            self._workspace.queue.move(waiting.number, by)

    def _remove(self) -> None:
        queue = self._workspace.queue
        removed = queue.remove([waiting.number for waiting in self.view.waiting])
        if not removed:
            return
        first = removed[0][1]
        one = tr("{name} waits no more.", name=first.label or first.name)
        said = one if len(removed) == 1 else tr("{count} runs wait no more.", count=len(removed))
        self.done.emit(said, lambda: queue.bring_back(removed))

    # Menus

    def _open_menu(self, place: QPoint) -> None:
        menu = LetteredMenu(self)
        for button in self.buttons.shown():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        if len(self.view.runs) == 1:
            menu.addSeparator()
            menu.addAction(tr("Rename")).triggered.connect(
                lambda: self.view.edit(self.model.index(self.view.rows[0], NAME))
            )
        menu.popup(self.view.viewport().mapToGlobal(place))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()
