"""One parameter in the inspector: its name, its editor, and what is wrong with what was entered."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, keep_place
from nodeeditor.panels.inspector.editors.choose import make_editor
from nodeeditor.panels.inspector.name_label import NameLabel
from nodeeditor.panels.inspector.subject import Field
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role, set_style_property

#: Of name and reset button, without the handle before them.
LABEL_WIDTH = 134
_HEIGHT = 28
#: The width of the reset button, and what is free beside it.
_RESET, _BESIDE = 16, 4


class ParameterRow(QWidget):
    """Name at the left, editor at the right; a value that is not the default is written strong and can be reset."""

    #: A value the user chose.
    changed = Signal(object)
    #: The user wants the default back.
    reset = Signal()

    def __init__(self, parameter: Parameter, context: EditorContext, *, label_width: int = LABEL_WIDTH) -> None:
        super().__init__()
        self.parameter = parameter
        self.editor = make_editor(parameter, context)
        self.label = NameLabel(parameter.name, label_width - _BESIDE - _RESET)
        self.label.setBuddy(self.editor)
        self.reset_button = QToolButton()
        self.reset_button.setIcon(action_icon("undo", context.theme(), 12, context.theme().second))
        self.reset_button.setIconSize(QSize(12, 12))
        self.reset_button.setFixedSize(_RESET, 20)
        self.reset_button.setToolTip(tr("Back to the default"))
        self.reset_button.setAccessibleName(tr("Reset {name}", name=parameter.name))
        self.reset_button.clicked.connect(self.reset)
        set_role(self.reset_button, "handle")
        # The place stays free, so that nothing moves when a value is changed.
        keep_place(self.reset_button)
        self.number = PlainLabel("", "second")
        self.number.hide()
        self.error = PlainLabel()
        self.error.setWordWrap(True)
        set_role(self.error, "error")
        self.error.hide()

        name = QWidget()
        name.setFixedSize(HANDLE_WIDTH + label_width, max(_HEIGHT, self.label.room))
        name_row = QHBoxLayout(name)
        name_row.setContentsMargins(0, 0, _BESIDE, 0)
        name_row.setSpacing(0)
        if self.editor.handle is not None:
            name_row.addWidget(self.editor.handle)
        else:
            name_row.addSpacing(HANDLE_WIDTH)
        name_row.addWidget(self.label, 1)
        name_row.addWidget(self.reset_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.editor, 0, 1)
        self.error.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        grid.addWidget(self.error, 1, 0, 1, 2)
        grid.addWidget(self.number, 3, 1)
        if self.editor.details is not None:
            grid.addWidget(self.editor.details, 2, 0, 1, 2)

        self.editor.changed.connect(self._on_changed)
        self.editor.refused.connect(self.show_error)
        self.editor.cleared.connect(self.clear_error)

    def show_field(self, field: Field) -> None:
        """Show the value the layers have."""
        self.editor.show_value(field.value)
        self.reset_button.setVisible(not field.is_default and not self.parameter.required)
        set_style_property(self.label, "emphasis", not field.is_default)

    def show_number(self, text: str) -> None:
        """Tell what an expression comes to; an empty text where there is none."""
        self.number.setText(text)
        self.number.setVisible(bool(text))

    def show_error(self, text: str) -> None:
        """Tell why what was entered is not taken."""
        self.error.setText(text)
        self.error.show()

    def clear_error(self) -> None:
        """What was entered is mended, or gone."""
        self.error.hide()

    def _on_changed(self, value: object) -> None:
        self.clear_error()
        self.changed.emit(value)
