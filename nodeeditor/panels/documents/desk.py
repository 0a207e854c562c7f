"""All windows of the program: where documents are opened, and who makes a page for them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint

from nodeeditor.importing import GRAPH_ENDING as ENDING
from nodeeditor.panels.documents.tabbed_window import TabbedWindow
from nodeeditor.panels.handlers.files import untitled
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.panels.window_state import WindowState
from nodeeditor.problems import Problem
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace


class Desk(QObject):
    """Keeps the windows. A document is open once: opening its file again brings it to the front."""

    def __init__(self, shared: Shared, themes: ThemeSwitch, state: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shared = shared
        self.themes = themes
        self._state = state
        #: The windows, the one that was used last at the end.
        self.windows: list[TabbedWindow] = []
        self._has_started = False
        shared.setParent(self)
        themes.setParent(self)

    @property
    def pages(self) -> list[MainWindow]:
        """The pages of all windows."""
        return [page for window in self.windows for page in window.pages]

    @property
    def current(self) -> MainWindow | None:
        """The page that is used, or was last."""
        active = next((window for window in self.windows if window.isActiveWindow()), None)
        window = active or (self.windows[-1] if self.windows else None)
        return window.current if window is not None else None

    def page_of(self, path: Path) -> MainWindow | None:
        """The page on which a file is open."""
        wanted = _real(path)
        for page in self.pages:
            paths = (page.workspace.path, page.workspace.saving.path)
            if any(path is not None and _real(path) == wanted for path in paths):
                return page
        return None

    def page_opening(self, path: Path) -> MainWindow | None:
        """The page for which a file is being read."""
        return next((page for page in self.pages if page.files.opening.is_opening(path)), None)

    def make_page(self) -> MainWindow:
        """A page with an empty document, in no window yet."""
        workspace = Workspace(self.shared.catalog, shared=self.shared)
        workspace.new_document(self._free_name())
        page = MainWindow(workspace, self.themes, self._state, desk=self)
        if self._has_started:
            workspace.start_engine()
        return page

    def keep_all(self) -> bool:
        """Have all documents on the disk for the next start; whether they are kept at all."""
        keepers = [page.workspace.keeper for page in self.pages]
        for keeper in keepers:
            if keeper is not None:
                keeper.keep_now()
        return bool(keepers) and None not in keepers

    def start_engines(self) -> None:
        """Start the engine, and let all documents use it, those too that are opened later."""
        self._has_started = True
        for page in self.pages:
            page.workspace.start_engine()

    def new_window(self, page: MainWindow | None = None) -> TabbedWindow:
        """A window with a page, a new one unless it is given."""
        window = TabbedWindow(self, self._state)
        if self.windows:
            window.resize(self.windows[-1].size())
        else:
            window.restore()
        window.add(page or self.make_page())
        self.windows.append(window)
        return window

    def new_document(self, window: TabbedWindow) -> MainWindow:
        """An empty document in a tab of ``window``."""
        page = self.make_page()
        window.add(page)
        return page

    def open_path(self, path: Path | None) -> None:
        """Open a file in the window that was used last and bring that to the front; without a file that alone."""
        page = self.current
        if page is None:
            return
        if path is not None:
            page.files.open_path(path)
        page = self.current or page
        self.show_page(page)

    def open_beside(self, page: MainWindow, act: Callable[[MainWindow], bool]) -> bool:
        """Open something on a page of its own beside ``page``: ``act`` does it, and tells whether it could be done."""
        window = self.window_of(page)
        fresh = self.make_page()
        if not act(fresh):
            if fresh.messages.text:
                page.messages.take_over(fresh.messages)
            fresh.close()
            self.discard(fresh)
            return False
        window.add(fresh)
        return True

    def window_of(self, page: MainWindow) -> TabbedWindow:
        """The window that has a page. Raises ``KeyError`` for one that is in none."""
        found = next((window for window in self.windows if page in window.pages), None)
        if found is None:
            raise KeyError(page)
        return found

    def show_page(self, page: MainWindow) -> None:
        """Bring a document to the front."""
        self.window_of(page).show_page(page)

    def move_out(self, page: MainWindow, point: QPoint | None = None) -> None:
        """Give a page a window of its own, or let it join that whose tabs are at ``point`` of the screen."""
        source = self.window_of(page)
        goal = next((window for window in self.windows if window is not source and _has_tabs_at(window, point)), None)
        if goal is None and len(source.pages) == 1:
            return
        source.take(page)
        if goal is None:
            goal = self.new_window(page)
            if point is not None:
                goal.move(point - QPoint(80, 16))
        else:
            goal.add(page)
        goal.show_page(page)
        if not source.pages:
            self.forget(source)
            source.hide()

    def warn(self, problem: Problem) -> None:
        """Tell of something that is no document's own, where it is seen."""
        page = self.current
        if page is not None:
            page.messages.show_warning(problem.text)

    def _free_name(self) -> str:
        """What a document without a file is called where others are open: by a number."""
        taken = {page.files.name for page in self.pages}
        numbers = itertools.count(2)
        name = untitled()
        while f"{name}{ENDING}" in taken:
            name = f"{untitled()} {next(numbers)}"
        return name if name != untitled() else ""

    def discard(self, page: MainWindow) -> None:
        """Let a page go that was closed."""
        page.deleteLater()

    def forget(self, window: TabbedWindow) -> None:
        """A window is closed: Qt deletes it with its pages, parts after wholes, which Python's collector may not."""
        if window in self.windows:
            self.windows.remove(window)
        for page in window.pages:
            self.discard(page)
        window.deleteLater()

    def quit(self) -> None:
        """Close all windows, as far as the user agrees."""
        for window in list(self.windows):
            if not window.close():
                return


def _has_tabs_at(window: TabbedWindow, point: QPoint | None) -> bool:
    """Whether a point of the screen is on the tabs of a window, or where they would be."""
    if point is None or not window.isVisible():
        return False
    inside = window.mapFromGlobal(point)
    return window.rect().contains(inside) and inside.y() < max(40, window.tabs.height())


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()
