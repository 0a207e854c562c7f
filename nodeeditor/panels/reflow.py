"""A panel whose parts stand side by side where there is room, and partly below each other in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

#: Round the parts of a panel at the bottom: at the sides, above and below; and between them.
SIDES, ENDS, APART = 16, 8, 20
#: What Qt takes for no limit of a size; it has no name in Python.
NO_LIMIT = (1 << 24) - 1


class ReflowingPanel(QFrame):
    """Tells the least width of its narrow form, and takes the other one as soon as there is room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = False

    @property
    def is_narrow(self) -> bool:
        """Whether parts stand below each other."""
        return self._is_narrow

    def widths(self) -> tuple[int, int]:
        """The least width of the narrow form and that of the other one."""
        raise NotImplementedError

    def arrange(self, *, narrow: bool) -> None:
        """Put the parts where they stand in one form."""
        raise NotImplementedError

    def _reflow(self) -> None:
        narrow = self.width() < self.widths()[1]
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.arrange(narrow=narrow)
            self.updateGeometry()

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part got wider, or went
            self._reflow()
        return super().event(event)


def least_width(*parts: QWidget) -> int:
    """How wide a panel with these parts side by side is at least."""
    widths = [max(part.minimumSizeHint().width(), part.minimumWidth()) for part in parts]
    return sum(widths) + APART * (len(parts) - 1) + 2 * SIDES
