"""Windows within the screens there are: one that was placed on a screen that is gone comes back into view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from nodeeditor.theme.type_sizes import scaled

#: What the system draws round a window, roughly: its title must not push the foot off the screen.
FRAME = QSize(8, 48)
#: So much of the upper edge, where a window is taken hold of, has to lie on a screen.
_HOLD = 48


def roomy(window: QWidget, width: int, height: int) -> QSize:
    """The size of a window that was made for so many pixels: larger with larger text, never larger than the screen."""
    return QSize(scaled(width), scaled(height)).boundedTo(window.screen().availableSize() - FRAME)


def bring_into_view(windows: Iterable[QWidget]) -> None:
    """Move each window that can't be taken hold of onto the nearest screen, made smaller where that has less room."""
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    for window in windows:
        frame = window.frameGeometry()
        found = within(frame, areas)
        if found != frame:
            window.resize(window.size() - (frame.size() - found.size()))
            window.move(found.topLeft())


def within(frame: QRect, areas: list[QRect]) -> QRect:
    """Where ``frame`` goes: it stays where an area has enough of its upper edge, else it goes into the nearest one."""
    edge = QRect(frame.left(), frame.top(), frame.width(), 1)
    for area in areas:
        held = area.intersected(edge)
        if held.width() >= min(_HOLD, frame.width()) and not held.isEmpty():
            return frame
    if not areas:
        return frame
    area = min(areas, key=lambda one: _distance(frame, one))
    size = frame.size().boundedTo(area.size())
    left = min(max(frame.left(), area.left()), area.right() + 1 - size.width())
    top = min(max(frame.top(), area.top()), area.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _distance(frame: QRect, area: QRect) -> int:
    return (frame.center() - area.center()).manhattanLength()
