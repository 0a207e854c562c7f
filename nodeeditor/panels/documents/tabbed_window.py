"""A window of the desktop: the tabs of its documents, and under them the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from nodeeditor.panels.documents.tabs import DocumentTabs
from nodeeditor.panels.failing.reported import reported
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.panels.screens import FRAME
from nodeeditor.panels.window_state import WindowState
from nodeeditor.theme.icons import app_icon

if TYPE_CHECKING:
    from nodeeditor.panels.documents.desk import Desk

_SIZE = QSize(1600, 1000)


class TabbedWindow(QMainWindow):
    """Shows one page at a time; the tabs show from the second document on.

    Panels belong to the window to the eye: the page that comes to the front has them where the last one had them.
    """

    #: Another page is in front, or none: it was the last.
    current_changed = Signal()

    def __init__(self, desk: Desk, state: WindowState) -> None:
        super().__init__()
        self._desk = desk
        self._state = state
        self._closing = False
        self._shown: MainWindow | None = None
        self.setWindowIcon(app_icon())
        self.tabs = DocumentTabs(desk.themes.theme)
        self._stack = QStackedWidget()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._on_current)
        self.tabs.tabMoved.connect(self._on_moved)
        self.tabs.close_wanted.connect(lambda index: self.close_page(self.pages[index]))
        self.tabs.close_others_wanted.connect(self._close_others)
        self.tabs.out_wanted.connect(self._take_out)
        self.tabs.new_wanted.connect(lambda: desk.new_document(self))
        desk.themes.changed.connect(self.tabs.set_theme)

    @property
    def pages(self) -> list[MainWindow]:
        """The pages of the documents, in the order of the tabs."""
        return [page for at in range(self._stack.count()) if isinstance(page := self._stack.widget(at), MainWindow)]

    @property
    def current(self) -> MainWindow | None:
        """The page in front."""
        page = self._stack.currentWidget()
        return page if isinstance(page, MainWindow) else None

    def restore(self) -> None:
        """Be where the last window was."""
        self._state.restore_place(self)

    def add(self, page: MainWindow) -> None:
        """Show another document, in front."""
        self._stack.addWidget(page)
        page.restore_panels()
        page.installEventFilter(self)
        index = self.tabs.add(page.files.name)
        self._show_document(page)
        page.workspace.path_changed.connect(self._show_documents)
        self.tabs.setVisible(self.tabs.count() > 1)
        self.tabs.setCurrentIndex(index)
        self._on_current(index)

    def show_page(self, page: MainWindow) -> None:
        """Bring a document to the front, and its window."""
        self.tabs.setCurrentIndex(self.pages.index(page))
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def take(self, page: MainWindow) -> None:
        """Show a document no more, without closing it."""
        index = self.pages.index(page)
        page.removeEventFilter(self)
        page.workspace.path_changed.disconnect(self._show_documents)
        self._stack.removeWidget(page)
        self.tabs.removeTab(index)
        self.tabs.setVisible(self.tabs.count() > 1)
        if self._shown is page:
            self._shown = None
        self._on_current(self.tabs.currentIndex())

    def close_page(self, page: MainWindow) -> bool:
        """Close a document, if the user agrees; with the last one the window goes."""
        if len(self.pages) == 1:
            return self.close()
        self.show_page(page)
        if not page.close():
            return False
        self.take(page)
        self._desk.discard(page)
        return True

    def step(self, by: int) -> None:
        """Bring the next document to the front, or an earlier one; round about."""
        count = self.tabs.count()
        if count:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % count)

    def _close_others(self, index: int) -> None:
        kept = self.pages[index]
        for page in self.pages:
            if page is not kept and not self.close_page(page):
                return

    def _take_out(self, index: int, point: QPoint) -> None:
        self._desk.move_out(self.pages[index], point if not point.isNull() else None)

    def _on_current(self, index: int) -> None:
        page, before = (self.pages[index] if 0 <= index < len(self.pages) else None), self._shown
        if page is None or page is before:
            return
        if before is not None:
            was_alone = before.focus.is_on
            before.focus.leave()
            page.restoreState(before.saveState())
            if was_alone:
                page.focus.toggle()
            for dock in before.docks.values():
                if dock.isFloating():  # a window of its own, which would stay
                    dock.hide()
        self._shown = page
        self._stack.setCurrentWidget(page)
        self._show_title()
        page.canvas.setFocus()
        self.current_changed.emit()

    def _on_moved(self, before: int, after: int) -> None:
        page = self._stack.widget(before)
        self._stack.removeWidget(page)
        self._stack.insertWidget(after, page)
        self._stack.setCurrentIndex(self.tabs.currentIndex())

    def _show_documents(self) -> None:
        for page in self.pages:
            self._show_document(page)

    def _show_document(self, page: MainWindow) -> None:
        path = page.workspace.path
        where = str(path) if path is not None else ""
        self.tabs.show_document(self.pages.index(page), page.files.name, where, edited=page.isWindowModified())
        self._show_title()

    def _show_title(self) -> None:
        page = self.current
        if page is not None:
            self.setWindowTitle(page.windowTitle())
            self.setWindowModified(page.isWindowModified())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ModifiedChange, QEvent.Type.WindowTitleChange) and watched in self.pages:
            self._show_document(watched)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            for page in self.pages:
                page.actions_["full_screen"].setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # until the user has agreed of all pages
        with reported():
            if self._close_pages():
                event.accept()
                try:
                    self._state.remember_place(self)
                finally:
                    self._desk.forget(self)

    def _close_pages(self) -> bool:
        pages = self.pages
        for page in pages:
            if len(pages) > 1:
                self.show_page(page)
            if not page.close():
                # Those before it are closed for good: what they held is saved or given up.
                for closed in pages[: pages.index(page)]:
                    self.take(closed)
                    self._desk.discard(closed)
                return False
        return True
