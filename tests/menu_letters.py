"""What is wrong with the letters of a menu and of those in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QAction

_LETTER = re.compile(r"(?<!&)(?:&&)*&([A-Za-z0-9])")


def faults(actions: Sequence[QAction]) -> list[str]:
    """The entries that have no letter, or one that an entry before them has, in menus that are made to fill."""
    told: list[str] = []
    seen: dict[str, str] = {}
    for action in actions:
        if action.isSeparator() or not action.isVisible():
            continue
        found = _LETTER.findall(action.text())
        if len(found) != 1:
            told.append(f"{action.text()}: {len(found)} letters")
        elif found[0].upper() in seen:
            told.append(f"{action.text()}: as {seen[found[0].upper()]}")
        else:
            seen[found[0].upper()] = action.text()
        if action.menu() is not None:
            action.menu().aboutToShow.emit()
            told += faults(action.menu().actions())
    return told
