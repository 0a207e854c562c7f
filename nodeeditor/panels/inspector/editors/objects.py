"""An editor for a list of Keras objects: metrics, or layers in a layer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import INDENT, CalmComboBox, ValueEditor
from nodeeditor.panels.inspector.editors.object import ObjectEditor, joined, options
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.values import Value

_ITEM = {Kind.METRICS: Kind.METRIC, Kind.LAYERS: Kind.LAYER}


class ObjectsEditor(ValueEditor):
    """A combo box that adds an object, and below it a line for each that is in the list."""

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self._parameter = parameter
        self._context = context
        self._kind = _ITEM[parameter.kind]
        self._value: Shown = MIXED
        self.items: list[ObjectEditor] = []
        self._options = options(context.catalog(), parameter, self._kind)
        self.combo = CalmComboBox()
        self.combo.setPlaceholderText(tr("add…"))
        self.combo.setAccessibleName(tr("Add to {name}", name=parameter.name))
        self.combo.addItems([option.name for option in self._options])
        self.combo.setCurrentIndex(-1)
        self.combo.activated.connect(self._on_added)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.details = QWidget()
        self._column = QVBoxLayout(self.details)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.details.hide()
        self.setFocusProxy(self.combo)

    def show_value(self, value: Shown) -> None:
        self._value = value
        if value is MIXED:
            self.combo.setPlaceholderText(tr("several values"))
            self._rebuild(0)
        else:
            self.combo.setPlaceholderText(tr("add…"))
            values = value if isinstance(value, tuple) else ()
            if len(values) != len(self.items):
                self._rebuild(len(values))
            for editor, item in zip(self.items, values, strict=True):
                editor.show_value(item)
        self.combo.setCurrentIndex(-1)

    def _rebuild(self, count: int) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.items = []
        for number in range(count):
            self._column.addWidget(self._line(number))
        if self.details is not None:
            self.details.setVisible(count > 0)

    def _line(self, number: int) -> QWidget:
        item = Parameter(f"{self._parameter.name}[{number}]", self._kind)
        editor = ObjectEditor(item, self._context, self._options)
        editor.changed.connect(lambda value, number=number: self._replace(number, value))
        remove = QToolButton()
        remove.setIcon(action_icon("close", self._context.theme(), 14, self._context.theme().second))
        remove.setIconSize(QSize(14, 14))
        remove.setFixedSize(24, 28)
        remove.setToolTip(tr("Take this one out"))
        remove.setAccessibleName(tr("Take out {name}", name=item.name))
        remove.clicked.connect(lambda _checked=False, number=number: self._remove(number))
        order = PlainLabel(str(number + 1))
        set_role(order, "third")
        line = QWidget()
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(editor.unfold)
        top.addWidget(order)
        top.addWidget(editor, 1)
        top.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(line)
        column.setContentsMargins(INDENT, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(editor.details)
        self.items.append(editor)
        return line

    def _current(self) -> tuple[Value, ...]:
        return self._value if isinstance(self._value, tuple) else ()

    def _on_added(self, number: int) -> None:
        self.combo.setCurrentIndex(-1)
        option = self._options[number]
        self.changed.emit((*self._current(), joined(self._kind, option.name, option.start)))

    def _replace(self, number: int, value: Value) -> None:
        values = list(self._current())
        values[number] = value
        self.changed.emit(tuple(values))

    def _remove(self, number: int) -> None:
        values = list(self._current())
        del values[number]
        self.changed.emit(tuple(values))
