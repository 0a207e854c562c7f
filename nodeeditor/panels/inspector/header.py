"""The top of the inspector: name, type and family of what is selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, leaves_undo_to_window
from nodeeditor.panels.inspector.name_label import breakable
from nodeeditor.theme.icons import family_pixmap
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role, set_style_property
from nodeeditor.theme.tokens import Theme


class InspectorHeader(QWidget):
    """The name, to be edited where one node is selected, and below it family icon and type."""

    #: The user wants another name.
    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.name = QLineEdit()
        set_role(self.name, "name")
        self.name.setTextMargins(-2, 0, 0, 0)  # the field's own margin; the name is to line up with the type
        self.name.setAccessibleName(tr("Name"))
        self.name.setToolTip(tr("Click to rename"))
        self.name.editingFinished.connect(self._take)
        self.name.textEdited.connect(lambda _text: self.show_error(""))
        self.name.installEventFilter(self)
        self._icon = PlainLabel()
        self._type = PlainLabel(role="second", wraps=True)
        self.error = PlainLabel()
        self.error.setWordWrap(True)
        set_role(self.error, "error")
        self.error.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._icon)
        line.addWidget(self._type, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addLayout(line)
        column.addWidget(self.error)

    def show_subject(self, name: str, kind: str, family: str, theme: Theme, *, editable: bool) -> None:
        """Show name and type; a name that is being edited is left alone unless it is another node's."""
        if name != self._shown or not self.name.isModified():
            self._shown = name
            self.name.setText(name)
            self.name.setCursorPosition(0)
            self.show_error("")
        self.name.setReadOnly(not editable)
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self._type.setText(breakable(kind))
        self._icon.setPixmap(family_pixmap(family, theme, 14, self.devicePixelRatioF()))

    def show_error(self, text: str) -> None:
        """Tell why a name is not taken; an empty text takes the error away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        set_style_property(self.name, "refused", bool(text))

    def _take(self) -> None:
        if not self.name.isModified() or self.name.isReadOnly():
            return
        text = self.name.text().strip()
        if text == self._shown:
            self.name.setText(self._shown)
            return
        self.renamed.emit(text)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name and leaves_undo_to_window(self.name, event):
            return True
        if (
            watched is self.name
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.name.isModified()
        ):
            self.name.setText(self._shown)
            self.show_error("")
            return True
        return super().eventFilter(watched, event)
