"""Two groups of tools in a row, or below each other where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

_APART = 8
_BELOW = 4


class ToolRow(QWidget):
    """``left`` at the left, ``right`` at the right end; a window that both fit into is not asked for."""

    def __init__(self, left: list[QWidget], right: list[QWidget]) -> None:
        super().__init__()
        self._left, self._right = _group(self, left), _group(self, right)

    def _place(self) -> None:
        left, right, width = self._left.sizeHint(), self._right.sizeHint(), self.width()
        beside = left.width() + _APART + right.width() <= width
        height = max(left.height(), right.height())
        below = left.height() + _BELOW
        self._left.setGeometry(0, 0, min(left.width(), width), height if beside else left.height())
        across = min(right.width(), width)
        self._right.setGeometry(width - across if beside else 0, 0 if beside else below, across, right.height())
        self.setFixedHeight(height if beside or not right.width() else below + right.height())

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        return QSize(max(left.width(), right.width()), left.height())

    def sizeHint(self) -> QSize:
        return QSize(self._left.sizeHint().width() + _APART + self._right.sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # tools came or went
            self._place()
        return super().event(event)


def _group(parent: QWidget, tools: list[QWidget]) -> QWidget:
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_APART)
    for tool in tools:
        row.addWidget(tool)
    return group
