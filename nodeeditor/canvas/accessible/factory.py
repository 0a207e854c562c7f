"""Makes the interface of a canvas when a screen reader asks Qt for it; before that there is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from nodeeditor.canvas.accessible.canvas_interface import CanvasInterface

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: The canvases there are, by what tells Qt's object apart from all others; and the interfaces that were made.
_views: dict[int, CanvasView] = {}
_made: dict[int, CanvasInterface] = {}
_is_installed = False


def offer(view: CanvasView) -> None:
    """Let a screen reader have the nodes of ``view``."""
    global _is_installed
    if not _is_installed:
        QAccessible.installFactory(_interface)
        _is_installed = True
    _views[id(view)] = view
    view.destroyed.connect(partial(_forget, id(view)))


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    view = _views.get(id(thing))
    if view is None:
        return None
    return _made.setdefault(id(view), CanvasInterface(view)) if id(view) not in _made else _made[id(view)]


def _forget(key: int) -> None:
    _views.pop(key, None)
    made = _made.pop(key, None)
    if made is not None:
        made.close()
