"""The tabs of a window: one a document, which can be put in order, closed, and taken out into a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton

from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_WIDEST = 240
_CLOSE = 14
#: A tab that is let go so many pixels above or below the bar is taken out of it.
_OUT = 48


class DocumentTabs(QTabBar):
    """Tells what the user wants done with a tab; does nothing by itself but to order them."""

    close_wanted = Signal(int)
    #: All other ones are to be closed.
    close_others_wanted = Signal(int)
    #: A tab is to have a window of its own, or that whose tabs are at a point of the screen: its number, the point.
    out_wanted = Signal(int, QPoint)
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "documents")
        self._theme = theme
        self._pressed = -1
        self.setAccessibleName(tr("Open documents"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, name: str) -> int:
        """Add a tab at the end; its number."""
        index = self.addTab(name)
        button = QToolButton()
        button.setIconSize(QSize(_CLOSE, _CLOSE))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.close_wanted.emit(self._index_of(button)))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        self._dress(button)
        return index

    def show_document(self, index: int, name: str, path: str, *, edited: bool) -> None:
        """Say which document a tab is."""
        self.setTabText(index, f"{_plain(name)} •" if edited else _plain(name))
        self.setTabToolTip(index, path)
        told = tr("{name}, edited", name=name) if edited else name
        self.setAccessibleTabName(index, told)
        self._button(index).setAccessibleName(tr("Close {name}", name=name))
        self._button(index).setToolTip(tr("Close {name}", name=name))

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self._theme = theme
        for index in range(self.count()):
            self._dress(self._button(index))

    def _dress(self, button: QToolButton) -> None:
        button.setIcon(action_icon("close", self._theme, _CLOSE, self._theme.second))

    def _button(self, index: int) -> QToolButton:
        found = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        assert isinstance(found, QToolButton)
        return found

    def _index_of(self, button: QToolButton) -> int:
        return next(index for index in range(self.count()) if self._button(index) is button)

    # Qt overrides

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802  # Qt's name
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), _WIDEST), hint.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and self._pressed >= 0:
            self.close_wanted.emit(self._pressed)
            return
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


def _plain(name: str) -> str:
    """A name whose ampersands are no marks of keys."""
    return name.replace("&", "&&")
