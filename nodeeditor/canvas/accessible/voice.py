"""What a screen reader is told without asking; where none is at work, nothing is made or sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def is_heard() -> bool:
    """Whether a screen reader is at work."""
    return QAccessible.isActive()


def say_aloud(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Tell a sentence of what happened in ``widget``: after what is being said, or at once where it is ``urgent``."""
    if text and is_heard():
        event = QAccessibleAnnouncementEvent(widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        post(event)


def tell_focus(widget: QWidget, child: int) -> None:
    """Tell that the keyboard is on a child of ``widget``."""
    if is_heard():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(child)
        post(event)


def say_rows(field: QWidget, listed: QAbstractItemView) -> None:
    """Tell each row that becomes the current one while the keyboard stays in ``field``, where one types.

    Of a list that stands for the focus of its field, Qt itself tells.
    """

    # While a list is filled anew, its current row is one after the other.
    later = QTimer(field, singleShot=True, interval=0)

    def say() -> None:
        index = listed.currentIndex()
        if index.isValid() and is_heard() and field.hasFocus() and not listed.hasFocus():
            say_aloud(field, str(index.data(_SPOKEN) or index.data() or ""))

    later.timeout.connect(say)
    listed.selectionModel().currentChanged.connect(later.start)


def post(event: QAccessibleEvent) -> None:
    """Hand an event to Qt."""
    QAccessible.updateAccessibility(event)
