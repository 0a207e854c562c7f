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
_NESTED_LABEL_WIDTH = LABEL_WIDTH - INDENT


class ParameterForm(QWidget):
    """Important and changed parameters first, the others below a fold."""

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
    ) -> None:
        super().__init__()
        self._context = context
        self.rows: dict[str, ParameterRow] = {}
        top = [p for p in parameters if p.important or p.required or p.name in first]
        rest = [p for p in parameters if p not in top]
        if nested or len(parameters) <= _FEW or not top:
            top, rest = [*top, *rest], []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        width = _NESTED_LABEL_WIDTH if nested else LABEL_WIDTH
        for parameter in top:
            column.addWidget(self._row(parameter, width))
        self.more = QPushButton(tr("{count} more", count=len(rest)))
        set_role(self.more, "fold")
        self.more.setCheckable(True)
        self.more.setIconSize(QSize(12, 12))
        self._rest = QWidget()
        rest_column = QVBoxLayout(self._rest)
        rest_column.setContentsMargins(0, 0, 0, 0)
        rest_column.setSpacing(4)
        for parameter in rest:
            rest_column.addWidget(self._row(parameter, width))
        column.addWidget(self.more)
        column.addWidget(self._rest)
        self.more.setVisible(bool(rest))
        self.more.setChecked(unfolded)
        self.more.toggled.connect(self._on_unfolded)
        self._fold(unfolded)

    def show_fields(self, fields: Mapping[str, Field]) -> None:
        """Show the values the layers have."""
        for name, row in self.rows.items():
            row.show_field(fields[name])

    def _row(self, parameter: Parameter, label_width: int) -> ParameterRow:
        row = ParameterRow(parameter, self._context, label_width=label_width)
        row.changed.connect(lambda value, name=parameter.name: self.changed.emit(name, value))
        row.reset.connect(lambda name=parameter.name: self.reset.emit(name))
        self.rows[parameter.name] = row
        return row

    def _on_unfolded(self, unfolded: bool) -> None:
        self._fold(unfolded)
        self.unfolded.emit(unfolded)

    def _fold(self, unfolded: bool) -> None:
        self._rest.setVisible(unfolded)
        theme = self._context.theme()
        self.more.setIcon(action_icon("chevron-down" if unfolded else "chevron-right", theme, 12, theme.second))
