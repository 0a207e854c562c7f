"""The tabs of a window: one a document, which can be put in order, closed, and taken out into a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from nodeeditor.language import tr
from nodeeditor.panels.closable_tabs import ClosableTabs
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.theme.tokens import Theme

#: A tab that is let go so many pixels above or below the bar is taken out of it.
_OUT = 48


class DocumentTabs(ClosableTabs):
    """Tells what the user wants done with a tab; does nothing by itself but to order them."""

    #: All other ones are to be closed.
    close_others_wanted = Signal(int)
    #: A tab is to have a window of its own, or that whose tabs are at a point of the screen: its number, the point.
    out_wanted = Signal(int, QPoint)
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pressed = -1
        self.setAccessibleName(tr("Open documents"))
        self.setMovable(True)

    def show_document(self, index: int, name: str, path: str, *, edited: bool) -> None:
        """Say which document a tab is."""
        self.name(index, name)
        if edited:
            self.setTabText(index, f"{self.tabText(index)} •")
        self.setTabToolTip(index, path)
        self.setAccessibleTabName(index, tr("{name}, edited", name=name) if edited else name)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tabAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_out = not self.rect().adjusted(-_OUT, -_OUT, _OUT, _OUT).contains(point)
        if event.button() == Qt.MouseButton.LeftButton and self._pressed >= 0 and is_out:
            self.out_wanted.emit(self.currentIndex(), event.globalPosition().toPoint())
        self._pressed = -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.tabAt(event.position().toPoint()) < 0:
            self.new_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.tabAt(event.pos())
        if index < 0:
            return
        menu = LetteredMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = self.count() > 1
        _add(menu, tr("Close"), lambda: self.close_wanted.emit(index))
        _add(menu, tr("Close Others"), lambda: self.close_others_wanted.emit(index), enabled=others)
        menu.addSeparator()
        _add(menu, tr("Move to New Window"), lambda: self.out_wanted.emit(index, QPoint()), enabled=others)
        menu.popup(self.mapToGlobal(self.tabRect(index).bottomLeft()) if by_key else event.globalPos())


def _add(menu: QMenu, text: str, act: Callable[[], object], *, enabled: bool = True) -> None:
    action = menu.addAction(text)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: act())
