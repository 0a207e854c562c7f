"""What an interface of a screen reader is besides: an object of Qt's, or nothing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleSelectionInterface
from shiboken6 import VoidPtr

_Part = QAccessibleActionInterface | QAccessibleSelectionInterface


def part(
    kind: QAccessible.InterfaceType, wanted: QAccessible.InterfaceType, given: _Part
) -> QAccessibleActionInterface | QAccessibleSelectionInterface | VoidPtr:
    """``given`` where Qt asks for the ``wanted`` kind of interface, and a null pointer for all others.

    PySide 6.11 makes a wild pointer of None here, as it does of what the base class returns; Qt crashes on it.
    """
    return given if kind == wanted else VoidPtr(0)
