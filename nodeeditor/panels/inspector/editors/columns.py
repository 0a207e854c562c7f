"""An editor for the columns of the data that feed an Input or are the target of an Output."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QToolButton, QWidgetAction

from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import LEAST_WIDTH, ValueEditor
from nodeeditor.panels.inspector.editors.line import LineEditor
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.theme.icons import action_icon
from nodeeditor.values import Value

_ROW = 24
#: The width of the button.
_PICK = 24
_MOST_ROWS = 14


class ColumnsEditor(ValueEditor):
    """The names, separated by commas, and a button that opens the data's columns to tick."""

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._value: Shown = MIXED
        self.field = LineEditor(parameter, context)
        self.field.line.setMinimumWidth(LEAST_WIDTH - _PICK)
        self.field.changed.connect(self.changed)
        self.field.refused.connect(self.refused)
        self.field.cleared.connect(self.cleared)
        self.pick = QToolButton()
        self.pick.setFixedSize(_PICK, 28)
        self.pick.setIcon(action_icon("chevron-down", context.theme(), 12, context.theme().second))
        self.pick.setToolTip(tr("Choose among the columns of the data"))
        self.pick.setAccessibleName(tr("Choose {name}", name=parameter.name))
        self.pick.clicked.connect(self.open_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.field, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.field)

    def show_value(self, value: Shown) -> None:
        self._value = value
        self.field.show_value(value)

    def open_list(self) -> QListWidget:
        """Open the list of columns; every tick is taken over at once."""
        menu = QMenu(self)
        names = self._context.columns()
        columns = QListWidget()
        chosen = self._chosen()
        for name in dict.fromkeys((*names, *chosen)):
            item = QListWidgetItem(name)
            # Not checkable by Qt: then a click on the name ticks too, not on the box alone.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
            columns.addItem(item)
        if not columns.count():
            columns.addItem(QListWidgetItem(tr("Choose the data first, in the Data tab")))
            columns.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
        columns.setMinimumWidth(self.width())
        columns.setFixedHeight(min(columns.count(), _MOST_ROWS) * _ROW + 8)
        columns.itemClicked.connect(self._on_clicked)
        action = QWidgetAction(menu)
        action.setDefaultWidget(columns)
        menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return columns

    def _chosen(self) -> tuple[str, ...]:
        value: Value = () if self._value is MIXED else self._value
        return tuple(str(name) for name in value) if isinstance(value, tuple) else ()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        if not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        name, chosen = item.text(), self._chosen()
        # A column that is ticked later comes later: the order is the order of the features.
        ticked = name not in chosen
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.changed.emit((*chosen, name) if ticked else tuple(other for other in chosen if other != name))
