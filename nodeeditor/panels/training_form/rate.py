"""A learning rate as a number or a schedule, with the course of that below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.schedule import ScheduleEditor
from nodeeditor.panels.inspector.row import ParameterRow
from nodeeditor.panels.training_form.group import SettingsGroup
from nodeeditor.panels.training_form.schedule_curve import ScheduleCurve
from nodeeditor.values import EMPTY, FrozenMap, Value
from nodeeditor.workspace.schedule import RateCourse, TunedCourse

#: What schedules call the steps from their beginning to their end.
_LENGTH = "decay_steps"


class RateCurve:
    """The course of a schedule in the row of its parameter, which may be made anew."""

    def __init__(self, context: EditorContext, course: RateCourse) -> None:
        self._context = context
        self._course = course
        self._curve_of: ScheduleEditor | None = None
        self.curve: ScheduleCurve | None = None

    def show_in(self, row: ParameterRow) -> None:
        """Show it as it is known, under the parameters of the schedule."""
        editor = row.editor
        if not isinstance(editor, ScheduleEditor):
            return
        if editor is not self._curve_of or self.curve is None:
            self._curve_of, self.curve = editor, ScheduleCurve(self._context.theme())
            editor.add_below(self.curve)
        course, problem = self._course, self._course.problem
        self.curve.show_course(course.drawn, problem, is_planned=course.planned is not None)
        self.curve.picture.show_reached(course.reached)
        if problem is not None and not problem.warning and editor.details.isHidden():
            row.show_error(problem.text)  # where nobody would see it below
        else:
            row.clear_error()


class RateField(QWidget):
    """The learning rate of a training that runs, for its user to give it another one; nothing is done by itself."""

    #: :attr:`value` is another one, by the user.
    changed = Signal()

    def __init__(self, parameter: Parameter, context: EditorContext, course: TunedCourse) -> None:
        super().__init__()
        self._parameter = parameter
        self._context = context
        self._course = course
        self._value: Value = None
        self._group = SettingsGroup(context)
        self._curve = RateCurve(context, course)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._group)
        self._group.changed.connect(lambda _, value: self._take(value))
        self._group.reset.connect(lambda _: self._take(parameter.default))
        course.changed.connect(self.show_course)

    @property
    def value(self) -> Value:
        """The number, or the schedule."""
        return self._value

    @property
    def line(self) -> QLineEdit:
        """The field of a rate that is a number."""
        return self.editor.line.line

    @property
    def editor(self) -> ScheduleEditor:
        """What the user changes it with."""
        editor = self.row.editor
        assert isinstance(editor, ScheduleEditor)
        return editor

    @property
    def row(self) -> ParameterRow:
        """The row of the parameter."""
        return self._group.row(self._parameter.name)

    @property
    def is_refused(self) -> bool:
        """Whether what the user wrote is no learning rate; the row tells why."""
        fault = self._course.problem
        return not self.row.error.isHidden() or (fault is not None and not fault.warning)

    def show_value(self, value: Value) -> None:
        """Show a number or a schedule."""
        self._value = value
        is_usual = value is None or value == self._parameter.default
        shown = EMPTY if is_usual else FrozenMap({self._parameter.name: value})
        self._group.show_config((self._parameter,), shown)
        self._course.follow(value if isinstance(value, FrozenMap) else None)
        self.show_course()

    def show_course(self) -> None:
        """Show the course of a schedule as it is known, and how far the training is in it."""
        self._curve.show_in(self.row)

    def show_reached(self) -> None:
        """The training went on."""
        if self._curve.curve is not None:
            self._curve.curve.picture.show_reached(self._course.reached)

    def _take(self, value: Value) -> None:
        value = of_planned_length(value, self._value, self._context.catalog(), self._course.planned)
        self.show_value(FrozenMap(class_name=value, config=EMPTY) if isinstance(value, str) else value)
        self.changed.emit()


def of_planned_length(value: Value, before: Value, catalog: Catalog, planned: int | None) -> Value:
    """A learning rate that takes the place of ``before``: a fresh schedule becomes as long as the training is."""
    if not isinstance(value, FrozenMap) or _is_same_schedule(value, before):
        return value
    spec = catalog.object(Kind.SCHEDULE, str(value.get("class_name")))
    length = spec.parameter(_LENGTH) if spec is not None else None
    config = value.get("config")
    # One that decays by a factor again and again goes on for ever; the others come to an end there.
    ends = spec is not None and spec.parameter("decay_rate") is None
    if length is None or planned is None or not ends or not isinstance(config, FrozenMap):
        return value
    return value.with_value("config", config.with_value(_LENGTH, planned))


def _is_same_schedule(value: FrozenMap, before: Value) -> bool:
    return isinstance(before, FrozenMap) and before.get("class_name") == value.get("class_name")
