"""An editor for Python that a node holds: its text, what is wrong with it, and whether it may run."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nodeeditor.catalog.code import PROVIDED, START, normal, read_code
from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.fonts import monospaced
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import INDENT, ValueEditor
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.problems import ProblemError
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.type_sizes import scaled

_LETTERS = 12
_LEAST_LINES, _MOST_LINES = 5, 14
_BLANKS = 4
#: Around the lines of the text: frame and margins.
_AROUND = 14


class CodeEditor(ValueEditor):
    """Whether the code may run, with the button that lets it, and below it the code itself.

    The text is taken over when the focus leaves it or by Ctrl+Enter, whatever it says: nothing that was typed is lost.
    Escape brings the one shown back. To type, to paste or to open a code runs nothing: that takes the button.
    """

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._value: Shown = MIXED
        self.lines = QPlainTextEdit()
        set_role(self.lines, "field")
        self.lines.setFont(monospaced(scaled(_LETTERS)))
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setPlaceholderText(START)
        self.lines.setAccessibleName(tr("{name}, Python code", name=parameter.name))
        self.lines.installEventFilter(self)
        self.lines.textChanged.connect(self._on_typed)
        self.state = PlainLabel(role="second")
        self.button = QPushButton(tr("Trust and Run"))
        self.button.setToolTip(tr("Let this very text run on this machine, here and in trainings"))
        self.button.clicked.connect(self._trust)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.state)
        row.addWidget(self.button)
        row.addStretch(1)
        hint = PlainLabel(tr("There are: {names}", names=", ".join(PROVIDED)), role="second")
        self.details: QWidget = QWidget()
        column = QVBoxLayout(self.details)
        column.setContentsMargins(INDENT, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.lines)
        column.addWidget(hint)
        self.setFocusProxy(self.lines)
        if context.trust is not None:
            context.trust.changed.connect(self._follow)
        self._fit()
        self._follow()

    def show_value(self, value: Shown) -> None:
        if value is not MIXED and value == self._value and not self.lines.document().isModified():
            return
        self._value = value
        self._write()

    def _write(self) -> None:
        self.lines.setPlainText(self._value if isinstance(self._value, str) else "")
        self.lines.setPlaceholderText(tr("Several codes") if self._value is MIXED else START)
        self._follow()

    def _text(self) -> str:
        """What stands there, in letters that a file can hold."""
        return normal(self.lines.toPlainText().encode("utf-8", "ignore").decode())

    def _take(self) -> None:
        if not self.lines.document().isModified():
            return
        text = self._text()
        self.lines.document().setModified(False)
        if text and text != self._value:
            self._value = text
            self.changed.emit(text)
        self._follow()

    def _trust(self) -> None:
        self._take()
        if self._context.trust is None or not isinstance(self._value, str):
            return
        try:
            self._context.trust.trust(self._value)
        except OSError as error:
            self.refused.emit(
                tr("The list of trusted code was not saved ({reason}).", reason=error.strerror or str(error))
            )

    def _on_typed(self) -> None:
        self._fit()
        self._follow()

    def _fit(self) -> None:
        lines = min(max(self.lines.blockCount() + 1, _LEAST_LINES), _MOST_LINES)
        self.lines.setFixedHeight(lines * QFontMetrics(self.lines.font()).lineSpacing() + _AROUND)

    def _follow(self) -> None:
        """Tell what is wrong with the text, and whether it may run."""
        text, trust = self._text(), self._context.trust
        wrong = None
        if text:
            try:
                read_code(text)
            except ProblemError as error:
                wrong = str(error)
        if wrong is None:
            self.cleared.emit()
        else:
            self.refused.emit(wrong)
        may_run = bool(text) and wrong is None and trust is not None and trust.holds(text)
        self.state.setText(tr("Trusted") if may_run else "")
        self.state.setVisible(may_run)
        self.button.setVisible(not may_run)
        self.button.setEnabled(bool(text) and wrong is None)

    def _on_return(self) -> None:
        """Begin a line as deep as the one before, deeper after a colon."""
        cursor = self.lines.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        depth = len(before) - len(before.lstrip(" "))
        depth += _BLANKS if before.rstrip().endswith(":") else 0
        cursor.insertText("\n" + " " * depth)
        cursor.movePosition(QTextCursor.MoveOperation.NoMove)
        self.lines.setTextCursor(cursor)
        self.lines.ensureCursorVisible()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.lines:
            if event.type() == QEvent.Type.FocusOut:
                self._take()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._take()
                    return True
                if is_return:
                    self._on_return()
                    return True
                if event.key() == Qt.Key.Key_Escape and self.lines.document().isModified():
                    self._write()
                    return True
        return super().eventFilter(watched, event)
