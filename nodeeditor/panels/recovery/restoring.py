"""Offers what an earlier editor left, and does what the user decides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nodeeditor.language import tr
from nodeeditor.panels.comparing.files import choose_side
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.panels.failing.report import cleaned
from nodeeditor.panels.failing.report_window import ReportWindow
from nodeeditor.panels.recovery.dialog import RecoveryDialog
from nodeeditor.panels.recovery.entry import Choice, Entry
from nodeeditor.problems import problem

if TYPE_CHECKING:
    from nodeeditor.panels.documents.desk import Desk
    from nodeeditor.panels.main_window import MainWindow
    from nodeeditor.workspace.keeping.safe import Safe


class Restoring(QObject):
    """Asks once, after the first window shows; documents come into tabs of the window that was used last."""

    def __init__(self, desk: Desk, safe: Safe) -> None:
        super().__init__(desk)
        self._desk = desk
        self._folder = safe.recovery
        self._versions = safe.versions
        self.dialog: RecoveryDialog | None = None
        self.report: ReportWindow | None = None

    def offer(self) -> None:
        """Ask about what was left, where there is anything."""
        found = self._folder.look()
        for fault in found.problems:
            self._desk.warn(fault)
        page = self._desk.current
        if page is None:
            return
        if found.crashes:
            self._tell_crash(page, "\n\n".join(found.crashes))
        if not found.left:
            return
        entries = [Entry(left) for left in found.left]
        theme = self._desk.themes.theme
        self.dialog = RecoveryDialog(entries, self._desk.shared.catalog, theme, self._desk.window_of(page))
        self._desk.themes.changed.connect(self.dialog.set_theme)
        self.dialog.compared.connect(self._compare)
        self.dialog.accepted.connect(self._on_accepted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _tell_crash(self, page: MainWindow, report: str) -> None:
        told = tr("nodeeditor crashed when it was used last. The report says where; it helps to have it sent to us.")

        def show() -> None:
            self.report = ReportWindow(told, cleaned(report), page)
            self.report.show()

        page.messages.show_warning(told, tr("Show Report"), show)

    def _on_accepted(self) -> None:
        assert self.dialog is not None
        for entry, choice in self.dialog.answers:
            try:
                self._do(entry, choice)
            except OSError as error:
                self._warn(entry.left.file, error)

    def _on_finished(self) -> None:
        self._folder.let_go()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _do(self, entry: Entry, choice: Choice) -> None:
        page = self._desk.current
        if page is None or choice is Choice.LATER:
            return
        path, text, file = entry.left.kept.path, entry.left.kept.text, entry.left.file
        if choice is Choice.RESTORE:
            page.files.restore(entry.document, entry.left.kept, lambda: self._folder.take(file), entry.crashes)
            return
        if path is not None and text is not None:
            self._versions.keep(path, text.encode("utf-8"))  # it can still be had from the history
        if choice is not Choice.OPEN_SAVED or path is None:
            self._folder.discard(file)
            return

        def heard(is_open: bool) -> None:
            try:
                if is_open:
                    self._folder.discard(file)
            except OSError as error:
                self._warn(file, error)

        page.files.open_path(path, heard)

    def _warn(self, file: Path, error: OSError) -> None:
        reason = error.strerror or str(error)
        self._desk.warn(problem("recovery.unreadable", place=file.name, reason=reason))

    def _compare(self, entry: Entry) -> None:
        page = self._desk.current
        path = entry.left.kept.path
        if entry.saved is None or entry.document is None or page is None or path is None:
            return
        catalog = self._desk.shared.catalog
        before = Side(entry.name, str(path), entry.saved, catalog)
        now = Side(tr("{name}, restored", name=entry.name), entry.when, entry.document, catalog)
        window = ComparisonWindow((before, now), self._desk.themes.theme, self.dialog)
        window.file_wanted.connect(lambda number: choose_side(window, number, path.parent, catalog))
        window.show()
