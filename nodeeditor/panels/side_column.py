"""A column of fixed width beside a panel's main part; what does not fit its height is scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from nodeeditor.theme.type_sizes import scaled


class SideColumn(QScrollArea):
    """Holds a form, ``width`` pixels wide, wider with larger text and at most half of the screen."""

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width = width
        self._take_width()

    def _take_width(self) -> None:
        self.setFixedWidth(min(scaled(self._width), self.screen().availableSize().width() // 2))

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # texts may have another size
            self._take_width()
