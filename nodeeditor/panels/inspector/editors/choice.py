"""An editor for one of a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import CalmComboBox, ValueEditor
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.values import Value


class ChoiceEditor(ValueEditor):
    """A combo box of the choices; a value beyond them, from a file, is listed too."""

    def __init__(self, parameter: Parameter, _context: EditorContext) -> None:
        super().__init__()
        self._values: list[Value] = [None] if parameter.optional else []
        self._values += parameter.choices
        self.combo = CalmComboBox()
        self.combo.setAccessibleName(parameter.name)
        self.combo.setPlaceholderText(tr("several values"))
        self.combo.addItems([tr("none") if value is None else str(value) for value in self._values])
        self.combo.activated.connect(lambda number: self.changed.emit(self._values[number]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.setFocusProxy(self.combo)

    def show_value(self, value: Shown) -> None:
        if value is MIXED:
            self.combo.setCurrentIndex(-1)
            return
        if value not in self._values:
            self._values.append(value)
            self.combo.addItem(tr("none") if value is None else str(value))
        self.combo.setCurrentIndex(self._values.index(value))
