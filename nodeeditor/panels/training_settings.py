"""The settings of a training as a form: every change is one undo step of the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from nodeeditor.catalog.specs import Kind
from nodeeditor.graph import queries
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.settings import EarlyStopping, TrainingSettings
from nodeeditor.language import tr
from nodeeditor.theme.stylesheet import dress_spin_box
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.workspace import Workspace

_LARGEST = 2**31 - 1
_LEARNING_RATE = "learning_rate"
_HIGHEST_RATE = 1e6


class TrainingForm(QWidget):
    """Edits epochs, batch size, seed, optimizer and early stopping of the open document."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.optimizer = QComboBox()
        self.learning_rate = QLineEdit()
        self.learning_rate.setValidator(_RateValidator(self._rate_text, self))
        self.epochs = _number(1)
        self.batch_size = _number(1)
        self.seed = _number(0)
        self.shuffle = QCheckBox(tr("Shuffle every epoch"))
        self.stops_early = QCheckBox(tr("Stop early"))
        self.monitor = QComboBox()
        self.monitor.setEditable(True)
        self.patience = _number(0)
        self.restores_best = QCheckBox(tr("Keep the best weights"))
        self._lay_out()
        self._connect()
        self._fill_optimizers()
        self._refresh()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Optimizer"), self.optimizer)
        form.addRow(tr("Learning rate"), self.learning_rate)
        form.addRow(tr("Epochs"), self.epochs)
        form.addRow(tr("Batch size"), self.batch_size)
        form.addRow(tr("Seed"), self.seed)
        form.addRow(self.shuffle)
        form.addRow(self.stops_early)
        self._early = QWidget()
        early = QFormLayout(self._early)
        early.setContentsMargins(20, 0, 0, 0)
        early.setVerticalSpacing(4)
        early.addRow(tr("Watch"), self.monitor)
        early.addRow(tr("Patience"), self.patience)
        early.addRow(self.restores_best)
        form.addRow(self._early)
        for combo in (self.optimizer, self.monitor):
            # The longest name of all optimizers shall not decide how wide the form is.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(6)
        for field in (self.learning_rate, self.epochs, self.batch_size, self.seed, self.patience):
            field.setMinimumWidth(64)
        self.patience.setToolTip(tr("Epochs without improvement before the training stops"))
        self.monitor.setToolTip(tr("The value that has to improve, such as val_loss"))

    def _connect(self) -> None:
        self.optimizer.activated.connect(self._choose_optimizer)
        self.learning_rate.editingFinished.connect(self._set_learning_rate)
        for box, name in ((self.epochs, "epochs"), (self.batch_size, "batch_size"), (self.seed, "seed")):
            box.valueChanged.connect(lambda value, name=name: self._set(name, value))
        self.shuffle.toggled.connect(lambda on: self._set("shuffle", on))
        self.stops_early.toggled.connect(lambda on: self._set("early_stopping", EarlyStopping() if on else None))
        self.patience.valueChanged.connect(lambda value: self._set_early(patience=value))
        self.restores_best.toggled.connect(lambda on: self._set_early(restore_best=on))
        self.monitor.activated.connect(self._set_monitor)
        self.monitor.lineEdit().editingFinished.connect(self._set_monitor)
        self._workspace.changed.connect(self._follow)
        self._workspace.replaced.connect(self._refresh)
        self._workspace.catalog_changed.connect(self._fill_optimizers)

    # Document to form

    def _follow(self, changes: ChangeSet) -> None:
        if changes.training or changes.touches_shapes:
            self._refresh()

    def _fill_optimizers(self) -> None:
        with QSignalBlocker(self.optimizer):
            self.optimizer.clear()
            for spec in self._workspace.catalog.objects(Kind.OPTIMIZER):
                self.optimizer.addItem(spec.name)
                self.optimizer.setItemData(self.optimizer.count() - 1, spec.summary, Qt.ItemDataRole.ToolTipRole)
        self._refresh()

    def _refresh(self) -> None:
        settings = self._workspace.graph.training
        early = settings.early_stopping
        fields = (
            self.optimizer,
            self.epochs,
            self.batch_size,
            self.seed,
            self.shuffle,
            self.stops_early,
            self.monitor,
            self.patience,
            self.restores_best,
        )
        blockers = [QSignalBlocker(field) for field in fields]
        self._show_optimizer(settings)
        self.epochs.setValue(settings.epochs)
        self.batch_size.setValue(settings.batch_size)
        self.seed.setValue(settings.seed)
        self.shuffle.setChecked(settings.shuffle)
        self.stops_early.setChecked(early is not None)
        self._early.setVisible(early is not None)
        if early is not None:
            self.monitor.clear()
            self.monitor.addItems(self._watchable())
            self.monitor.setEditText(early.monitor)
            self.patience.setValue(early.patience)
            self.restores_best.setChecked(early.restore_best)
        del blockers

    def _show_optimizer(self, settings: TrainingSettings) -> None:
        name = str(settings.optimizer.get("class_name", ""))
        index = self.optimizer.findText(name, Qt.MatchFlag.MatchFixedString)
        if index < 0 and name:
            self.optimizer.addItem(name)
            index = self.optimizer.count() - 1
        self.optimizer.setCurrentIndex(index)
        self.learning_rate.setEnabled(isinstance(self._rate_of(settings.optimizer), int | float))
        self.learning_rate.setText(self._rate_text())

    def _rate_text(self) -> str:
        rate = self._rate_of(self._workspace.graph.training.optimizer)
        return f"{rate:g}" if isinstance(rate, int | float) else tr("a schedule")

    def _rate_of(self, optimizer: FrozenMap) -> Any:
        config = optimizer.get("config")
        if isinstance(config, FrozenMap) and _LEARNING_RATE in config:
            return config[_LEARNING_RATE]
        spec = self._workspace.catalog.object(Kind.OPTIMIZER, str(optimizer.get("class_name", "")))
        parameter = spec.parameter(_LEARNING_RATE) if spec else None
        return parameter.default if parameter else 0.001

    def _watchable(self) -> list[str]:
        graph = self._workspace.graph
        outputs = [graph.nodes[node].name for node in queries.outputs(graph)]
        names = ["loss", *(f"{name}_loss" for name in outputs if len(outputs) > 1)]
        return [f"val_{name}" for name in names] + names

    # Form to document

    def _set(self, field: str, value: object) -> None:
        settings = self._workspace.graph.training
        if getattr(settings, field) != value:
            edit = SetTraining(replace(settings, **{field: value}))
            self._workspace.apply(edit, tr("Change training settings"), gesture=f"training.{field}")

    def _set_early(self, **changes: Any) -> None:
        early = self._workspace.graph.training.early_stopping
        if early is not None:
            self._set("early_stopping", replace(early, **changes))

    def _set_monitor(self) -> None:
        if text := self.monitor.currentText().strip():
            self._set_early(monitor=text)

    def _choose_optimizer(self) -> None:
        name = self.optimizer.currentText()
        if name == self._workspace.graph.training.optimizer.get("class_name"):
            return
        spec = self._workspace.catalog.object(Kind.OPTIMIZER, name)
        rate = spec.parameter(_LEARNING_RATE) if spec else None
        # Each optimizer starts at its own default rate: 0.001 suits Adam, and is far too slow for SGD.
        config = {_LEARNING_RATE: rate.default} if rate and isinstance(rate.default, int | float) else {}
        self._set("optimizer", FrozenMap(class_name=name, config=config))

    def _set_learning_rate(self) -> None:
        text = self.learning_rate.text()
        # What the validator mended does not count as modified.
        if text == self._rate_text():
            return
        optimizer = self._workspace.graph.training.optimizer
        config = optimizer.get("config")
        known = config if isinstance(config, FrozenMap) else FrozenMap()
        rate = float(text)
        self._set("optimizer", optimizer.with_value("config", known.with_value(_LEARNING_RATE, rate)))


class _RateValidator(QValidator):
    """A number as Python reads it; a decimal comma becomes a point, and what is no number what was ``known``.

    Qt's own validator accepts what the system's language writes, and drops letters while they are typed.
    """

    def __init__(self, known: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known

    # Qt overrides

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable if _is_rate(text) else QValidator.State.Intermediate, text, place

    def fixup(self, text: str) -> str:
        pointed = text.replace(",", ".")
        return pointed if _is_rate(pointed) else self._known()


def _is_rate(text: str) -> bool:
    try:
        return 0.0 <= float(text) <= _HIGHEST_RATE
    except ValueError:
        return False


def _number(least: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, _LARGEST)
    dress_spin_box(box)
    box.setKeyboardTracking(False)
    return box
