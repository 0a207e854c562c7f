"""One quiet line in the middle of an empty canvas: how to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.workspace.workspace import Workspace

_WIDEST = 460


class QuietHint(PlainLabel):
    """Is there while the level that is shown has no node, and ``is_wanted`` says so; lets everything through."""

    def __init__(self, canvas: CanvasView, workspace: Workspace, is_wanted: Callable[[], bool]) -> None:
        super().__init__(tr("Type the name of a layer, or drag one here from the library."), "third", wraps=True)
        self._canvas = canvas
        self._workspace = workspace
        self._is_wanted = is_wanted
        self.setParent(canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.installEventFilter(self)
        workspace.level_changed.connect(self.refresh)
        workspace.level_replaced.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Be there, or not, as things are now."""
        level = self._workspace.level
        is_empty = not (level.nodes or level.frames or level.notes)
        self.setVisible(is_empty and self._is_wanted())
        if is_empty:
            self._place()

    def _place(self) -> None:
        room: QWidget = self._canvas
        width = max(80, min(_WIDEST, room.width() - 48))
        height = self.heightForWidth(width)
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
