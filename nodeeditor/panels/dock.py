"""A panel's dock: without a title bar in the quiet state, with one while panels are being moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget


class PanelDock(QDockWidget):
    """Holds one panel. The object name is what the window's memory knows it by."""

    def __init__(self, name: str, title: str, panel: QWidget) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setWidget(panel)
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self._no_title = QWidget()
        self._no_title.setFixedHeight(0)
        self.show_title(False)

    def show_title(self, shown: bool) -> None:
        """Give the dock a title bar to move it by, or take it away."""
        self.setTitleBarWidget(None if shown else self._no_title)  # type: ignore[arg-type]  # None is the native one
        movable = QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        closable = QDockWidget.DockWidgetFeature.DockWidgetClosable
        self.setFeatures(movable | closable if shown else closable)
