"""The window in which a training is changed while it runs: its settings as they are, and what was changed so far."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

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

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.language import tr
from nodeeditor.panels.change_texts import change_text
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, INDENT
from nodeeditor.panels.inspector.name_label import NameLabel
from nodeeditor.panels.inspector.row import LABEL_WIDTH
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.training_form.rate import RateField
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import TrainingChanged
from nodeeditor.protocol.steering import Change, Changes
from nodeeditor.theme.labels import ColumnLabel, PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box, set_role
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.theme.type_sizes import scaled
from nodeeditor.workspace.changed_run import graph_of_run
from nodeeditor.workspace.schedule import TunedCourse
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.tuning import Tuning, rate_of, rate_parameter, tuning_of
from nodeeditor.workspace.workspace import Workspace

_WIDTH, _HEIGHT = 380, 480
_ROWS = 4
#: As wide as the name of the learning rate.
_NAME_WIDTH = LABEL_WIDTH - INDENT
_APART = 8
#: The learning rate of an optimizer that the catalog does not know.
_ANY_RATE = Parameter("learning_rate", Kind.SCHEDULE, None)


class TuningDialog(QDialog):
    """Stays open beside the plot. Apply sends what differs; the fields then show what the training says it did."""

    def __init__(self, workspace: Workspace, themes: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tune the training"))
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        self._workspace = workspace
        graph = graph_of_run(workspace)
        changes = (changed.changes for changed in workspace.training.at_work.changes)
        self._tuning = tuning_of(graph, workspace.catalog).after(*changes)
        self._course = TunedCourse(workspace.training.at_work, workspace.engine, self)
        parameter = rate_parameter(graph.training.optimizer, workspace.catalog) or _ANY_RATE
        context = EditorContext(lambda: workspace.catalog, tuple, lambda: themes.theme)
        self.rate = RateField(parameter, context, self._course)
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
        for signal in (training.batches, training.epoch):
            signal.connect(self.rate.show_reached)

    @classmethod
    def open_for(cls, workspace: Workspace, themes: ThemeSwitch, window: QWidget) -> TuningDialog:
        """The dialog of this window, in front; it is made where it is not open."""
        # One that was closed is there a moment longer.
        found = next((found for found in window.findChildren(cls) if found.isVisible()), None)
        dialog = found if found is not None else cls(workspace, themes, window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.rate.editor.setFocus()  # what is changed most often can be typed at once
        dialog.rate.line.selectAll()
        return dialog

    def _lay_out(self) -> None:
        self.batch_size.setRange(1, LARGEST_COUNT)
        dress_spin_box(self.batch_size)
        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        form.setHorizontalSpacing(0)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        size = ColumnLabel(tr("Batch size"), _NAME_WIDTH)
        size.setBuddy(self.batch_size)
        self.batch_size.setToolTip(tr("It counts from the next epoch on"))
        form.addRow(size, self.batch_size)
        self._add_numbers(form, tr("DROPOUT"), self._tuning.rates, self.rates)
        if len(self._tuning.loss_weights) > 1:
            self._add_numbers(form, tr("LOSS WEIGHTS"), self._tuning.loss_weights, self.loss_weights)
        if self._tuning.trainable:
            form.addRow(_heading(tr("TRAINABLE LAYERS")))
        for name in self._tuning.trainable:
            self.trainable[name] = QCheckBox(name)
            form.addRow(self.trainable[name])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(4)
        rows.addWidget(self.rate)
        rows.addWidget(content)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(whole)
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
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.setFixedHeight(_ROWS * 24)
        self.changes.setAccessibleName(tr("Changes so far"))
        column = QVBoxLayout(self)
        # The handles of what opens stand before the names, which begin where all else does.
        column.setContentsMargins(16 - HANDLE_WIDTH, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(area, 1)
        below = QVBoxLayout()
        below.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(PlainLabel(tr("CHANGES SO FAR"), role="heading"))
        below.addWidget(self.changes)
        below.addWidget(self.error)
        below.addLayout(buttons)
        column.addLayout(below)

    def _add_numbers(self, form: QFormLayout, title: str, names: Iterable[str], fields: dict[str, QLineEdit]) -> None:
        if names:
            form.addRow(_heading(title))
        for name in names:
            fields[name] = QLineEdit()
            label = NameLabel(name, scaled(_NAME_WIDTH) - _APART)
            label.setFixedWidth(scaled(_NAME_WIDTH))
            form.addRow(label, fields[name])

    # What is wanted

    def _apply(self) -> None:
        self.rate.editor.take_typed()
        self.error.hide()
        wanted = self._wanted()
        if wanted is None:
            return
        changes = self._tuning.changes_to(wanted)
        if changes != Changes():
            self._workspace.training.steer(Change(changes))

    def _wanted(self) -> Tuning | None:
        """What the fields say; None, and a sentence, where one says no number."""
        if self.rate.is_refused:
            self.rate.editor.setFocus()
            return None
        rates = {name: self._read(field, name, _is_share) for name, field in self.rates.items()}
        weights = {name: self._read(field, name, _is_weight) for name, field in self.loss_weights.items()}
        if None in rates.values() or None in weights.values():
            return None
        return Tuning(
            rate_of(self.rate.value),
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
        self.rate.show_value(now.learning_rate)
        self.batch_size.setValue(now.batch_size)
        for fields, values in ((self.rates, now.rates), (self.loss_weights, now.loss_weights)):
            for name, field in fields.items():
                field.setText(f"{values[name]:.9g}")
        for name, box in self.trainable.items():
            box.setChecked(now.trainable[name])
        self.error.hide()

    def _show_changes(self) -> None:
        self.changes.clear()
        for changed in self._workspace.training.at_work.changes:
            self.changes.addItem(change_text(changed))
        if not self.changes.count():
            self.changes.addItem(tr("None yet"))
        self.changes.scrollToBottom()


def _heading(title: str) -> PlainLabel:
    heading = PlainLabel(title, role="heading")
    heading.setContentsMargins(0, 8, 0, 0)
    return heading


def _is_weight(value: float) -> bool:
    return math.isfinite(value) and value >= 0


def _is_share(value: float) -> bool:
    return 0 <= value < 1
