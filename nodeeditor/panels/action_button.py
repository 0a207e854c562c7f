"""A button that stands for an action of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from nodeeditor.theme.menu_letters import escaped
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip


class ActionButton(QPushButton):
    """A button that stands for an action: its text, tip, state and icon."""

    def __init__(self, action: QAction, role: str = "", *, icon: bool = False) -> None:
        super().__init__()
        self.action = action
        self._shows_icon = icon
        if role:
            set_role(self, role)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(escaped(self.action.iconText()))
        self.setToolTip(literal_tip(self.action.toolTip()))
        self.setEnabled(self.action.isEnabled())
        if self._shows_icon:
            self.setIcon(self.action.icon())
