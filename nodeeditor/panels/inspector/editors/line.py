"""A field for what is written as text: numbers, shapes, names, JSON."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from nodeeditor.catalog.describe import parse_value, value_text
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import LEAST_WIDTH, ValueEditor, leaves_undo_to_window
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.problems import ProblemError
from nodeeditor.theme.stylesheet import set_style_property
from nodeeditor.values import Value, identical

_HINTS = {
    Kind.SHAPE: "8, 8, 1",
    Kind.INTEGERS: "3, 3",
    Kind.NUMBERS: "0.1, 0.2",
    Kind.LIST: "[1, 2]",
    Kind.ANY: "JSON",
}


class LineEditor(ValueEditor):
    """A line of text, taken over by Enter or when the focus leaves; up and down step a number.

    Escape brings the shown value back. A text that is no value is refused and stays, to be mended.
    """

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self._parameter = parameter
        self._context = context
        self._value: Shown = MIXED
        self.line = QLineEdit()
        self.line.setMinimumWidth(LEAST_WIDTH)
        self.line.setPlaceholderText(_HINTS.get(parameter.kind, ""))
        self.line.setAccessibleName(parameter.name)
        self.line.editingFinished.connect(self._take)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_value(self, value: Shown) -> None:
        if value is not MIXED and self._value is not MIXED and identical(value, self._value):
            return
        self._value = value
        self._write()

    def _write(self) -> None:
        mixed = self._value is MIXED
        self.line.setText("" if mixed else value_text(self._parameter, self._value))
        self.line.setCursorPosition(0)
        if mixed:
            self.line.setPlaceholderText(tr("several values"))
        elif self._value is None:
            self.line.setPlaceholderText(tr("none"))
        self._mark(False)

    def _mark(self, refused: bool) -> None:
        set_style_property(self.line, "refused", refused)
        if not refused:
            self.cleared.emit()

    def _on_edited(self, _text: str) -> None:
        self._mark(False)

    def _take(self) -> None:
        if not self.line.isModified():
            return
        try:
            value = parse_value(self._parameter, self.line.text(), self._context.catalog(), self._context.names())
        except ProblemError as error:
            self._mark(True)
            self.refused.emit(str(error))
            return
        self.line.setModified(False)
        self._offer(value)

    def _offer(self, value: Value) -> None:
        if self._value is not MIXED and identical(value, self._value):
            self._write()
            return
        self._mark(False)
        self.changed.emit(value)

    def _step(self, steps: int) -> None:
        if self.line.isModified():
            self._take()
        value = self._value
        if isinstance(value, bool) or not isinstance(value, int | float):
            return
        stepped: int | float = value + steps if isinstance(value, int) else round(value + steps * _grain(value), 12)
        low, high = self._parameter.minimum, self._parameter.maximum
        if (low is not None and stepped < low) or (high is not None and stepped > high):
            return
        self._offer(stepped)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if leaves_undo_to_window(self.line, event):
                return True
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
                steps = {Qt.Key.Key_Up: many, Qt.Key.Key_Down: -many}.get(Qt.Key(event.key()))
                if steps is not None and self._parameter.kind in (
                    Kind.INTEGER,
                    Kind.NUMBER,
                    Kind.INTEGERS,
                    Kind.NUMBERS,
                ):
                    self._step(steps)
                    return True
                if event.key() == Qt.Key.Key_Escape and self.line.isModified():
                    self._write()
                    return True
            if isinstance(event, QWheelEvent) and not self.line.hasFocus():
                event.ignore()
                return False
        return super().eventFilter(watched, event)


def _grain(value: float) -> float:
    """A step that suits the size of a number: a tenth of its power of ten."""
    if value == 0:
        return 0.1
    return float(f"1e{int(f'{abs(value):e}'.partition('e')[2]) - 1}")
