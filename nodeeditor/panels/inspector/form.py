"""The rows of all parameters of a layer, or of an object within one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import INDENT
from nodeeditor.panels.inspector.row import LABEL_WIDTH, ParameterRow
from nodeeditor.panels.inspector.subject import Field
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.stylesheet import set_role

#: A form of no more rows than this needs no fold.
_FEW = 9
NESTED_LABEL_WIDTH = LABEL_WIDTH - INDENT


class ParameterForm(QWidget):
    """Important and changed parameters first, the others below a fold.

    Names stand in a column of ``label_width`` pixels, where one is said.
    """

    #: Name of a parameter and the value the user chose for it.
    changed = Signal(str, object)
    #: Name of a parameter that is to have its default again.
    reset = Signal(str)
    #: The user opened or closed the fold.
    unfolded = Signal(bool)

    def __init__(
        self,
        parameters: Sequence[Parameter],
        context: EditorContext,
        *,
        nested: bool = False,
        first: frozenset[str] = frozenset(),
        unfolded: bool = False,
        label_width: int = 0,
    ) -> None:
        super().__init__()
        self._context = context
        self._width = label_width or (NESTED_LABEL_WIDTH if nested else LABEL_WIDTH)
        self._fields: Mapping[str, Field] = {}
        self.rows: dict[str, ParameterRow] = {}
        top = [p for p in parameters if p.important or p.required or p.name in first]
        rest = [p for p in parameters if p not in top]
        if len(parameters) <= _FEW or not top:
            top, rest = [*top, *rest], []
        self._waiting = rest
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for parameter in top:
            column.addWidget(self._row(parameter))
        self.more = QPushButton(tr("{count} more", count=len(rest)))
        set_role(self.more, "fold")
        self.more.setCheckable(True)
        self.more.setIconSize(QSize(12, 12))
        self._rest = QWidget()
        self._rest_column = QVBoxLayout(self._rest)
        self._rest_column.setContentsMargins(0, 0, 0, 0)
        self._rest_column.setSpacing(4)
        column.addWidget(self.more)
        column.addWidget(self._rest)
        self.more.setVisible(bool(rest))
        self.more.setChecked(unfolded)
        self.more.toggled.connect(self._on_unfolded)
        self._fold(unfolded)

    def show_fields(self, fields: Mapping[str, Field]) -> None:
        """Show the values the layers have."""
        self._fields = fields
        for name, row in self.rows.items():
            row.show_field(fields[name])

    def row(self, name: str) -> ParameterRow:
        """The row of a parameter, unfolded where it was not. Raises ``KeyError`` for one that is not here."""
        if name not in self.rows:
            self.more.setChecked(True)
        return self.rows[name]

    def _row(self, parameter: Parameter) -> ParameterRow:
        row = ParameterRow(parameter, self._context, label_width=self._width)
        row.changed.connect(lambda value, name=parameter.name: self.changed.emit(name, value))
        row.reset.connect(lambda name=parameter.name: self.reset.emit(name))
        self.rows[parameter.name] = row
        return row

    def _on_unfolded(self, unfolded: bool) -> None:
        self._fold(unfolded)
        self.unfolded.emit(unfolded)

    def _fold(self, unfolded: bool) -> None:
        if unfolded:
            self._make_waiting()
        self._rest.setVisible(unfolded)
        theme = self._context.theme()
        self.more.setIcon(action_icon("chevron-down" if unfolded else "chevron-right", theme, 12, theme.second))

    def _make_waiting(self) -> None:
        """Make the rows below the fold, which nobody needs while it is closed."""
        waiting, self._waiting = self._waiting, []
        for parameter in waiting:
            row = self._row(parameter)
            self._rest_column.addWidget(row)
            if parameter.name in self._fields:
                row.show_field(self._fields[parameter.name])
