"""The one real editor that opens over a parameter's value on a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from nodeeditor.canvas.closing_editor import close_editor
from nodeeditor.canvas.field_choices import ChoiceList, choices_of, chosen_in
from nodeeditor.canvas.style import text_font
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.catalog.texts import parse_value, value_text
from nodeeditor.graph.arithmetic import Number
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import Value

_LEAST_WIDTH = 56
_MOST_WIDTH = 280
_LEAST_HEIGHT = 22
#: Border and padding of the line edit, and room for the cursor.
_AROUND = 16
_PAGE = 8
#: A window or a menu that comes to the front takes the focus for a while only.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter as a node has it."""

    node: NodeId
    name: str
    parameter: Parameter
    value: Value


class FieldEditor(QObject):
    """Edits one value: Enter or a click elsewhere takes it, Esc leaves it, Tab takes it and goes on.

    A truth value is a box to tick; everything else is a line to type into, with a list below it where
    there is something to choose from. What is no value keeps the editor open.
    """

    #: The field and its new value; only when something was entered.
    taken = Signal(object, object)
    #: A sentence that tells why what was entered is no value, and whether the editor closes in spite of it.
    refused = Signal(str, bool)
    #: The user goes on to the next parameter of the node, 1, or to the one before, -1.
    stepped = Signal(int)
    closed = Signal()

    def __init__(
        self,
        field: Field,
        catalog: Catalog,
        theme: Theme,
        zoom: float,
        parent: QWidget,
        names: Mapping[str, Number] | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = names
        self.field = field
        self._catalog = catalog
        self._theme = theme
        self._is_done = False
        self._rect = QRect()
        self.choices: ChoiceList | None = None
        parameter = field.parameter
        self.widget: QLineEdit | QCheckBox
        if parameter.kind is Kind.BOOLEAN and not parameter.optional:
            self.widget = self._tick_box(parent)
        else:
            self.widget = self._line(parent)
        self._font_size = max(11, round(11 * zoom))
        self.widget.setFont(text_font(self._font_size))
        self.widget.setAccessibleName(tr("{parameter} of {node}", parameter=parameter.name, node=field.name))
        self._wear(theme.accent)
        self.widget.installEventFilter(self)

    def open_over(self, rect: QRect) -> None:
        """Open over ``rect`` of the parent, with the whole value selected."""
        self.place(rect)
        self.widget.show()
        self.widget.raise_()
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.widget, QLineEdit):
            self.widget.selectAll()

    def place(self, rect: QRect) -> None:
        """Stand over ``rect`` of the parent, and be as wide as the text needs."""
        self._rect = rect
        widget = self.widget
        if isinstance(widget, QLineEdit):
            needed = widget.fontMetrics().horizontalAdvance(widget.text()) + _AROUND
            width = max(rect.width(), _LEAST_WIDTH, min(_MOST_WIDTH, needed))
        else:
            width = max(rect.width(), widget.sizeHint().width())
        height = max(_LEAST_HEIGHT, rect.height())
        widget.setGeometry(rect.left() - 1, rect.center().y() - height // 2, width, height)
        if self.choices is not None:
            self.choices.open_below(widget.geometry())

    def take(self, *, closes: bool = False) -> bool:
        """Take what was entered; whether it was a value. With ``closes`` the editor closes either way."""
        if self._is_done:
            return True
        try:
            value = self._entered()
        except ProblemError as error:
            if closes:
                self.leave()
            else:
                self._wear(self._theme.error)
            self.refused.emit(str(error), closes)
            return False
        changes = self._is_changed
        self.leave()
        if changes:
            self.taken.emit(self.field, value)
        return True

    def leave(self) -> None:
        """Close and change nothing."""
        if self._is_done:
            return
        self._is_done = True
        close_editor(self.widget)
        if self.choices is not None:
            self.choices.hide()
            self.choices.deleteLater()
        self.closed.emit()
        self.deleteLater()

    # Making

    def _tick_box(self, parent: QWidget) -> QCheckBox:
        box = QCheckBox(self.field.parameter.name, parent)
        box.setChecked(self.field.value is True)
        return box

    def _line(self, parent: QWidget) -> QLineEdit:
        field, catalog = self.field, self._catalog
        line = QLineEdit(value_text(field.parameter, field.value), parent)
        line.textEdited.connect(self._on_edited)
        names = choices_of(field.parameter, catalog)
        if names:
            self.choices = ChoiceList(names, self._theme, line)
            self.choices.show_current(chosen_in(field.parameter, field.value, catalog))
            self.choices.itemClicked.connect(lambda item: self._choose(item.text()))
        return line

    def _wear(self, edge: str) -> None:
        theme = self._theme
        kind = "QLineEdit" if isinstance(self.widget, QLineEdit) else "QCheckBox"
        self.widget.setStyleSheet(
            f"{kind} {{ background: {theme.canvas}; color: {theme.text}; border: 2px solid {edge};"
            f" border-radius: 5px; padding: 0 3px; min-height: 0; font-size: {self._font_size}px;"
            f" selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}"
        )

    # Reading

    @property
    def _is_changed(self) -> bool:
        if isinstance(self.widget, QCheckBox):
            return self.widget.isChecked() is not (self.field.value is True)
        return self.widget.isModified()

    def _entered(self) -> Value:
        """What was entered. Raises ``ProblemError`` for what is no value."""
        if isinstance(self.widget, QCheckBox):
            return self.widget.isChecked()
        text = self.widget.text()
        if not self.widget.isModified():
            return self.field.value
        try:
            return parse_value(self.field.parameter, text, self._catalog, self._names)
        except ProblemError:
            # The first letters of a choice stand for it.
            if self.choices is None or not text.strip() or not self.choices.current:
                raise
            return parse_value(self.field.parameter, self.choices.current, self._catalog)

    # What the user does

    def _on_edited(self, text: str) -> None:
        self._wear(self._theme.accent)
        if self.choices is not None:
            self.choices.find(text)
        self.place(self._rect)

    def _choose(self, text: str) -> None:
        self._write(text)
        self.take()

    def _write(self, text: str) -> None:
        """Let the line hold a choice."""
        if isinstance(self.widget, QLineEdit) and text:
            self.widget.setText(text)
            self.widget.setModified(True)
            self.widget.selectAll()
            self.place(self._rect)

    def _step_in_list(self, by: int) -> bool:
        if self.choices is None:
            return False
        self.choices.step(by)
        self._write(self.choices.current)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        """A key went down; whether it meant something beyond the widget itself."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return True
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            back = key == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if self.take():
                self.stepped.emit(-1 if back else 1)
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        return key in steps and self._step_in_list(steps[key])

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.take(closes=True)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)
