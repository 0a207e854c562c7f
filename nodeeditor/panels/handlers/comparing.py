"""Commands that hold the open document against files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from nodeeditor.document import Document
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.inference import NodeReport
from nodeeditor.language import tr
from nodeeditor.panels.busy import busy
from nodeeditor.panels.comparing.files import ask_file, choose_side, side_of
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.panels.handlers.files import FileCommands
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.workspace import Workspace

#: The open document is compared anew so many milliseconds after its last change.
_PAUSE = 300


class CompareCommands(QObject):
    """Opens comparisons; the side of the open document follows its changes."""

    def __init__(
        self, window: QMainWindow, workspace: Workspace, files: FileCommands, strip: MessageStrip, themes: ThemeSwitch
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._files = files
        self._strip = strip
        self._themes = themes
        #: The comparison that was opened last, and which of its sides is the open document.
        self.dialog: ComparisonWindow | None = None
        self._own: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._renew)
        self._reports_timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._reports_timer.timeout.connect(self._show_own_reports)
        workspace.changed.connect(self._on_changed)
        workspace.inference.changed.connect(self._on_reports)
        workspace.replaced.connect(self._let_go)
        themes.changed.connect(self._set_theme)

    def with_file(self) -> None:
        """Ask for a file and hold the open document against it."""
        path = ask_file(self._window, self._folder())
        side = self._of_file(path) if path is not None else None
        if side is not None:
            self._open((side, self._of_document()), own=1)

    def with_saved(self) -> None:
        """Show what was changed since the document was saved."""
        path = self._workspace.path
        if path is None:
            self._strip.show_error(tr("This network was not saved yet, so there is nothing to compare it with."))
            return
        side = self._of_file(path)
        if side is not None:
            saved = replace(side, name=tr("{name}, as saved", name=path.name))
            self._open((saved, self._of_document()), own=1)

    def with_version(self, document: Document, name: str) -> None:
        """Show what was changed since an earlier version, which is called ``name``."""
        self._open((Side(name, name, document, self._workspace.installed), self._of_document()), own=1)

    def _open(self, sides: tuple[Side, Side], own: int | None) -> None:
        if self.dialog is not None:
            self.dialog.close()
        with busy(self._workspace.activities, tr("Comparing")):
            dialog = ComparisonWindow(sides, self._themes.theme, self._window)
        dialog.file_wanted.connect(self._choose)
        dialog.finished.connect(lambda _result: self._forget(dialog))
        self.dialog, self._own = dialog, own
        dialog.show()
        for number, side in enumerate(sides):
            if number != own:
                self._ask_shapes(number, side)

    def _of_document(self) -> Side:
        workspace = self._workspace
        document = replace(workspace.document, graph=workspace.graph.copy())
        told = str(workspace.path) if workspace.path else tr("Not saved yet")
        name = tr("{name}, open", name=self._files.name)
        return Side(name, told, document, workspace.installed, self._own_reports())

    def _own_reports(self) -> dict[NodeId, NodeReport]:
        """What the window knows of the open document."""
        report = self._workspace.inference.report
        return {node: found for node in self._workspace.flat.graph.nodes if (found := report(node)) is not None}

    def _of_file(self, path: Path) -> Side | None:
        try:
            return side_of(path, self._workspace.installed)
        except ProblemError as error:
            self._strip.show_error(str(error))
            return None

    def _choose(self, number: int) -> None:
        """Hold another file against the other side."""
        dialog = self.dialog
        side = choose_side(dialog, number, self._folder(), self._workspace.installed) if dialog is not None else None
        if side is not None:
            if number == self._own:
                self._own = None
            self._ask_shapes(number, side)

    def _folder(self) -> Path:
        return self._workspace.path.parent if self._workspace.path else Path.home()

    def _ask_shapes(self, number: int, side: Side) -> None:
        """Have the shapes of a side worked out; it shows them once they are there."""
        calls = calls_of_graph(expand(side.document.graph).graph)

        def told(answer: Inferred) -> None:
            if self.dialog is not None and self.dialog.sides[number] is side:
                side.reports = answer.reports
                self.dialog.show_reports()

        self._workspace.engine.ask(lambda request: Infer(request, calls), told, lambda _problem: None)

    def _on_changed(self, *_: object) -> None:
        if self.dialog is not None and self._own is not None:
            self._timer.start()

    def _renew(self) -> None:
        if self.dialog is not None and self._own is not None:
            self.dialog.set_side(self._own, self._of_document())

    def _on_reports(self, *_: object) -> None:
        if self.dialog is not None and self._own is not None:
            self._reports_timer.start()

    def _show_own_reports(self) -> None:
        if self.dialog is not None and self._own is not None and not self._timer.isActive():
            self.dialog.sides[self._own].reports = self._own_reports()
            self.dialog.show_reports()

    def _let_go(self) -> None:
        """Another document is open: the one that is compared stays as it was."""
        self._own = None

    def _set_theme(self, *_: object) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(self._themes.theme)

    def _forget(self, closed: ComparisonWindow) -> None:
        if self.dialog is closed:
            self.dialog = self._own = None
