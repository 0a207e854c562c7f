"""What is shown at start, and the commands that show a new user round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from nodeeditor.panels.tour.tour import Tour
from nodeeditor.panels.welcome.examples import EXAMPLES
from nodeeditor.panels.welcome.page import WelcomePage
from nodeeditor.panels.welcome.quiet_hint import QuietHint
from nodeeditor.preferences.choices import AtStart

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class WelcomeCommands:
    """Shows the welcome page over the canvas, and takes it away once something is opened, added or typed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: WelcomePage | None = None
        #: The tour that is under way.
        self.tour: Tour | None = None
        self.hint = QuietHint(window.canvas, window.workspace, lambda: not self.is_shown and self.tour is None)
        window.workspace.replaced.connect(self.leave)
        window.workspace.level_changed.connect(self.leave)

    @property
    def page(self) -> WelcomePage | None:
        """The page, once it was shown."""
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the page lies over the canvas."""
        return self._page is not None and not self._page.isHidden()

    def begin(self, is_suspect: Callable[[Path], bool]) -> None:
        """Show what the user wants to see at start when no file is named; no file that ``is_suspect``."""
        files, recent = self._window.files, self._window.workspace.recent.paths
        match self._window.workspace.preferences.now.at_start:
            case AtStart.LAST if recent and not is_suspect(recent[0]):
                files.open_path(recent[0], self._on_last)
            case AtStart.EXAMPLE:
                files.open_example(EXAMPLES[0].path)
                files.is_provisional = True
            case AtStart.EMPTY:
                self._window.workspace.new_document()
            case _:
                self.show()

    def _on_last(self, is_open: bool) -> None:
        if not is_open and self._window.files.is_free:
            self.show()

    def show(self) -> None:
        """Show the welcome page."""
        if self._page is None:
            self._page = page = WelcomePage(self._window.canvas, self._window.workspace, self._window.themes.theme)
            self._window.themes.changed.connect(page.set_theme)
            page.example_wanted.connect(self._open_example)
            page.file_wanted.connect(self._open_file)
            page.new_wanted.connect(self._new)
            page.open_wanted.connect(self._window.files.open)
            page.tour_wanted.connect(self.start_tour)
            page.left.connect(self._leave_for_canvas)
        if self.tour is not None:
            self.tour.set_aside(True)
        self._page.open()
        self.hint.refresh()
        # The window gives the keyboard to the canvas when it shows.
        QTimer.singleShot(0, self._page, self._focus)

    def leave(self, *_: object) -> None:
        """Take the page away."""
        if self._page is not None and not self._page.isHidden():
            had_focus = self._page.isAncestorOf(self._window.focusWidget() or self._window)
            self._page.hide()
            if had_focus or self._page is self._window.focusWidget():
                self._window.canvas.setFocus()
            if self.tour is not None:
                self.tour.set_aside(False)
        self.hint.refresh()

    # The tour

    def start_tour(self) -> None:
        """Show the first network in five steps, on an empty document: what the user has is left alone."""
        if self.tour is not None:
            self.leave()
            return
        window = self._window
        if not window.files.is_free or window.workspace.graph.nodes:
            desk = window.desk
            if desk is not None:
                desk.new_document(desk.window_of(window)).welcome.start_tour()
                return
            window.files.new()
            if window.workspace.graph.nodes:
                return  # the user stays with what is open
        self.leave()
        self.tour = Tour(window)
        self.tour.ended.connect(self._forget_tour)
        self._allow_tour()
        self.hint.refresh()
        window.canvas.setFocus()

    def tour_back(self) -> None:
        """Look at the step before."""
        if self.tour is not None:
            self.tour.course.back()

    def tour_on(self) -> None:
        """Leave this step as it is."""
        if self.tour is not None:
            self.tour.course.go_on()

    def tour_go(self) -> None:
        """Give the keyboard to what the step is about."""
        if self.tour is not None:
            self.tour.go_there()

    def tour_end(self) -> None:
        """End the tour."""
        if self.tour is not None:
            self.tour.end()

    def connect_actions(self) -> None:
        """Let the commands of the tour be there while it goes on."""
        self._allow_tour()

    def _allow_tour(self) -> None:
        for name in ("tour_go", "tour_back", "tour_on", "tour_end"):
            self._window.actions_[name].setEnabled(self.tour is not None)

    def _forget_tour(self) -> None:
        self.tour = None
        self._allow_tour()
        self.hint.refresh()

    def _focus(self) -> None:
        if self.is_shown and self._page is not None and not self._page.isAncestorOf(self._window.focusWidget()):
            self._page.setFocus()

    def _leave_for_canvas(self) -> None:
        self.leave()
        self._window.canvas.setFocus()

    def _new(self) -> None:
        if self._window.files.is_free and not self._window.workspace.graph.nodes:
            self._leave_for_canvas()
        else:
            self._window.files.new()

    def _open_example(self, path: Path) -> None:
        self._window.files.open_example(path)

    def _open_file(self, path: Path) -> None:
        self._window.files.open_recent(path)
