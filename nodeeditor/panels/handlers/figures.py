"""Commands on figures: make one, copy one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget

from nodeeditor.document.atomic import write_atomically
from nodeeditor.figures.figure import Figure
from nodeeditor.figures.files import ENDINGS, figure_bytes, image_of, svg
from nodeeditor.figures.subject import Subject
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.busy import busy
from nodeeditor.panels.figure_choices import remember, remembered
from nodeeditor.panels.figure_dialog import FigureDialog
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.panels.window_state import WindowState
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.workspace import Workspace


class FigureCommands:
    """Makes figures of the level that is shown, as the user chose the last time."""

    def __init__(
        self, window: QWidget, workspace: Workspace, strip: MessageStrip, themes: ThemeSwitch, state: WindowState
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._themes = themes
        self._state = state
        self.dialog: FigureDialog | None = None

    def make(self) -> None:
        """Open the dialog with its preview."""
        has_selection = bool(self._workspace.selection.nodes)
        with busy(self._workspace.activities, tr("Drawing the figure")):
            dialog = FigureDialog(
                self.subject,
                remembered(self._state.settings),
                self._themes.theme,
                self._window,
                has_selection=has_selection,
            )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self._save)
        dialog.copy_wanted.connect(self._copy)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def copy(self) -> None:
        """Copy the level that is shown as a picture, as the last figure was made."""
        self._copy(Figure(self.subject(), remembered(self._state.settings)))

    def subject(self, selected: bool = False) -> Subject:
        """The level that is shown, or what is selected there."""
        workspace = self._workspace
        return Subject(
            workspace.graph,
            workspace.catalog,
            workspace.flat.expansion,
            workspace.inference.report,
            workspace.inside or workspace.name or tr("Untitled"),
            workspace.inside,
            workspace.flat.prefix(workspace.place),
            frozenset(map(NodeId, workspace.selection.nodes)) if selected else None,
        )

    def _save(self, figure: Figure) -> None:
        remember(self._state.settings, figure.options)
        document = self._workspace.path
        name = self._workspace.inside or self._workspace.name or "network"
        # Without an ending: the kind that is chosen gives it.
        start = (document.parent if document else Path.home()) / name
        kinds = [tr("Picture (*.png)"), tr("Vector picture (*.svg)"), tr("PDF (*.pdf)")]

        def ending(kind: str) -> str:
            return next((one for one in ENDINGS if one in kind), ENDINGS[0])

        path = ask_save_path(self.dialog or self._window, tr("Save Figure"), str(start), ";;".join(kinds), ending)
        if path is None:
            return
        if path.suffix.lower() not in ENDINGS:
            self._tell(tr("The figure was not saved: '{name}' must end in .png, .svg or .pdf.", name=path.name))
            return
        try:
            with busy(self._workspace.activities, tr("Writing {name}", name=path.name)):
                write_atomically(path, figure_bytes(figure, path.suffix.lower()))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._tell(tr("The figure was not saved to {path}: {reason}.", path=path, reason=reason))
            return
        if self.dialog is not None:
            self.dialog.accept()
        self._strip.show_note(tr("{name} is written to {folder}.", name=path.name, folder=path.parent))

    def _copy(self, figure: Figure) -> None:
        remember(self._state.settings, figure.options)
        data = QMimeData()
        with busy(self._workspace.activities, tr("Drawing the figure")):
            data.setImageData(image_of(figure))
            data.setData("image/svg+xml", QByteArray(svg(figure)))
        QApplication.clipboard().setMimeData(data)
        self._strip.show_note(tr("The figure is on the clipboard, as pixels and as an SVG picture."))

    def _tell(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.tell(sentence)

    def _forget(self, _result: int) -> None:
        self.dialog = None
