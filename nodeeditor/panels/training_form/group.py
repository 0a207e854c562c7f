"""A group of settings as rows of a form: the inspector's editors, for what is no layer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodeeditor.catalog.checks import check_value
from nodeeditor.catalog.describe import parameter_tip
from nodeeditor.catalog.specs import Parameter
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.form import NESTED_LABEL_WIDTH, ParameterForm
from nodeeditor.panels.inspector.row import ParameterRow
from nodeeditor.panels.inspector.subject import fields_of
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.type_sizes import scaled
from nodeeditor.values import FrozenMap, Value, freeze


class SettingsGroup(QWidget):
    """Shows a configuration that says what differs from the defaults; made anew where its parameters are others."""

    #: The name of a setting, and a value that is one.
    changed = Signal(str, object)
    #: The name of a setting that is to be as usual again.
    reset = Signal(str)

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        #: What the rows are of; None where they are to be made anew.
        self._parameters: tuple[Parameter, ...] | None = None
        self._unfolded = False
        self.form: ParameterForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_config(
        self, parameters: Sequence[Parameter], config: FrozenMap, first: frozenset[str] = frozenset()
    ) -> None:
        """Show ``config``; where some come ``first``, these and all that it changes stand before the others."""
        if tuple(parameters) != self._parameters or self.form is None:
            self._parameters = tuple(parameters)
            self._build(self._parameters, first | frozenset(config) if first else first)
        assert self.form is not None
        self.form.show_fields(fields_of([config], parameters))

    def rebuild(self) -> None:
        """Make the rows anew with the next configuration: the theme is another one."""
        self._parameters = None

    def row(self, name: str) -> ParameterRow:
        """The row of a setting. Raises ``KeyError`` for one that is not here."""
        if self.form is None:
            raise KeyError(name)
        row = self.form.row(name)
        self._explain(row)
        return row

    def _build(self, parameters: tuple[Parameter, ...], first: frozenset[str]) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        # Wider with larger text, as the column is in which it stands; the inspector has no room for that.
        width, unfolded = scaled(NESTED_LABEL_WIDTH), self._unfolded
        form = ParameterForm(parameters, self._context, first=first, unfolded=unfolded, label_width=width)
        form.changed.connect(self._on_changed)
        form.reset.connect(self.reset)
        form.unfolded.connect(self._on_unfolded)
        for row in form.rows.values():
            self._explain(row)
        self.form = form
        self._column.addWidget(form)

    def _explain(self, row: ParameterRow) -> None:
        row.setToolTip(literal_tip(parameter_tip(row.parameter)))

    def _on_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        if self.form is not None:
            for row in self.form.rows.values():
                self._explain(row)

    def _on_changed(self, name: str, value: Value) -> None:
        row = self.row(name)
        problem = check_value(row.parameter, value, self._context.catalog())
        if problem is not None:
            row.show_error(problem.text)
        elif value == freeze(row.parameter.default) and not isinstance(value, bool):
            self.reset.emit(name)
        else:
            self.changed.emit(name, value)
