"""The Runs tab: past runs of the document, drawn over each other, gone on from, exported, deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.language import tr
from nodeeditor.panels.plot.recorded import CurveReading
from nodeeditor.panels.runs_model import NAME, RunsModel
from nodeeditor.problems import ProblemError
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace

_DETAILS_WIDTH = 300


class RunsPanel(QWidget):
    """A table of runs, and what the chosen one was made with."""

    #: Other runs shall be drawn in the plot: a list of ``RunCurves``.
    overlays_changed = Signal(object)
    #: The model of this run (a path) shall be saved under another name.
    export_wanted = Signal(object)
    #: Something could not be done: the sentence to show.
    trouble = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model = RunsModel(self)
        self.reading = CurveReading(self)
        self.reading.ready.connect(self._show_curves)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(26)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setMinimumSectionSize(64)
        self.view.setAccessibleName(tr("Past runs"))
        self.hint = PlainLabel(role="second", wraps=True)
        self.details = PlainLabel(role="second", wraps=True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go_on = QPushButton(tr("Train on"))
        self.go_on.setToolTip(tr("Train further from the weights of this run"))
        self.export = QPushButton(tr("Save model…"))
        self.export.setToolTip(tr("Save the trained model of this run as a .keras file"))
        self.delete = QPushButton(tr("Delete"))
        self.delete.setToolTip(tr("Move this run to the trash"))
        self._lay_out()
        self.model.ticked_changed.connect(self._draw_ticked)
        self.model.modelReset.connect(self._show_details)
        self.view.selectionModel().selectionChanged.connect(self._show_details)
        self.go_on.clicked.connect(self._train_on)
        self.export.clicked.connect(lambda: self._with_run(lambda run: self.export_wanted.emit(run.path)))
        self.delete.clicked.connect(self._delete)
        workspace.run_list.changed.connect(self._refresh)
        workspace.replaced.connect(self.model.clear_ticks)
        workspace.training.state_changed.connect(self._show_details)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """The table takes its colours from the window's style sheet; nothing is painted here."""

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_DETAILS_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.details, 1)
        buttons = QHBoxLayout()
        for button in (self.go_on, self.export, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.hint)
        left.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(20)
        layout.addLayout(left, 1)
        layout.addWidget(side)

    @property
    def chosen(self) -> RunInfo | None:
        """The run in the chosen row."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.run_at(rows[0].row()) if rows else None

    def _refresh(self) -> None:
        before = self.chosen
        runs = self._workspace.run_list.runs
        self.model.show_runs(runs)
        if before is not None:
            for row, run in enumerate(runs):
                if run.path.name == before.path.name:
                    self.view.selectRow(row)
        self.hint.setText(
            tr("Tick runs to draw them in the plot behind the latest one.")
            if runs
            else tr("Every training is kept here: its settings, its curves and its model. There is none yet.")
        )

    def _show_details(self) -> None:
        run = self.chosen
        idle = self._workspace.training.state is TrainingState.IDLE
        self.go_on.setEnabled(run is not None and idle and run.continuable)
        self.export.setEnabled(run is not None and run.folder.model.is_file())
        self.delete.setEnabled(run is not None and run.status is not RunStatus.RUNNING)
        self.details.setText(_details(run) if run else "")

    def _draw_ticked(self) -> None:
        training = self._workspace.training
        # The run at work is in the plot already.
        at_work = None if training.is_idle else training.run
        wanted = [run for run in self.model.ticked if run.path != at_work]
        self.reading.want({run.path: (run.name, run.record.steps if run.record else 1) for run in wanted})

    def _show_curves(self) -> None:
        self.overlays_changed.emit(self.reading.curves)

    def _train_on(self) -> None:
        self._with_run(lambda run: self._workspace.training.start(continues=run.path))

    def _delete(self) -> None:
        self._with_run(lambda run: self._workspace.run_list.delete(run.path))

    def _with_run(self, act: Callable[[RunInfo], None]) -> None:
        run = self.chosen
        if run is None:
            return
        try:
            act(run)
        except ProblemError as error:
            self.trouble.emit(str(error))


def _details(run: RunInfo) -> str:
    record = run.record
    lines = [run.name]
    if run.problem is not None:
        lines.append(run.problem.text)
    if record is not None:
        for name, value in record.settings.items():
            lines.append(f"{name.replace('_', ' ')}: {_setting_text(value)}")
        lines.append(
            tr("samples: {count}, for validation {held}", count=record.samples, held=record.validation_samples)
        )
        lines.append(", ".join(f"{name} {version}" for name, version in record.versions.items()))
        if record.device:
            lines.append(record.device)
        if record.continues:
            lines.append(tr("goes on from {run}", run=record.continues))
    return "\n".join(line for line in lines if line)


def _setting_text(value: object) -> str:
    if isinstance(value, dict):
        if "class_name" in value:
            config = value.get("config") or {}
            inner = ", ".join(f"{key} {_setting_text(item)}" for key, item in dict(config).items())
            return f"{value['class_name']}({inner})"
        return ", ".join(f"{key} {_setting_text(item)}" for key, item in value.items())
    return tr("none") if value is None else str(value)
