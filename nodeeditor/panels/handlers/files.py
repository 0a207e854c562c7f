"""Commands on files: new, open, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu

from nodeeditor.document import Document, GraphFileError, load
from nodeeditor.document.reach import Reach, lead
from nodeeditor.document.recovery import Kept
from nodeeditor.graph.settings import FileSource, WeightsSource
from nodeeditor.importing import GRAPH_ENDING as ENDING
from nodeeditor.importing import Imported
from nodeeditor.language import tr
from nodeeditor.panels.busy import busy
from nodeeditor.panels.changed_outside import ChangedOutside, ask_changed_outside
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.open_elsewhere import OpenElsewhere, ask_open_elsewhere
from nodeeditor.panels.opening import Heard, OpeningBeside, Outcome
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.panels.unsaved import Unsaved, ask_unsaved
from nodeeditor.panels.welcome.examples import installed
from nodeeditor.panels.window_state import WindowState
from nodeeditor.problems import Problem, ProblemError
from nodeeditor.runs.listing import RunInfo
from nodeeditor.theme.lettered_menu import name_in_english
from nodeeditor.theme.menu_letters import escaped
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.file_read import FileRead
from nodeeditor.workspace.saving import Wish
from nodeeditor.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow

#: Files that are models of Keras, to be opened as graphs.
MODEL_ENDINGS = (".keras", ".json")
#: Why a graph file can't be opened though nothing in it is damaged.
_NO_DAMAGE = (
    "file.missing",
    "file.folder",
    "file.special",
    "file.no_permission",
    "file.unreadable",
    "file.path_bad",
    "file.too_big",
    "file.newer",
)
#: What another place for the file helps against.
_ELSEWHERE = ("file.write_no_permission", "file.write_read_only", "file.write_no_folder", "file.write_disk_full")


class FileCommands:
    """Opens and saves; asks before changes are lost.

    Where the window is one page of several, what is opened gets a page of its own, unless this one is as good as empty.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        strip: MessageStrip,
        state: WindowState,
        model_opened: Callable[[Path, Imported], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._state = state
        self._model_opened = model_opened
        #: Whether the document was put here to have something to show; another may take its place.
        self.is_provisional = False
        #: Reads models of Keras.
        self.opening = OpeningBeside(window, window.canvas, workspace, self._take_read)
        workspace.saving.saved.connect(self._on_saved)
        workspace.saving.failed.connect(self._on_save_failed)

    @property
    def name(self) -> str:
        """What the open document is called."""
        path = self._workspace.path
        return path.name if path is not None else (self._workspace.name or untitled()) + ENDING

    @property
    def is_free(self) -> bool:
        """Whether another document may take the place of this one unasked: nothing was opened or made yet."""
        workspace = self._workspace
        is_made = workspace.path is not None or workspace.is_modified or workspace.undo_stack.count() > 0
        return not is_made and workspace.training.is_idle and (self.is_provisional or not workspace.graph.nodes)

    def new(self) -> None:
        """Start an empty document."""
        desk = self._window.desk
        if desk is not None:
            desk.new_document(desk.window_of(self._window))
        elif self.may_leave():
            self._workspace.new_document()
            self._strip.hide()

    def open(self) -> None:
        """Ask for a file and open it."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Open"), self._folder(), _openable())
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path, heard: Heard = lambda _is_open: None) -> bool:
        """Open ``path``; False when the user stays with the open document, or it can't be read.

        A model of Keras is opened as a graph that has no file yet; Save proposes one beside the model. It is read
        beside the window, and this returns at once: ``heard`` is told whether it was opened, as it is of any file.
        """
        if self._shows(path):
            heard(True)
            return True
        if path.suffix.lower() != ENDING:
            desk = self._window.desk
            page = desk.page_opening(path) if desk is not None else None
            if desk is not None and page is not None:
                desk.show_page(page)
            (page or self._window).files.opening.begin(path, heard)
            return True
        is_open = self._on_a_page(lambda files: files._take_path(path))
        heard(is_open)
        return is_open

    def _shows(self, path: Path) -> bool:
        """Bring the page to the front on which a file is open; whether there is one."""
        desk = self._window.desk
        page = desk.page_of(path) if desk is not None else None
        if desk is not None and page is not None:
            desk.show_page(page)
        return page is not None

    def _take_read(self, path: Path, outcome: Outcome) -> bool:
        """Take up what was read beside the window, or tell why it can't be; whether it is open."""
        desk = self._window.desk
        if isinstance(outcome, ProblemError):
            # Another tab may be in front by now.
            seen = desk.window_of(self._window).current if desk is not None else None
            (seen or self._window).messages.show_error(str(outcome))
            return False
        if isinstance(outcome, Exception):
            raise outcome  # as if it had been read here
        return self._shows(path) or self._on_a_page(lambda files: files._take_path(path, read=outcome))

    def _take_path(
        self, path: Path, *, as_copy: bool = False, is_read_only: bool = False, read: FileRead | None = None
    ) -> bool:
        try:
            with busy(self._workspace.activities, tr("Opening {name}", name=path.name)):
                imported = self._workspace.open_file(path, as_copy=as_copy, is_read_only=is_read_only, read=read)
        except ProblemError as error:
            code = error.problem.code
            if code == "file.open_elsewhere":
                return self._decide_on_other(path, str(error), read)
            if path.suffix.lower() == ENDING and code not in _NO_DAMAGE:
                told = str(error)
                self._strip.show_error(told, tr("What Can Be Had…"), lambda: self._rescue(path, told))
            else:
                self._strip.show_error(str(error))
            return False
        self._state.set_folder(str(path.absolute().parent))
        self._strip.hide()
        if self._workspace.is_read_only and not is_read_only:
            told = tr("{name} was written by a newer nodeeditor and is read-only here.", name=path.name)
            self._strip.show_warning(told, tr("Save As…"), self.save_as)
        if imported is not None:
            self._model_opened(path, imported)
        return True

    def _rescue(self, path: Path, sentence: str) -> None:
        """Show what can be had of a damaged file, on a page that is shown: it was to be opened on one that is gone."""
        desk = self._window.desk
        window = desk.current if desk is not None else None
        (window or self._window).versions.rescue(path, sentence)

    def _decide_on_other(self, path: Path, sentence: str, read: FileRead | None) -> bool:
        """Another editor has the file open: let the user decide; whether it was opened."""
        answer = ask_open_elsewhere(self._window, sentence)
        if answer is OpenElsewhere.CANCEL:
            return False
        is_copy = answer is OpenElsewhere.COPY
        return self._take_path(path, as_copy=is_copy, is_read_only=not is_copy, read=read)

    def tell_suspects(self, paths: Sequence[Path]) -> None:
        """Tell of files that were not opened at the start, since editors ended again and again with them."""

        def open_all() -> None:
            for path in paths:
                self.open_path(path)

        told = tr(
            "nodeeditor ended abruptly several times in a row with {names} open, so it started without.",
            names=", ".join(path.name for path in paths),
        )
        self._strip.show_warning(told, tr("Open Anyway"), open_all)

    def open_example(self, path: Path) -> None:
        """Take up a copy of an example that has no file yet."""
        self._on_a_page(lambda files: files._take_example(path))

    def _take_example(self, path: Path) -> bool:
        try:
            document = load(path)
        except GraphFileError as error:
            self._strip.show_error(str(error))
            return False
        self._workspace.take_up(document, None, path.stem)
        self._strip.hide()
        return True

    def open_copy(self, document: Document, name: str) -> bool:
        """Take up a document as one of that name that has no file and is not saved; whether that was done."""

        def take(files: FileCommands) -> bool:
            files._workspace.take_up(document, None, name, is_saved=False)
            files._strip.hide()
            return True

        return self._on_a_page(take)

    def open_run(self, run: RunInfo) -> bool:
        """Take up the graph of a run as it was trained, as a document without a file; whether that was done."""
        return self._on_a_page(lambda files: files._take_run(run))

    def _take_run(self, run: RunInfo) -> bool:
        try:
            document = load(run.folder.graph)
        except GraphFileError as error:
            self._strip.show_error(str(error))
            return False
        source = document.graph.data.source
        # A run is in a folder beside the file that it was trained from, which paths start at.
        start = run.path.absolute().parent.parent
        own: list[Path] = []
        if isinstance(source, FileSource):
            own += self._own(source.path, start)
            source = replace(source, path=str(start / source.path))
            document.graph.data = replace(document.graph.data, source=source)
        if document.graph.weights is not None:
            own += self._own(document.graph.weights.path, start)
            document.graph.weights = WeightsSource(str(start / document.graph.weights.path))
        self._workspace.take_up(document, None, run.name)
        for place in own:
            self._workspace.outside.choose(place)
        self._strip.hide()
        return True

    def _own(self, path: str, folder: Path) -> list[Path]:
        """Where ``path`` leads, unless it leads out of ``folder`` to what the user never chose."""
        place = folder / path
        is_own = lead(path, folder).reach is Reach.INSIDE or self._workspace.outside.was_allowed(place)
        return [place] if is_own else []

    def restore(self, document: Document | None, kept: Kept, take: Callable[[], Path], crashes: int) -> bool:
        """Take up a document as it was before the editor ended, ``crashes`` times in a row; None is as in its file.

        ``take`` makes the recovery file this editor's own, and raises ``OSError``.
        """
        desk = self._window.desk
        page = desk.page_of(kept.path) if desk is not None and kept.path is not None else None
        if page is not None and not page.workspace.is_modified:
            return page.files._take_restored(document, kept, take, crashes)
        return self._on_a_page(lambda files: files._take_restored(document, kept, take, crashes))

    def _take_restored(self, document: Document | None, kept: Kept, take: Callable[[], Path], crashes: int) -> bool:
        workspace = self._workspace
        if workspace.keeper is not None:
            workspace.keeper.adopt(take(), crashes)
        if document is None:
            return kept.path is not None and self._take_path(kept.path)
        document.digest = kept.base
        workspace.take_up(document, kept.path, kept.name, is_saved=False)
        if kept.path is not None:
            workspace.recent.add(kept.path)
        self._strip.hide()
        return True

    def _on_a_page(self, take: Callable[[FileCommands], bool]) -> bool:
        """Have a document taken up on this page, or beside it where something is open here; whether it was."""
        desk = self._window.desk
        if desk is not None and not self.is_free:
            return desk.open_beside(self._window, lambda page: take(page.files))
        if not self.may_leave() or not take(self):
            return False
        self.is_provisional = False
        return True

    def save(self) -> bool:
        """Have the document saved, asking for a place the first time; False when there is none to save it to.

        It is written beside the window; what comes in the way is told in the strip, or asked.
        """
        has_own = self._workspace.path is not None and not self._workspace.is_read_only
        if not has_own:
            return self.save_as()
        self._workspace.saving.begin(Wish())
        return True

    def save_as(self) -> bool:
        """Ask for a place and have the document saved there; nothing is written over unasked."""
        start = str(self._workspace.path or Path(self._folder()) / self.name)
        path = ask_save_path(self._window, tr("Save As"), start, _filter(), lambda _kind: ENDING)
        if path is None:
            return False
        desk = self._window.desk
        page = desk.page_of(path) if desk is not None else None
        if page is not None and page is not self._window:
            told = tr("{name} is open in another tab. Close it there, or save under another name.", name=path.name)
            self._strip.show_error(told)
            return False
        self._workspace.saving.begin(Wish(path))
        return True

    def may_leave(self) -> bool:
        """Whether the open document may go: it has no changes, or the user decided about them."""
        self._finish_saving()
        if not self._workspace.is_modified:
            return True
        match ask_unsaved(self._window, self.name):
            case Unsaved.SAVE:
                if not self.save():
                    return False
                self._finish_saving()
                return not self._workspace.is_modified
            case Unsaved.DISCARD:
                return True
            case Unsaved.CANCEL:
                return False

    def fill_recent(self, menu: QMenu) -> None:
        """List the files that were open before."""
        menu.clear()
        paths = self._workspace.recent.paths
        for number, path in enumerate(paths, start=1):
            action = menu.addAction(f"{number}  {escaped(path.name)}")
            action.setToolTip(literal_tip(str(path)))
            action.triggered.connect(partial(self._open_recent, path))
        menu.setToolTipsVisible(True)
        if not paths:
            menu.addAction(tr("None yet")).setEnabled(False)

    def fill_examples(self, menu: QMenu) -> None:
        """List the examples that ship with the program."""
        menu.clear()
        for example in installed():
            action = menu.addAction(tr(example.title))
            name_in_english(action, example.title)
            action.setToolTip(tr(example.sentence))
            action.triggered.connect(partial(self._open_example, example.path))
        menu.setToolTipsVisible(True)

    def open_recent(self, path: Path) -> None:
        """Open a file of late; one that is no longer there is forgotten."""

        def heard(is_open: bool) -> None:
            if not is_open and not path.exists():
                self._workspace.recent.remove(path)

        self.open_path(path, heard)

    def _open_recent(self, path: Path, _checked: bool = False) -> None:
        self.open_recent(path)

    def _open_example(self, path: Path, _checked: bool = False) -> None:
        self.open_example(path)

    def _on_saved(self, wish: Wish) -> None:
        if wish.path is not None:
            self._state.set_folder(str(wish.path.parent))

    def _on_save_failed(self, fault: Problem, wish: Wish) -> None:
        if fault.code == "file.write_changed":
            self._decide_on_change(wish)
        elif fault.code in _ELSEWHERE:
            self._strip.show_error(fault.text, tr("Save As…"), self.save_as)
        else:
            self._strip.show_error(fault.text)

    def _decide_on_change(self, wish: Wish) -> None:
        """Another program wrote the file: let the user look and decide."""
        match ask_changed_outside(self._window, self.name):
            case ChangedOutside.OVER:
                self._workspace.saving.begin(replace(wish, over_changes=True))
            case ChangedOutside.SAVE_AS:
                self.save_as()
            case ChangedOutside.COMPARE:
                self._window.comparing.with_saved()

    def _finish_saving(self) -> None:
        """Wait until nothing is being saved any more."""
        saving = self._workspace.saving
        while saving.is_at_work:  # what fails may be tried again at once
            with busy(self._workspace.activities, tr("Saving {name}", name=self.name)):
                saving.finish()

    def _folder(self) -> str:
        path = self._workspace.path
        return str(path.parent) if path is not None else self._state.folder() or str(Path.home())


def untitled() -> str:
    """What a document is called that has no name."""
    return tr("Untitled")


def _filter() -> str:
    return tr("Graph files (*{ending})", ending=ENDING)


def _openable() -> str:
    """What can be opened, all of it first."""
    models = " ".join(f"*{ending}" for ending in MODEL_ENDINGS)
    everything = tr("Graphs and models (*{ending} {models})", ending=ENDING, models=models)
    return ";;".join((everything, _filter(), tr("Models of Keras ({models})", models=models), tr("All files (*)")))
