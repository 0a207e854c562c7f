"""What all editors of a value share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from nodeeditor.panels.inspector.subject import Shown

#: What a field keeps where the panel is narrow; the style's own hint would widen the panel.
LEAST_WIDTH = 64
#: The button before a name that opens the parameters of an object, and how far those are indented.
HANDLE_WIDTH = 14
#: What the style leaves free at both sides of a combo box's text.
_TEXT_MARGIN = 2
INDENT = 12


class ValueEditor(QWidget):
    """Shows a value and lets the user choose another one.

    :meth:`show_value` never emits. An editor that has more to show than fits the row keeps it in
    ``details``, which the row places below itself, and the button that opens these in ``handle``,
    which the row places before the name.
    """

    #: A value the user chose; it is plain data.
    changed = Signal(object)
    #: A sentence that tells why what the user entered is no value.
    refused = Signal(str)
    #: What was refused before is gone.
    cleared = Signal()

    details: QWidget | None = None
    handle: QWidget | None = None

    def show_value(self, value: Shown) -> None:
        """Show a value, or that there are several."""
        raise NotImplementedError


class CalmComboBox(QComboBox):
    """A combo box that lets the wheel scroll the form unless it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Long names must not widen the panel.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaxVisibleItems(18)
        self.currentTextChanged.connect(self.setToolTip)

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt paints it, but a text that does not fit ends in an ellipsis."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, field.width() - 2 * _TEXT_MARGIN
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        # The list is as wide as its longest name, whatever the width of the field.
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 32)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def leaves_undo_to_window(line: QLineEdit, event: QEvent) -> bool:
    """Whether an undo or redo key in a field that holds no unfinished text was left to the window.

    A line edit claims these keys even where it has nothing to undo; the event is to go no further.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or line.isModified():
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False


def keep_place(widget: QWidget) -> None:
    """Let the place of ``widget`` stay free while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
