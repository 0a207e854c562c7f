"""How much memory the program holds, read now and then while somebody can see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from nodeeditor.language import tr
from nodeeditor.panels.counts import size_text
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.process_memory import measure
from nodeeditor.workspace.workspace import Workspace

_EVERY = 2000


class MemoryMeter(PlainLabel):
    """The memory of all processes; the tool tip tells of each."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("", "third")
        self._workspace = workspace
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Read it now."""
        if self.window().isMinimized():
            return
        memory = measure(self._workspace)
        self.setText(size_text(memory.total))
        rows = (
            (tr("Editor"), memory.editor),
            (tr("Engine"), memory.engine),
            (tr("Engine that waits for a training"), memory.spare),
            (tr("Training"), memory.training),
        )
        lines = [tr("{name}: {size}", name=name, size=size_text(size)) for name, size in rows if size]
        self.setToolTip(literal_tip("\n".join((tr("Memory in use"), *lines))))

    def _hold_width(self) -> None:
        """Take the room of the longest text there is, so that nothing beside it moves."""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("8,888.8 MB") + 8)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hold_width()
        self._timer.start()
        QTimer.singleShot(_EVERY // 4, self, lambda: self.refresh())  # noqa: PLW0108  # PySide keeps a bound method for ever

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hold_width()
