"""Saves the open document beside the window, which goes on; what is edited meanwhile belongs to the next save."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nodeeditor.document import save
from nodeeditor.document.paths import rebased
from nodeeditor.document.storage import save_problem
from nodeeditor.graph.edits import Batch, Edit, SetData, SetWeights
from nodeeditor.graph.graph import Graph
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.collecting import uncollected

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace

#: A small document is written within so many seconds on most disks: nobody needs to see it begin and end.
PATIENCE = 0.05
_SMALL = 500


@dataclass(frozen=True, slots=True)
class Wish:
    """A save that was asked for: where to, None for the document's own file, and whether over what others changed."""

    path: Path | None = None
    over_changes: bool = False


class Saving(QObject):
    """Writes one copy of the document after the other, each as it was when its turn came.

    Where it fails the document counts as not saved, and the old file is whole.
    """

    #: A :class:`Wish` came true.
    saved = Signal(object)
    #: A :class:`Problem` that a :class:`Wish` met. The code is ``file.write_changed`` where another program wrote the
    #: document's own file.
    failed = Signal(object, object)
    _written = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="saving")
        self._writing: Future[str] | None = None
        self._wish, self._path = Wish(), Path()
        self._waiting: list[Wish] = []
        self._written.connect(self._on_written)

    @property
    def is_at_work(self) -> bool:
        """Whether something is being written, or waits for it."""
        return self._writing is not None

    @property
    def path(self) -> Path | None:
        """The file that is being written, None where none is."""
        return self._path if self._writing is not None else None

    def begin(self, wish: Wish) -> None:
        """Have the document saved; while it is being saved, after that. Raises ``ValueError`` where it has no file."""
        if wish.path is None and self._workspace.path is None and self._writing is None:
            raise ValueError("a document without a path needs one to be saved")
        if self._writing is not None:
            if wish not in self._waiting:
                self._waiting.append(wish)
            return
        try:
            job = self._prepared(wish)
        except ProblemError as error:
            self.failed.emit(error.problem, wish)
            return
        self._workspace.activities.tell("saving", Work(tr("Saving {name}", name=self._path.name)))
        writing = self._writing = self._writer.submit(job)
        writing.add_done_callback(self._written.emit)
        if len(self._workspace.graph.nodes) <= _SMALL and wait([writing], PATIENCE).done:
            self._on_written(writing)

    def finish(self) -> None:
        """Return once all that was asked for is done, or has failed."""
        while self._writing is not None:
            wait([self._writing])
            self._on_written(self._writing)

    def now(self, wish: Wish) -> None:
        """Save before this returns. Raises :class:`ProblemError`, and ``ValueError`` as :meth:`begin` does."""
        self.finish()
        if wish.path is None and self._workspace.path is None:
            raise ValueError("a document without a path needs one to be saved")
        job = self._prepared(wish)
        done: Future[str] = Future()
        try:
            done.set_result(job())
        except Exception as error:
            done.set_exception(error)
        found = self._taken(wish, done)
        if found is not None:
            raise ProblemError(found)

    def close(self) -> None:
        """The document is closed: what is asked for is done first. A failure is told no more."""
        self.blockSignals(True)
        self.finish()
        self._writer.shutdown()

    def _prepared(self, wish: Wish) -> Callable[[], str]:
        """What writes the document as it is now. Raises :class:`ProblemError` where another editor has the file."""
        workspace = self._workspace
        path = (wish.path or workspace.path or Path()).absolute()
        if path != workspace.path and not workspace.may_hold(path):
            raise ProblemError(problem("file.write_open_elsewhere", place=path.name))
        graph = workspace.graph.copy()
        _rebase(graph, workspace.path, path)
        document = replace(workspace.document, graph=graph)
        is_own = path == workspace.path and not wish.over_changes
        replaces = document.digest if is_own else ""
        safe = workspace.shared.safe
        versions = safe.versions if safe is not None else None
        self._wish, self._path = wish, path
        workspace.begin_saving()

        def job() -> str:
            with uncollected():
                return save(document, path, replaces=replaces, versions=versions)

        return job

    def _on_written(self, done: Future[str]) -> None:
        if done is not self._writing:  # it was waited for
            return
        self._writing = None
        self._workspace.activities.tell("saving", None)
        wish = self._wish
        found = self._taken(wish, done)
        if found is None:
            self.saved.emit(wish)
        else:
            # Into the same file it would only fail once more.
            self._waiting = [other for other in self._waiting if other.path is not None]
            self.failed.emit(found, wish)
        if self._waiting and self._writing is None:
            self.begin(self._waiting.pop(0))

    def _taken(self, wish: Wish, done: Future[str]) -> Problem | None:
        """Note what became of a save; the problem where it failed."""
        workspace, path = self._workspace, self._path
        error = done.exception()
        if error is None:
            edits = _moved(workspace.graph, workspace.path, path)
            is_as_written = workspace.undo_stack.isClean()
            if edits:
                text = tr("Name data and weights from the new folder")
                with workspace.outside.moving():
                    workspace.apply(Batch(tuple(edits)), text, of_graph=True)
            workspace.mark_saved(path, done.result(), is_clean=is_as_written, moved=bool(edits))
            workspace.recent.add(path)
            return None
        workspace.give_up_saving()
        if path != workspace.path and workspace.shared.safe is not None:
            workspace.shared.safe.locks.release(path)
        if isinstance(error, OSError):
            return save_problem(error, path)
        if isinstance(error, ProblemError):  # what would be written could not be read back
            return error.problem
        raise error


def _rebase(graph: Graph, before: Path | None, path: Path) -> None:
    """Have a copy name its data and weights from the folder of the file that it is written to."""
    if before is None:
        return
    source, weights = graph.data.source, graph.weights
    if source is not None:
        graph.data = replace(graph.data, source=rebased(source, before.parent, path.parent))
    if weights is not None:
        graph.weights = rebased(weights, before.parent, path.parent)


def _moved(graph: Graph, before: Path | None, path: Path) -> list[Edit]:
    """What names data and weights of the open document from another folder, as its file does from now on."""
    if before is None or before.parent == path.parent:
        return []
    copy = graph.copy()
    _rebase(copy, before, path)
    edits: list[Edit] = [SetData(copy.data)] if copy.data != graph.data else []
    return edits + ([SetWeights(copy.weights)] if copy.weights != graph.weights else [])
