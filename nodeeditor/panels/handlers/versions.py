"""Commands on what a file held before, and on files that are damaged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nodeeditor.document import Document, GraphFileError, load
from nodeeditor.document.salvage import MAX_BYTES, Salvaged, salvage
from nodeeditor.document.versions import Version
from nodeeditor.editing.replacing import replaced
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.told_time import told_time
from nodeeditor.panels.versions.dialog import VersionsDialog

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class VersionCommands(QObject):
    """Shows the history of the open file, and what can be had of a damaged one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        #: The dialog that is open.
        self.dialog: VersionsDialog | None = None
        window.themes.changed.connect(self._set_theme)

    def show(self) -> None:
        """List the versions of the open file."""
        path = self._workspace.path
        if path is None:
            self._window.messages.show_error(tr("This network was not saved yet, so there are no versions of it."))
            return
        sentence = tr("What {name} held, each time it was saved. Restoring one can be undone.", name=path.name)
        dialog = self._open(path, sentence, None, is_open=True)
        dialog.compared.connect(lambda version: self._compare(path, version))
        dialog.restored.connect(self._restore)

    def rescue(self, path: Path, sentence: str) -> None:
        """List what can be had of a file that can't be read, as ``sentence`` tells: its versions, and what is whole."""
        rest = _rest_of(path)
        dialog = self._open(path, sentence, rest, is_open=False)
        if rest is not None:
            dialog.salvaged.connect(lambda: self._take_copy(rest.document, path))

    def _open(self, path: Path, sentence: str, rest: Salvaged | None, *, is_open: bool) -> VersionsDialog:
        if self.dialog is not None:
            self.dialog.close()
        dialog = VersionsDialog(
            sentence,
            self._versions(path),
            self._workspace.installed,
            self._window.themes.theme,
            self._window,
            rest,
            is_open=is_open,
        )
        dialog.copied.connect(lambda version: self._copy(path, version))
        dialog.destroyed.connect(lambda: self._forget(dialog))
        self.dialog = dialog
        dialog.show()
        return dialog

    def _versions(self, path: Path) -> Sequence[Version]:
        safe = self._workspace.shared.safe
        return safe.versions.of(path) if safe is not None else ()

    def _read(self, version: Version) -> Document | None:
        try:
            return load(version.file)
        except GraphFileError as error:
            self._window.messages.show_error(str(error))
            return None

    def _compare(self, path: Path, version: Version) -> None:
        document = self._read(version)
        if document is not None:
            name = tr("{name}, {when}", name=path.name, when=told_time(version.time, with_seconds=True))
            self._window.comparing.with_version(document, name)

    def _restore(self, version: Version) -> None:
        document = self._read(version)
        if document is None:
            return
        self._workspace.go(Place())
        step = tr("Restore the version of {when}", when=told_time(version.time, with_seconds=True))
        self._workspace.apply(replaced(self._workspace.graph, document.graph), step, of_graph=True)

    def _copy(self, path: Path, version: Version) -> None:
        document = self._read(version)
        if document is not None and self._take_copy(document, path) and self.dialog is not None:
            self.dialog.close()

    def _take_copy(self, document: Document, path: Path) -> bool:
        done = self._window.files.open_copy(document, tr("{name} copy", name=path.stem))
        if done and self.dialog is not None:
            self.dialog.close()
        return done

    def _set_theme(self, *_: object) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(self._window.themes.theme)

    def _forget(self, closed: VersionsDialog) -> None:
        if self.dialog is closed:
            self.dialog = None


def _rest_of(path: Path) -> Salvaged | None:
    try:
        with path.open("rb") as file:
            return salvage(file.read(MAX_BYTES + 1), path.name)
    except OSError:
        return None
