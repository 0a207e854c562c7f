"""Tabs that are closed by a button, or by the middle button of the mouse."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QTabBar, QToolButton

from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.menu_letters import escaped
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

_WIDEST = 240
_CLOSE = 14


class ClosableTabs(QTabBar):
    """Tells which tab the user wants closed, and closes none by itself."""

    close_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "documents")
        self._theme = theme
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, name: str) -> int:
        """Add a tab at the end; its number."""
        index = self.addTab(escaped(name))
        button = QToolButton()
        button.setIconSize(QSize(_CLOSE, _CLOSE))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.close_wanted.emit(self._index_of(button)))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        self._dress(button)
        self.name(index, name)
        return index

    def name(self, index: int, name: str) -> None:
        """Call a tab otherwise, and its button."""
        self.setTabText(index, escaped(name))
        self._button(index).setAccessibleName(tr("Close {name}", name=name))
        self._button(index).setToolTip(literal_tip(tr("Close {name}", name=name)))

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self._theme = theme
        for index in range(self.count()):
            self._dress(self._button(index))

    # Support

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

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:  # noqa: N802  # Qt's name
        super().initStyleOption(option, index)
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        # Qt shortens by the widget's font, and the stylesheet writes the current tab in bold: its ends would be cut.
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        width = self.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, self).width()
        mnemonic = Qt.TextFlag.TextShowMnemonic.value
        option.text = QFontMetrics(font).elidedText(self.tabText(index), self.elideMode(), width, mnemonic)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pressed = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and pressed >= 0:
            self.close_wanted.emit(pressed)
            return
        super().mousePressEvent(event)
