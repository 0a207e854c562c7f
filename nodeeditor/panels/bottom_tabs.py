"""The tabs at the bottom; each panel is made after the window shows, or when its tab is opened."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: the name the program calls it by, its title, and what makes its panel.

    ``modules`` are those that take long to import: they are imported before it, each by itself.
    """

    name: str
    title: str
    make: Callable[[], QWidget]
    modules: tuple[str, ...] = ()


class BottomTabs(QTabWidget):
    """Tabs whose panels are made one at a time while the event loop is idle.

    The plot's library costs most of a second to import; the window does not wait for it, and answers in between.
    """

    #: A panel was made: its name and the widget.
    made = Signal(str, object)

    def __init__(self, tabs: tuple[Tab, ...]) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._tabs = tabs
        self._panels: dict[str, QWidget] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_next)
        for tab in tabs:
            # A window that is narrower than a panel shows a part of it.
            page = QScrollArea()
            page.setWidgetResizable(True)
            page.setFrameShape(QFrame.Shape.NoFrame)
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.addTab(page, tab.title)
        self.currentChanged.connect(lambda number: self.panel(self._tabs[number].name))

    def start(self) -> None:
        """Make the panels from now on, the open one first."""
        self._timer.start()

    def panel(self, name: str) -> QWidget:
        """The panel of that name, made now if it was not yet."""
        if name not in self._panels:
            number = self._number(name)
            made = self._tabs[number].make()
            self._panels[name] = made
            page = self.widget(number)
            assert isinstance(page, QScrollArea)
            page.setWidget(_Page(made))
            self.made.emit(name, made)
        return self._panels[name]

    def open(self, name: str) -> QWidget:
        """Show the tab of that name, and give its panel."""
        self.setCurrentIndex(self._number(name))
        return self.panel(name)

    def set_count(self, name: str, count: int) -> None:
        """Write a number beside a title; none for zero."""
        tab = self._tabs[self._number(name)]
        self.setTabText(self._number(name), f"{tab.title}  {count}" if count else tab.title)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for panel in self._panels.values():
            panel.set_theme(theme)  # type: ignore[attr-defined]  # every panel has it

    def _number(self, name: str) -> int:
        return next(number for number, tab in enumerate(self._tabs) if tab.name == name)

    def _make_next(self) -> None:
        current = self._tabs[self.currentIndex()].name
        waiting = [tab.name for tab in self._tabs if tab.name not in self._panels]
        if waiting:
            name = current if current in waiting else waiting[0]
            modules = self._tabs[self._number(name)].modules
            wanting = next((module for module in modules if module not in sys.modules), None)
            if wanting is not None:
                importlib.import_module(wanting)
            else:
                self.panel(name)
            self._timer.start()


class _Page(QWidget):
    """Is as large as there is room, and never smaller than its panel can be.

    It has no layout: a scroll area asks that how high it would like to be for its width, which is more than it needs.
    """

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        set_role(self, "panel")
        self._panel = panel
        panel.setParent(self)
        panel.show()

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.resize(self.size())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
