"""Commands on figures: make one, copy one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from nodeeditor.figures.figure import Figure
from nodeeditor.figures.files import ENDINGS, figure_bytes, image_of, svg
from nodeeditor.figures.subject import Subject
from nodeeditor.files.atomic import write_atomically
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.figure_choices import remember, remembered
from nodeeditor.panels.figure_dialog import FigureDialog
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.panels.window_state import WindowState
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.apart import Apart, Check
from nodeeditor.workspace.workspace import Workspace

#: Pixels of the longest side of a picture on the clipboard; the vectors beside it are as sharp as anyone needs.
_LARGEST_COPY = 4096.0


class FigureCommands(QObject):
    """Makes figures of the level that is shown, as the user chose the last time; the window answers meanwhile."""

    def __init__(
        self, window: QWidget, workspace: Workspace, strip: MessageStrip, themes: ThemeSwitch, state: WindowState
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._apart = Apart(self)
        self._strip = strip
        self._themes = themes
        self._state = state
        self.dialog: FigureDialog | None = None

    def make(self) -> None:
        """Open the dialog with its preview."""
        has_selection = bool(self._workspace.selection.nodes)
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
        dialog.cancel_wanted.connect(self._cancel)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def copy(self) -> None:
        """Copy the level that is shown as a picture, as the last figure was made."""
        subject, options = self.subject(), remembered(self._state.settings)
        self._work(tr("Drawing the figure"), lambda check: _copied(Figure(subject, options, check), check), self._put)

    def subject(self, selected: bool = False) -> Subject:
        """The level that is shown, or what is selected there, as it is now: it is read while the window goes on."""
        workspace = self._workspace
        return Subject(
            workspace.graph.copy(),
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

        def write(check: Check) -> OSError | None:
            content = figure_bytes(figure, path.suffix.lower(), check)
            check()
            try:
                write_atomically(path, content)
            except OSError as error:
                return error
            return None

        def done(error: OSError | None) -> None:
            if error is not None:
                reason = error.strerror or type(error).__name__
                self._tell(tr("The figure was not saved to {path}: {reason}.", path=path, reason=reason))
                return
            if self.dialog is not None:
                self.dialog.accept()
            self._strip.show_note(tr("{name} is written to {folder}.", name=path.name, folder=path.parent))

        self._work(tr("Writing {name}", name=path.name), write, done)

    def _copy(self, figure: Figure) -> None:
        remember(self._state.settings, figure.options)
        self._work(tr("Drawing the figure"), lambda check: _copied(figure, check), self._put)

    def _put(self, copied: tuple[QImage, bytes]) -> None:
        """Put a figure on the clipboard."""
        image, vectors = copied
        data = QMimeData()
        data.setImageData(image)
        data.setData("image/svg+xml", QByteArray(vectors))
        QApplication.clipboard().setMimeData(data)
        self._strip.show_note(tr("The figure is on the clipboard, as pixels and as an SVG picture."))

    def _work(self, text: str, work: Callable[[Check], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` beside the window, which tells of it and can call it off."""

        def finish(result: Any) -> None:
            self._show_work(None)
            done(result)

        self._show_work(text)
        self._apart.start(work, finish)

    def _cancel(self) -> None:
        self._apart.cancel()
        self._show_work(None)

    def _show_work(self, text: str | None) -> None:
        self._workspace.activities.tell("figure", Work(text, cancel=self._cancel) if text is not None else None)
        if self.dialog is not None:
            self.dialog.show_work(text)

    def _tell(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.tell(sentence)

    def _forget(self, _result: int) -> None:
        self.dialog = None


def _copied(figure: Figure, check: Check) -> tuple[QImage, bytes]:
    """What the clipboard gets of a figure."""
    return image_of(figure, check=check, largest=_LARGEST_COPY), svg(figure, check)
