"""Commands on a model of Keras that was opened: what its import tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from nodeeditor.graph.elements import NodeId
from nodeeditor.importing import Imported
from nodeeditor.language import tr
from nodeeditor.panels.corner import show_in_corner
from nodeeditor.panels.handlers.repeats import RepeatCommands
from nodeeditor.panels.import_window import ImportWindow
from nodeeditor.panels.message_strip import Help, MessageStrip
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.workspace import Workspace


class ModelCommands:
    """Tells how an import went, and keeps what it told as long as the document is open."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        strip: MessageStrip,
        themes: ThemeSwitch,
        repeats: RepeatCommands,
        show_node: Callable[[NodeId], None],
        has_report: Callable[[bool], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._themes = themes
        self._repeats = repeats
        self._show_node = show_node
        self._has_report = has_report
        self._name = ""
        self._imported: Imported | None = None
        self.report: ImportWindow | None = None
        workspace.replaced.connect(self._forget)

    def opened(self, path: Path, imported: Imported) -> None:
        """Tell of a model that was opened just now."""
        self._name, self._imported = path.name, imported
        told = imported.told
        self._has_report(bool(told))
        count = len(self._workspace.graph.nodes)
        text = tr("{name} is open as a new graph of {count} nodes.", name=path.name, count=count)
        if len(told) == 1:
            text = f"{text} {told[0].text}"
        elif told:
            text = f"{text} {tr('{count} things are not as in the model, or were chosen here.', count=len(told))}"
        self._tell(text, 0)
        self._repeats.look(lambda found: self._tell(text, len(found)) if self._strip.text == text else None)

    def _tell(self, text: str, repeats: int) -> None:
        """Tell of the model, with what could be looked at now."""
        helps: list[Help] = []
        if self._imported is not None and len(self._imported.told) > 1:
            helps.append((tr("Show What Changed"), self.show_report))
        if repeats:
            helps.append((tr("Find Repeats ({count})", count=repeats), self._repeats.find))
        self._strip.show_note(text, *(helps[0] if helps else ()), other=helps[1] if len(helps) > 1 else None)

    def show_report(self) -> None:
        """List what the import told."""
        if self._imported is None:
            return
        if self.report is None:
            self.report = ImportWindow(self._window, self._name, self._imported.told, self._themes.theme)
            self._themes.changed.connect(self.report.set_theme)
            self.report.node_wanted.connect(lambda node: self._show_node(NodeId(node)))
        show_in_corner(self.report, self._window)

    def _forget(self) -> None:
        """Another document is open."""
        self._imported = None
        self._has_report(False)
        if self.report is not None:
            self.report.close()
            self.report.deleteLater()
            self.report = None
