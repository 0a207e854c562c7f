"""An editor for a number that may be a function of the step: a learning rate, or a schedule of one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.line import LineEditor
from nodeeditor.panels.inspector.editors.object import ObjectEditor, split
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.theme.tips import literal_tip
from nodeeditor.values import FrozenMap, Value

#: What Keras's schedules call the rate that they begin with.
_BEGINS_WITH = "initial_learning_rate"


class ScheduleEditor(ObjectEditor):
    """A field for the number, with a button that opens the schedules; a chosen one takes the field's place."""

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__(parameter, context)
        self.combo.setItemText(0, tr("constant"))
        self.line = _RateEditor(_as_number(parameter), context)
        self.line.changed.connect(self.changed)
        self.line.refused.connect(self.refused)
        self.line.cleared.connect(self.cleared)
        self.pick = QToolButton()
        self.pick.setFixedSize(24, 28)
        self.pick.setIcon(action_icon("chevron-down", context.theme(), 12, context.theme().second))
        self.pick.setToolTip(tr("Let the number follow a schedule"))
        self.pick.setAccessibleName(tr("Choose {name}", name=parameter.name))
        self.pick.clicked.connect(self.open_list)
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self.pick)
        self._show_kind(constant=True)

    def show_value(self, value: Shown) -> None:
        constant = value is MIXED or isinstance(value, int | float)
        super().show_value(None if constant and value is not MIXED else value)
        if constant:
            self.line.show_value(value)
        self._show_kind(constant=constant)

    def add_below(self, widget: QWidget) -> None:
        """Show ``widget`` under the parameters of the schedule, as long as they are shown."""
        self._column.addWidget(widget)

    def take_typed(self) -> None:
        """Take over a number that is being typed, or refuse it."""
        self.line.take_typed()

    def open_list(self) -> QMenu:
        """Open the list of schedules."""
        self.take_typed()  # a schedule begins with the number
        menu = LetteredMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for number, name in enumerate(self._names):
            action = menu.addAction(name or tr("constant"))
            action.setCheckable(True)
            action.setChecked(not name)
            action.setToolTip(literal_tip(self._summary(name)))
            action.triggered.connect(lambda _=False, number=number: self._on_chosen(number))
            group.addAction(action)
        menu.setToolTipsVisible(True)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return menu

    def _listed_names(self) -> list[str]:
        return ["", *(option.name for option in self._options)]

    def _on_chosen(self, number: int) -> None:
        if not self._names[number]:
            self.changed.emit(self._constant())
            return
        self.unfold.setChecked(True)
        super()._on_chosen(number)

    def _constant(self) -> Value:
        """The number to go back to: where the schedule began."""
        config = split(self._value)[1] if self._value is not MIXED else FrozenMap()
        begin = config.get(_BEGINS_WITH)
        return begin if isinstance(begin, int | float) else self._parameter.default

    def _fresh(self, name: str) -> FrozenMap:
        start = super()._fresh(name)
        rate = self.line.value
        if self._is_constant and _BEGINS_WITH in start and rate is not None:
            return start.with_value(_BEGINS_WITH, rate)
        return start

    @property
    def _is_constant(self) -> bool:
        return self.combo.isHidden()

    def _show_kind(self, *, constant: bool) -> None:
        self.combo.setVisible(not constant)
        self.line.setVisible(constant)
        self.pick.setVisible(constant)
        self.setFocusProxy(self.line if constant else self.combo)


class _RateEditor(LineEditor):
    """A number; a decimal comma becomes a point."""

    @property
    def value(self) -> int | float | None:
        """The number that is shown."""
        number = self._value
        return number if isinstance(number, int | float) and not isinstance(number, bool) else None

    def take_typed(self) -> None:
        """Take over what is being typed, or refuse it, as if the focus left."""
        self._take()

    def _take(self) -> None:
        text = self.line.text()
        if self.line.isModified() and text.count(",") == 1 and _is_number(text.replace(",", ".")):
            self.line.setText(text.replace(",", "."))
            self.line.setModified(True)
        super()._take()


def _as_number(parameter: Parameter) -> Parameter:
    return Parameter(parameter.name, Kind.NUMBER, parameter.default, minimum=0.0)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
