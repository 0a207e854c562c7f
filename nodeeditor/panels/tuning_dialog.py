"""The window in which a training is changed while it runs: its settings as they are, and what was changed so far."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.document import GraphFileError, load
from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.language import tr
from nodeeditor.panels.change_texts import change_text
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import TrainingChanged
from nodeeditor.protocol.steering import Change, Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box, set_role
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.tuning import Tuning, tuning_of
from nodeeditor.workspace.workspace import Workspace

_WIDTH, _HEIGHT = 360, 420
_ROWS = 4


class TuningDialog(QDialog):
    """Stays open beside the plot. Apply sends what differs; the fields then show what the training says it did."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tune the training"))
        self.resize(_WIDTH, _HEIGHT)
        self._workspace = workspace
        self._tuning = _tuning_now(workspace)
        self.learning_rate = QLineEdit()
        self.batch_size = QSpinBox()
        self.rates: dict[str, QLineEdit] = {}
        self.loss_weights: dict[str, QLineEdit] = {}
        self.trainable: dict[str, QCheckBox] = {}
        self.error = PlainLabel(role="error", wraps=True)
        self.changes = QListWidget()
        self.apply = QPushButton(tr("Apply"))
        self._lay_out()
        self._show_values()
        self._show_changes()
        training = workspace.training
        training.changed.connect(self._on_changed)
        training.noted.connect(lambda noted: self._say(noted.problem))
        training.state_changed.connect(self._on_state)

    @classmethod
    def open_for(cls, workspace: Workspace, window: QWidget) -> TuningDialog:
        """The dialog of this window, in front; it is made where it is not open."""
        # One that was closed is there a moment longer.
        found = next((found for found in window.findChildren(cls) if found.isVisible()), None)
        dialog = found if found is not None else cls(workspace, window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.learning_rate.setFocus()  # what is changed most often can be typed at once
        dialog.learning_rate.selectAll()
        return dialog

    def _lay_out(self) -> None:
        self.batch_size.setRange(1, LARGEST_COUNT)
        dress_spin_box(self.batch_size)
        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(0, 0, 8, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Learning rate"), self.learning_rate)
        form.addRow(tr("Batch size, from the next epoch"), self.batch_size)
        self._add_numbers(form, tr("DROPOUT"), self._tuning.rates, self.rates)
        if len(self._tuning.loss_weights) > 1:
            self._add_numbers(form, tr("LOSS WEIGHTS"), self._tuning.loss_weights, self.loss_weights)
        if self._tuning.trainable:
            form.addRow(PlainLabel(tr("TRAINABLE LAYERS"), role="heading"))
        for name in self._tuning.trainable:
            self.trainable[name] = QCheckBox(name)
            form.addRow(self.trainable[name])
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self.apply, "primary")
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._apply)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.apply)
        self.changes.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.changes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changes.setWordWrap(True)
        self.changes.setFixedHeight(_ROWS * 24)
        self.changes.setAccessibleName(tr("Changes so far"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(PlainLabel(tr("CHANGES SO FAR"), role="heading"))
        column.addWidget(self.changes)
        column.addWidget(self.error)
        column.addLayout(buttons)

    def _add_numbers(self, form: QFormLayout, title: str, names: Iterable[str], fields: dict[str, QLineEdit]) -> None:
        if names:
            form.addRow(PlainLabel(title, role="heading"))
        for name in names:
            fields[name] = QLineEdit()
            form.addRow(PlainLabel(name), fields[name])

    # What is wanted

    def _apply(self) -> None:
        self.error.hide()
        wanted = self._wanted()
        if wanted is None:
            return
        changes = self._tuning.changes_to(wanted)
        if changes != Changes():
            self._workspace.training.steer(Change(changes))

    def _wanted(self) -> Tuning | None:
        """What the fields say; None, and a sentence, where one says no number."""
        now = self._tuning
        text = self.learning_rate.text().strip()
        rate = now.learning_rate if not text else self._read(self.learning_rate, tr("Learning rate"), _is_weight)
        rates = {name: self._read(field, name, _is_share) for name, field in self.rates.items()}
        weights = {name: self._read(field, name, _is_weight) for name, field in self.loss_weights.items()}
        if (text and rate is None) or None in rates.values() or None in weights.values():
            return None
        return Tuning(
            rate,
            self.batch_size.value(),
            {name: value for name, value in rates.items() if value is not None},
            {name: value for name, value in weights.items() if value is not None},
            {name: box.isChecked() for name, box in self.trainable.items()},
        )

    def _read(self, field: QLineEdit, name: str, is_fit: Callable[[float], bool]) -> float | None:
        try:
            value = float(field.text().replace(",", "."))
        except ValueError:
            value = math.nan
        if is_fit(value):
            return value
        needed = tr("a number from 0 to below 1") if is_fit is _is_share else tr("a number that is not negative")
        self.error.setText(tr("'{name}' got '{got}'; it needs {needed}.", name=name, got=field.text(), needed=needed))
        self.error.show()
        field.setFocus()
        return None

    # What is

    def _on_changed(self, changed: TrainingChanged) -> None:
        self._tuning = self._tuning.after(changed.changes)
        self._show_values()
        self._show_changes()

    def _on_state(self, state: TrainingState) -> None:
        if state in (TrainingState.IDLE, TrainingState.STARTING):
            self.close()

    def _say(self, problem: Problem) -> None:
        self.error.setText(problem.text)
        self.error.show()

    def _show_values(self) -> None:
        now = self._tuning
        self.learning_rate.setText("" if now.learning_rate is None else f"{now.learning_rate:.9g}")
        self.learning_rate.setPlaceholderText(tr("by a schedule") if now.learning_rate is None else "")
        self.batch_size.setValue(now.batch_size)
        for fields, values in ((self.rates, now.rates), (self.loss_weights, now.loss_weights)):
            for name, field in fields.items():
                field.setText(f"{values[name]:.9g}")
        for name, box in self.trainable.items():
            box.setChecked(now.trainable[name])
        self.error.hide()

    def _show_changes(self) -> None:
        self.changes.clear()
        for changed in self._workspace.training.changes:
            self.changes.addItem(change_text(changed))
        if not self.changes.count():
            self.changes.addItem(tr("None yet"))
        self.changes.scrollToBottom()


def _tuning_now(workspace: Workspace) -> Tuning:
    """The settings of the run at work, with all that was changed since it began."""
    training = workspace.training
    graph = workspace.graph
    if training.run is not None:
        with suppress(GraphFileError):  # the run's folder is being made yet, of the very document that is open
            graph = load(RunFolder(training.run).graph).graph
    tuning = tuning_of(graph, workspace.catalog)
    for changed in training.changes:
        tuning = tuning.after(changed.changes)
    return tuning


def _is_weight(value: float) -> bool:
    return math.isfinite(value) and value >= 0


def _is_share(value: float) -> bool:
    return 0 <= value < 1
