"""Files dropped anywhere on the window, also where a field would have taken their names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent, QWindow

from nodeeditor.language import marked, tr
from nodeeditor.panels.dropping.overlay import DropOverlay
from nodeeditor.panels.dropping.plan import DropPlan, plan_of
from nodeeditor.panels.opening import Heard
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.listing import read_run

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop, QEvent.Type.DragLeave})


class FileDrops(QObject):
    """Takes drags of files before any widget of the window does; those of layers go on to the canvas."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._plan = DropPlan()
        self._watched: QWindow | None = None
        self.overlay = DropOverlay(window)

    def watch(self) -> None:
        """Look at what comes from the system to the window that the page is in now; it has to be shown by then."""
        self._watched = self._window.window().windowHandle()
        self._watched.installEventFilter(self)

    def lines(self, plan: DropPlan) -> list[tuple[str, str]]:
        """What would come of a drop, each line with its icon."""
        told = [("open", tr("Open {name}", name=path.name)) for path in plan.opens]
        if plan.data is not None:
            text = marked("Use the images in {name} as data") if plan.data.is_dir() else marked("Use {name} as data")
            told.append(("data", tr(text, name=plan.data.name)))
        if plan.weights is not None:
            told.append(("weights-kept", tr("Begin with the weights of {name}", name=plan.weights.name)))
        return told + [("problem", refused.text) for refused in plan.refused]

    def take(self, plan: DropPlan) -> None:
        """Do what was told, one after the other; what can't be used is told once more, to stay.

        Where something isn't opened, nothing is done any more.
        """
        self._open_all(list(plan.opens), lambda: self._use(plan))

    def _open_all(self, paths: list[Path], then: Callable[[], None]) -> None:
        if not paths:
            then()
            return

        def heard(is_open: bool) -> None:
            if is_open:
                self._open_all(paths[1:], then)

        self._open(paths[0], heard)

    def _use(self, plan: DropPlan) -> None:
        desk = self._window.desk
        # What was opened may have a page of its own, which the rest is about then.
        window = desk.current or self._window if desk is not None and plan.opens else self._window
        if plan.data is not None:
            window.workspace.data.use_file(plan.data)
            window.show_results("data")
        if plan.weights is not None:
            window.weights.begin_with(plan.weights)
            window.weights.show_report()
        if plan.refused:
            window.messages.show_error("\n".join(refused.text for refused in plan.refused))
        elif plan.data is not None:
            said = tr("{name} is the data of this network now.", name=plan.data.name)
            # As the button of the Data tab does.
            window.messages.show_note(said, tr("Bind Automatically"), window.results.panel("data").propose.click)

    def _open(self, path: Path, heard: Heard) -> None:
        files = self._window.files
        if RunFolder(path).record.is_file():
            heard(files.open_run(read_run(path)))
        else:
            files.open_path(path, heard)

    # Qt overrides

    def eventFilter(self, handle: QObject, event: QEvent) -> bool:
        kind = event.type()
        # Of the pages in the tabs of a window one is seen; one that moved was in another window before.
        if kind not in _DRAGS or handle is not self._watched or not self._window.isVisible():
            return False
        if kind == QEvent.Type.DragLeave:
            self.overlay.hide()
            return False
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        if kind == QEvent.Type.DragEnter:
            self._plan = plan_of(event.mimeData().urls(), several=self._window.desk is not None)
            self.overlay.tell(self.lines(self._plan), self._window.themes.theme)
        elif kind == QEvent.Type.Drop:
            self.overlay.hide()
            # Afterwards: the program that is dragged from waits for the end of the drop, and a question may come.
            plan = self._plan
            QTimer.singleShot(0, self, lambda: self.take(plan))
        event.setDropAction(Qt.DropAction.CopyAction)  # a file that is moved would be gone from where it was
        event.accept()
        return True
