"""The optimizer with all its parameters: the learning rate first, the others below a fold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nodeeditor.catalog.defaults import kept_config, start_config
from nodeeditor.catalog.specs import Kind, ObjectSpec
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import CalmComboBox
from nodeeditor.panels.inspector.editors.schedule import ScheduleEditor
from nodeeditor.panels.training_form.group import SettingsGroup
from nodeeditor.panels.training_form.rate import RateCurve, of_planned_length
from nodeeditor.panels.training_form.schedule_curve import ScheduleCurve
from nodeeditor.theme.tips import literal_tip
from nodeeditor.values import EMPTY, FrozenMap, Value
from nodeeditor.workspace.schedule import ScheduleCourse

_RATE = "learning_rate"


class OptimizerGroup(QWidget):
    """Shows the optimizer of a training; ``choose`` is given another one, with the name of what differs."""

    def __init__(self, context: EditorContext, course: ScheduleCourse) -> None:
        super().__init__()
        self._context = context
        self._course = course
        self._optimizer = EMPTY
        self.combo: QComboBox = CalmComboBox()
        self.combo.setAccessibleName(tr("Optimizer"))
        self.group = SettingsGroup(context)
        self._rate_curve = RateCurve(context, course)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.group)
        course.changed.connect(self.show_course)

    @property
    def rate(self) -> ScheduleEditor | None:
        """The editor of the learning rate, None of an optimizer that has none."""
        form = self.group.form
        editor = form.rows[_RATE].editor if form is not None and _RATE in form.rows else None
        return editor if isinstance(editor, ScheduleEditor) else None

    def fill(self) -> None:
        """Offer the optimizers of the catalog."""
        self.combo.clear()
        for spec in self._context.catalog().objects(Kind.OPTIMIZER):
            self.combo.addItem(spec.name)
            self.combo.setItemData(self.combo.count() - 1, literal_tip(spec.summary), Qt.ItemDataRole.ToolTipRole)

    def show_optimizer(self, optimizer: FrozenMap) -> None:
        """Show a graph's optimizer."""
        if optimizer.get("class_name") != self._optimizer.get("class_name"):
            self.group.rebuild()
        self._optimizer = optimizer
        name = str(optimizer.get("class_name", ""))
        spec = self._spec(name)
        if spec is not None:
            name = spec.name
        if self.combo.findText(name) < 0 and name:
            self.combo.addItem(name)
        self.combo.setCurrentIndex(self.combo.findText(name))
        self.combo.setToolTip(literal_tip(spec.summary) if spec is not None else "")
        parameters = spec.parameters if spec is not None else ()
        defaults = {parameter.name: parameter.default for parameter in parameters}
        shown = FrozenMap({key: value for key, value in self._config.items() if value != defaults.get(key, object)})
        self.group.show_config(parameters, shown, frozenset({_RATE}))
        self.show_course()

    def show_course(self) -> None:
        """Show the course of the learning rate under its schedule."""
        form = self.group.form
        if self.rate is not None and form is not None:
            self._rate_curve.show_in(form.rows[_RATE])

    @property
    def curve(self) -> ScheduleCurve | None:
        """The picture of that course, None before there is one."""
        return self._rate_curve.curve

    # The optimizers that come of what the user does

    def chosen(self) -> FrozenMap | None:
        """The optimizer whose name is chosen, None where it is the one there is."""
        name = self.combo.currentText()
        if name == self._optimizer.get("class_name"):
            return None
        spec, before = self._spec(name), self._spec(str(self._optimizer.get("class_name", "")))
        if spec is None:
            return FrozenMap(class_name=name, config=EMPTY)
        config = self._config
        if not isinstance(config.get(_RATE), FrozenMap):
            config = config.without(_RATE)
        kept = kept_config(config, None if before is None else before.parameters, spec.parameters, start_config(spec))
        rate = spec.parameter(_RATE)
        # Each optimizer starts at its own default rate: 0.001 suits Adam, and is far too slow for SGD.
        if rate is not None and _RATE not in kept and isinstance(rate.default, int | float):
            kept = kept.with_value(_RATE, rate.default)
        return FrozenMap(class_name=name, config=kept)

    def with_parameter(self, name: str, value: Value) -> FrozenMap:
        """The optimizer with another value of a parameter; a fresh schedule is as long as the training."""
        if name == _RATE:
            value = of_planned_length(value, self._config.get(_RATE), self._context.catalog(), self._course.planned)
        return self._optimizer.with_value("config", self._config.with_value(name, value))

    def without_parameter(self, name: str) -> FrozenMap:
        """The optimizer with the default of a parameter."""
        return self._optimizer.with_value("config", self._config.without(name))

    @property
    def _config(self) -> FrozenMap:
        config = self._optimizer.get("config")
        return config if isinstance(config, FrozenMap) else EMPTY

    def _spec(self, name: str) -> ObjectSpec | None:
        return self._context.catalog().object(Kind.OPTIMIZER, name)
