"""A question in the way of what the user wants: a sentence, and a button for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Answer = TypeVar("Answer")
Role = QMessageBox.ButtonRole


def ask(
    parent: QWidget, title: str, text: str, more: str, answers: Sequence[tuple[str, Role, Answer]], otherwise: Answer
) -> Answer:
    """The answer whose button was pressed, the first one where Enter was; ``otherwise`` for a box that was closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file is text, never markup
    box.setText(text)
    box.setInformativeText(more)
    buttons = [(box.addButton(words, role), answer) for words, role, answer in answers]
    box.setDefaultButton(buttons[0][0])
    box.exec()
    clicked = box.clickedButton()
    return next((answer for button, answer in buttons if button is clicked), otherwise)
