"""What is being typed: it belongs to the document before a command reads that."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget


def take_typed(window: QWidget) -> None:
    """Let the field of ``window`` that is typed into take over its text, as if the focus went elsewhere.

    A key or a button that takes no focus would else save or train what the field showed before.
    """
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QAbstractSpinBox | QPlainTextEdit) or not window.isAncestorOf(field):
        return
    if isinstance(field, QPlainTextEdit):
        typed = field.document().isModified() and not field.isReadOnly()
    else:
        typed = (field if isinstance(field, QLineEdit) else field.lineEdit()).isModified()
    if not typed:
        return
    field.clearFocus()
    if QApplication.focusWidget() is None and field.isVisible():
        field.setFocus()
