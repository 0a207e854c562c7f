"""The settings of a training as a form: every change is one undo step of the document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from nodeeditor.catalog.literals import object_of
from nodeeditor.graph import queries
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.graph import EditError
from nodeeditor.graph.settings import EarlyStopping, Precision, ReduceOnPlateau, TrainingSettings
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, INDENT
from nodeeditor.panels.inspector.row import LABEL_WIDTH
from nodeeditor.panels.quiet import quiet
from nodeeditor.panels.seed_box import SeedBox
from nodeeditor.panels.training_form import parts
from nodeeditor.panels.training_form.fold import Fold
from nodeeditor.panels.training_form.group import SettingsGroup
from nodeeditor.panels.training_form.optimizer import OptimizerGroup
from nodeeditor.panels.training_form.speed import SpeedGroup
from nodeeditor.theme.labels import ColumnLabel
from nodeeditor.theme.stylesheet import dress_spin_box
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import FrozenMap, Value
from nodeeditor.workspace.workspace import Workspace

_LARGEST = 2**31 - 1
#: As wide as the names of the parameters below.
_NAME_WIDTH = LABEL_WIDTH - INDENT


class TrainingForm(QWidget):
    """Edits all that a training of the open document is set up with; what is seldom needed is folded away."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._context = EditorContext(lambda: workspace.catalog, tuple, lambda: self._theme)
        self._shown_watchable: tuple[str, ...] = ()
        self.epochs = _number(1)
        self.batch_size = _number(1)
        self.seed = SeedBox()
        self.shuffle = QCheckBox(tr("Shuffle every epoch"))
        self.optimizer = OptimizerGroup(self._context, workspace.schedule)
        self.falls_on_plateau = QCheckBox(tr("Lower the rate on a plateau"))
        self.plateau = SettingsGroup(self._context)
        self.stops_early = QCheckBox(tr("Stop early"))
        self.early = SettingsGroup(self._context)
        self.checkpoints = SettingsGroup(self._context)
        self.logs = SettingsGroup(self._context)
        self.speed = SpeedGroup(self._context, workspace.speed_trial)
        self.folds = {
            "plateau": Fold(tr("Plateau"), _switched(self.falls_on_plateau, self.plateau), theme),
            "stopping": Fold(tr("Stopping"), _switched(self.stops_early, self.early), theme),
            "checkpoints": Fold(tr("Checkpoints"), self.checkpoints, theme),
            "logs": Fold(tr("Logs"), self.logs, theme),
            "speed": Fold(tr("Speed"), self.speed, theme),
        }
        self._lay_out()
        self._connect()
        self._fill_optimizers()

    @property
    def learning_rate(self) -> QLineEdit:
        """The field of a learning rate that is a number."""
        rate = self.optimizer.rate
        assert rate is not None
        return rate.line.line

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        for fold in self.folds.values():
            fold.set_theme(theme)
        for group in (
            self.optimizer.group,
            self.plateau,
            self.early,
            self.checkpoints,
            self.logs,
            self.speed.group,
        ):
            group.rebuild()
        self._refresh()

    def _lay_out(self) -> None:
        first = QFormLayout()
        first.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        first.setHorizontalSpacing(0)
        first.setVerticalSpacing(4)
        first.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        first.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (tr("Epochs"), self.epochs),
            (tr("Batch size"), self.batch_size),
            (tr("Seed"), self.seed),
            (tr("Optimizer"), self.optimizer.combo),
        ):
            label = ColumnLabel(name, _NAME_WIDTH)
            label.setBuddy(field)
            first.addRow(label, field)
        for box in (self.epochs, self.batch_size, self.seed):
            box.setMinimumWidth(64)
        last = QHBoxLayout()
        last.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        last.addWidget(self.shuffle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.optimizer)
        column.addLayout(last)
        for fold in self.folds.values():
            column.addWidget(fold)
        column.addStretch(1)

    def _connect(self) -> None:
        for box, name in ((self.epochs, "epochs"), (self.batch_size, "batch_size")):
            box.valueChanged.connect(partial(self._set, name))
        self.seed.seed_changed.connect(partial(self._set, "seed"))
        self.shuffle.toggled.connect(partial(self._set, "shuffle"))
        self.optimizer.combo.activated.connect(self._choose_optimizer)
        self.optimizer.group.changed.connect(
            lambda name, value: self._set_optimizer(name, self.optimizer.with_parameter(name, value))
        )
        self.optimizer.group.reset.connect(
            lambda name: self._set_optimizer(name, self.optimizer.without_parameter(name))
        )
        self.stops_early.toggled.connect(
            lambda on: self._set("early_stopping", EarlyStopping(self._watchable()[0]) if on else None)
        )
        self.falls_on_plateau.toggled.connect(
            lambda on: self._set("reduce_on_plateau", ReduceOnPlateau(self._watchable()[0]) if on else None)
        )
        for group, field in (
            (self.early, "early_stopping"),
            (self.plateau, "reduce_on_plateau"),
            (self.checkpoints, "checkpoints"),
            (self.logs, ""),
            (self.speed.group, ""),
        ):
            group.changed.connect(partial(self._set_part, group, field))
            group.reset.connect(partial(self._reset_part, group, field))
        self._workspace.changed.connect(self._follow)
        self._workspace.replaced.connect(self._refresh)
        self._workspace.catalog_changed.connect(self._fill_optimizers)

    # Document to form

    def _follow(self, changes: ChangeSet) -> None:
        # Most edits are of layers, and say nothing of the training unless they rename what it reports.
        if changes.training or changes.data or (changes.touches_shapes and self._watchable() != self._shown_watchable):
            self._refresh()

    def _fill_optimizers(self) -> None:
        with quiet(self.optimizer.combo):
            self.optimizer.fill()
            self.optimizer.group.rebuild()
        self._refresh()

    def _refresh(self) -> None:
        settings = self._workspace.graph.training
        boxes = (self.epochs, self.batch_size, self.seed, self.shuffle, self.stops_early, self.falls_on_plateau)
        with quiet(*boxes, self.optimizer.combo):
            self._show_settings(settings)

    def _show_settings(self, settings: TrainingSettings) -> None:
        self.epochs.setValue(settings.epochs)
        self.batch_size.setValue(settings.batch_size)
        self.seed.setValue(settings.seed)
        self.shuffle.setChecked(settings.shuffle)
        self.stops_early.setChecked(settings.early_stopping is not None)
        self.falls_on_plateau.setChecked(settings.reduce_on_plateau is not None)
        self.optimizer.show_optimizer(settings.optimizer)
        watchable = self._shown_watchable = self._watchable()
        early, plateau, kept = settings.early_stopping, settings.reduce_on_plateau, settings.checkpoints
        self.early.setVisible(early is not None)
        self.plateau.setVisible(plateau is not None)
        _show(self.early, parts.early_stopping(watchable), early or EarlyStopping())
        _show(self.plateau, parts.reduce_on_plateau(watchable), plateau or ReduceOnPlateau())
        _show(self.checkpoints, parts.checkpoints(watchable), kept)
        _show(self.logs, parts.logs(), settings)
        _show(self.speed.group, parts.speed(), settings)
        self._tell(settings)

    def _tell(self, settings: TrainingSettings) -> None:
        """What is set in each fold, for when it is closed."""
        early, plateau, kept = settings.early_stopping, settings.reduce_on_plateau, settings.checkpoints
        off = tr("off")
        self.folds["stopping"].tell(off if early is None else f"{early.monitor}, {early.patience}")
        self.folds["plateau"].tell(off if plateau is None else f"{plateau.monitor}, ×{plateau.factor:g}")
        best = [tr("best {value}", value=kept.monitor)] if kept.monitor else []
        every = [tr("every {count}", count=kept.every)] if kept.every else []
        self.folds["checkpoints"].tell(", ".join((*best, *every)) or tr("the last"))
        logs = [name for name, on in (("CSV", settings.csv_log), ("TensorBoard", settings.tensorboard)) if on]
        self.folds["logs"].tell(", ".join(logs) or off)
        jit = {None: "", True: tr("jit on"), False: tr("jit off")}[settings.jit_compile]
        precision = "" if settings.precision is Precision.FLOAT32 else settings.precision.value
        self.folds["speed"].tell(", ".join(filter(None, (precision, jit))) or tr("as usual"))

    def _watchable(self) -> tuple[str, ...]:
        """What a training of this graph reports, as far as names tell; the validation's values first."""
        graph = self._workspace.graph
        outputs = [(graph.nodes[node].name, graph.layer_of(node).config) for node in queries.outputs(graph)]
        several = len(outputs) > 1
        names = ["loss", *(f"{name}_loss" for name, _ in outputs if several)]
        for name, config in outputs:
            before = f"{name}_" if several else ""
            names += [before + _log_name(metric) for metric in _several(config.get("metrics"))]
        names = list(dict.fromkeys(names))
        held_back = [f"val_{name}" for name in names] if graph.data.validation > 0 else []
        return (*held_back, *names)

    # Form to document

    def _set(self, field: str, value: object) -> None:
        settings = self._workspace.graph.training
        if getattr(settings, field) != value:
            self._apply(replace(settings, **{field: value}), field)

    def _apply(self, settings: TrainingSettings, gesture: str) -> None:
        self._workspace.apply(SetTraining(settings), tr("Change training settings"), gesture=f"training.{gesture}")

    def _set_part(self, group: SettingsGroup, field: str, name: str, value: Value) -> None:
        settings = self._workspace.graph.training
        part: Any = getattr(settings, field) if field else settings
        if part is None:
            return
        changed = parts.with_setting(part, name, value)
        try:
            self._apply(replace(settings, **{field: changed}) if field else changed, f"{field}.{name}")
        except EditError as error:
            group.row(name).show_error(str(error))

    def _reset_part(self, group: SettingsGroup, field: str, name: str) -> None:
        self._set_part(group, field, name, group.row(name).parameter.default)

    def _choose_optimizer(self) -> None:
        optimizer = self.optimizer.chosen()
        if optimizer is not None:
            self._set("optimizer", optimizer)

    def _set_optimizer(self, name: str, optimizer: FrozenMap) -> None:
        try:
            self._apply(replace(self._workspace.graph.training, optimizer=optimizer), f"optimizer.{name}")
        except EditError as error:
            self.optimizer.group.row(name).show_error(str(error))


def _show(group: SettingsGroup, parameters: tuple[Any, ...], part: Any) -> None:
    group.show_config(parameters, parts.config_of(part, parameters))


def _switched(switch: QCheckBox, group: SettingsGroup) -> QWidget:
    """A group of settings that count while ``switch`` is on."""
    both = QWidget()
    line = QHBoxLayout()
    line.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
    line.addWidget(switch)
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(4)
    column.addLayout(line)
    column.addWidget(group)
    return both


def _several(value: Value) -> Iterable[Value]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _log_name(metric: Value) -> str:
    """How Keras names the values of a metric: as the text that names it, or after its class."""
    named = object_of(metric)
    if named is None:
        return str(metric)
    name = named[1].get("name")
    return name if isinstance(name, str) else queries.snake_case(named[0])


def _number(least: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, _LARGEST)
    dress_spin_box(box)
    box.setKeyboardTracking(False)
    return box
