"""An editor for a long list, such as a vocabulary: one item a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from nodeeditor.catalog.specs import Parameter
from nodeeditor.catalog.texts import list_text, parse_list
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, INDENT, ValueEditor
from nodeeditor.panels.inspector.editors.line import LineEditor
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.values import Value, identical

_HEIGHT = 132


class LinesEditor(ValueEditor):
    """The list in one line, as any value is written, and below it, once opened, with a line for each item.

    The lines are taken over when the focus leaves them or by Ctrl+Enter; Escape brings those shown back.
    Numbers are numbers there, in quotation marks they are texts; what stands in lines can be pasted from a file.
    """

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self._parameter = parameter
        self._context = context
        self._value: Shown = MIXED
        self.field = LineEditor(parameter, context)
        self.field.changed.connect(self.changed)
        self.field.refused.connect(self.refused)
        self.field.cleared.connect(self.cleared)
        self.lines = QPlainTextEdit()
        self.lines.setFixedHeight(_HEIGHT)
        set_role(self.lines, "field")
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setPlaceholderText(tr("one a line"))
        self.lines.setAccessibleName(tr("{name}, one a line", name=parameter.name))
        self.lines.installEventFilter(self)
        self.unfold = QToolButton()
        self.unfold.setCheckable(True)
        self.unfold.setIconSize(QSize(12, 12))
        self.unfold.setFixedSize(HANDLE_WIDTH, 28)
        self.unfold.setToolTip(tr("Show one item a line"))
        self.unfold.setAccessibleName(tr("Show one item a line of {name}", name=parameter.name))
        set_role(self.unfold, "handle")
        self.handle = self.unfold
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        self.details: QWidget = QWidget()
        column = QVBoxLayout(self.details)
        column.setContentsMargins(INDENT, 0, 0, 4)
        column.addWidget(self.lines)
        self.setFocusProxy(self.field)
        self.unfold.toggled.connect(self._on_unfolded)
        self._on_unfolded(False)

    def show_value(self, value: Shown) -> None:
        if value is not MIXED and self._value is not MIXED and identical(value, self._value):
            return
        self._value = value
        self.field.show_value(value)
        self._write()

    def _write(self) -> None:
        self.lines.setPlainText(list_text(self._value) if isinstance(self._value, tuple) else "")

    def _take(self) -> None:
        if not self.lines.document().isModified():
            return
        value: Value = parse_list(self.lines.toPlainText()) or (None if self._parameter.optional else ())
        self._write()
        if self._value is MIXED or not identical(value, self._value):
            self.changed.emit(value)

    def _on_unfolded(self, unfolded: bool) -> None:
        theme = self._context.theme()
        self.unfold.setIcon(action_icon("chevron-down" if unfolded else "chevron-right", theme, 12, theme.second))
        self.details.setVisible(unfolded)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.lines:
            if event.type() == QEvent.Type.FocusOut:
                self._take()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._take()
                    return True
                if event.key() == Qt.Key.Key_Escape and self.lines.document().isModified():
                    self._write()
                    return True
        return super().eventFilter(watched, event)
