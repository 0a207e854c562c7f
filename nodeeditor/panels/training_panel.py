"""The Training tab: settings, the live plot, progress."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.panels.changed_settings import ChangedSettings
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.plot.files import save_plot
from nodeeditor.panels.plot.scale import Along
from nodeeditor.panels.plot.training_plot import TrainingPlot
from nodeeditor.panels.reflow import APART, ENDS, SIDES, ReflowingPanel, least_width
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.panels.side_column import SideColumn
from nodeeditor.panels.tool_row import ToolRow
from nodeeditor.panels.training_controls import GoingControls, OverControls
from nodeeditor.panels.training_estimate import estimate_text
from nodeeditor.panels.training_progress import ProgressPane
from nodeeditor.panels.training_settings import TrainingForm
from nodeeditor.panels.weights_line import WeightsLine
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingDone, TrainingStarted
from nodeeditor.runs.listing import read_run
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace

_SETTINGS_WIDTH = 288
_SIDE_WIDTH = 264


class TrainingPanel(ReflowingPanel):
    """Follows the workspace's training; Train and Stop themselves are commands of the window.

    Settings, plot and progress stand side by side; in a narrow window the progress is above the settings.
    """

    #: Something could not be done: the sentence to show.
    trouble = Signal(str)

    #: Train on, from the last run, for so many epochs.
    train_on_wanted = Signal(int)

    def __init__(self, workspace: Workspace, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.plot = TrainingPlot(theme)
        self.form = TrainingForm(workspace, theme)
        self.weights = WeightsLine(workspace)
        self.changed = ChangedSettings(workspace)
        self.progress = ProgressPane()
        self.going = GoingControls(actions)
        self.over = OverControls(actions)
        self.over.train_on_wanted.connect(self.train_on_wanted)
        self._lay_out()
        training = workspace.training
        training.state_changed.connect(self._show_state)
        training.adapting.connect(self.progress.adapt)
        training.started.connect(self._begin)
        training.batches.connect(self._take_batches)
        training.epoch.connect(self._take_epoch)
        for signal in (training.paused, training.changed, training.noted, training.resumed):
            signal.connect(self.plot.take)  # as marks on the curves
        training.noted.connect(self.progress.note)
        training.paused.connect(self.progress.pause)
        training.went_on.connect(self.progress.go_on)
        training.done.connect(self._end)
        training.failed.connect(self._fail)
        workspace.replaced.connect(self._reset)
        # One look for a burst of edits and answers.
        self._estimating = QTimer(self, singleShot=True, interval=30)
        self._estimating.timeout.connect(self._show_estimate)
        workspace.estimate.changed.connect(self._estimating.start)
        self._show_estimate()
        for signal in (workspace.changed, workspace.run_list.changed):
            signal.connect(self._invite)
        workspace.run_list.changed.connect(self._show_controls)
        for signal in (workspace.changed, workspace.replaced):
            signal.connect(self._follow_epochs)
        self._follow_epochs()
        self._invite()
        self._show_state(training.state)
        training.tell_again()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.plot.set_theme(theme)
        self.form.set_theme(theme)

    def show_overlays(self, runs: Sequence[RunCurves]) -> None:
        """Draw these runs behind the live one."""
        self.plot.set_others(runs)

    def _lay_out(self) -> None:
        self._middle, self._side, self._settings, top = QWidget(), QWidget(), QWidget(), QWidget()
        middle = _column(self._middle, 4)
        middle.addWidget(self._tools())
        middle.addWidget(self.plot, 1)
        self._told = _column(self._side, 8)
        self._told.addWidget(self.plot.legend, 1)
        self._told.addWidget(self.progress)
        self._stack = _column(top, 16)
        self._stack.addWidget(self.form)
        self._above = _column(self._settings, 4)
        self._above.addWidget(self.weights)
        self._above.addWidget(self.changed)
        self._column = SideColumn(top, _SETTINGS_WIDTH)
        self._above.addWidget(self._column, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDES, ENDS, SIDES, ENDS)
        self._row.setSpacing(APART)
        self._row.addWidget(self._settings)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self._side)
        self._take_widths()

    def widths(self) -> tuple[int, int]:
        return least_width(self._settings, self._middle), least_width(self._settings, self._middle, self._side)

    def arrange(self, *, narrow: bool) -> None:
        self.plot.legend.set_whole(narrow)  # what is around it is scrolled then
        lines = self._stack if narrow else self._above
        for number, line in enumerate((self.weights, self.changed)):
            lines.insertWidget(number, line)
        if narrow:
            self._told.setDirection(QVBoxLayout.Direction.BottomToTop)
            self._told.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)  # in line with the names of settings
            self._stack.insertWidget(0, self._side)
        else:
            self._told.setDirection(QVBoxLayout.Direction.TopToBottom)
            self._told.setContentsMargins(0, 0, 0, 0)
            self._row.addWidget(self._side)
        self._take_widths()

    def _take_widths(self) -> None:
        """Be wider with larger text, as the settings are, beside which is a bar where they are scrolled."""
        most = self._column.maximumWidth()
        side = min(scaled(_SIDE_WIDTH), most - _SETTINGS_WIDTH + _SIDE_WIDTH)
        self._side.setFixedWidth(side)
        for line in (self.weights, self.changed):
            line.setFixedWidth(side if self.is_narrow else most)

    def _tools(self) -> ToolRow:
        self.log = _tool(tr("Log"), tr("Draw losses on a logarithmic axis"))
        self.log.setCheckable(True)
        self.log.toggled.connect(self.plot.set_log)
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setRange(0, 99)
        self.smoothing.setValue(60)
        self.smoothing.setMinimumWidth(72)
        self.smoothing.setMaximumWidth(110)
        self.smoothing.setToolTip(tr("How much the values of batches are smoothed"))
        self.smoothing.setAccessibleName(tr("Smoothing"))
        self.smoothing.valueChanged.connect(lambda value: self.plot.set_smoothing(value / 100))
        caption = PlainLabel(tr("Smoothing"))
        caption.setProperty("role", "second")
        self.along = QComboBox()
        for along, text in ((Along.EPOCHS, tr("Epochs")), (Along.STEPS, tr("Steps")), (Along.SECONDS, tr("Time"))):
            self.along.addItem(text, along)
        self.along.setToolTip(tr("What the level axis counts"))
        self.along.setAccessibleName(tr("Level axis"))
        self.along.activated.connect(lambda _: self.plot.set_along(self.along.currentData()))
        fit = _tool(tr("Fit"), tr("Show all of the curves"))
        fit.clicked.connect(self.plot.fit)
        save = _tool(tr("Save plot"), tr("Save the plot as PNG, SVG or CSV"))
        save.clicked.connect(self._save_plot)
        return ToolRow([caption, self.smoothing, self.along, self.log, fit, save], [self.going, self.over])

    # The training

    def _show_estimate(self) -> None:
        text, details = estimate_text(self._workspace.estimate)
        self.progress.estimate.setText(text)
        self.progress.estimate.setToolTip(literal_tip(details))
        self.progress.estimate.setVisible(bool(text))

    def _show_state(self, state: TrainingState) -> None:
        self._show_controls()
        if state is TrainingState.STARTING:
            self.progress.prepare()
        elif state is TrainingState.STOPPING:
            self.progress.stopping()

    def _show_controls(self) -> None:
        training = self._workspace.training
        idle, run = training.is_idle, training.run
        self.going.setVisible(training.state in (TrainingState.RUNNING, TrainingState.PAUSED, TrainingState.STOPPING))
        can_go_on = idle and run is not None and read_run(run).continuable
        self.over.show_what_can(go_on=can_go_on, resume=training.resumable is not None)

    def _follow_epochs(self, *_: object) -> None:
        self.over.suggest(self._workspace.graph.training.epochs)

    def _begin(self, started: TrainingStarted) -> None:
        training = self._workspace.training
        goes_on = started.first_epoch > 0 and self.plot.live is not None and not training.tells_whole
        self.plot.begin(Path(started.run).name, started.steps, started.epochs, goes_on=goes_on)
        self.progress.begin(started, started.first_epoch, gone=training.elapsed)

    def _take_batches(self, message: BatchesDone) -> None:
        self.plot.take(message)
        self.progress.take_batches(message)

    def _take_epoch(self, message: EpochDone) -> None:
        self.plot.take(message)
        self.progress.take_epoch(message)

    def _end(self, done: TrainingDone) -> None:
        self.plot.end()
        self.progress.end(done)

    def _fail(self, _problem: Problem) -> None:
        self.plot.end()
        self.progress.fail()

    def _reset(self) -> None:
        training = self._workspace.training
        if not training.is_idle:
            # Another document was opened: the training goes on, and Stop is about it.
            run = training.run if training.is_of_another_document else None
            self.progress.name_run(run.name if run is not None else "")
            return
        self.plot.set_live(None)
        self.plot.set_others([])
        self.progress.clear()
        self._invite()

    def _invite(self, *_: object) -> None:
        workspace = self._workspace
        is_empty, runs = not workspace.graph.nodes, workspace.run_list.runs if workspace.path is not None else ()
        self.progress.invite(is_empty=is_empty, has_earlier=bool(runs))

    # Files

    def _save_plot(self) -> None:
        formats = ";;".join((tr("Picture (*.png)"), tr("Vector picture (*.svg)"), tr("Table (*.csv)")))
        path = ask_save_path(
            self, tr("Save plot"), tr("training.png"), formats, lambda kind: kind[kind.index("*") + 1 : kind.index(")")]
        )
        if path is None:
            return
        try:
            save_plot(self.plot, path)
        except OSError as error:
            reason = error.strerror or str(error)
            self.trouble.emit(tr("The plot was not saved to {path}: {reason}.", path=path, reason=reason))

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:  # texts may have another size
            self._take_widths()


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _tool(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(literal_tip(tip))
    return button
