"""Runs that wait for their turn: one after another, each in its own process, kept until the editor is back."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from nodeeditor.files.atomic import write_atomically
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.runs.folder import new_run_path
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.training import TrainingSession, TrainingState

FORMAT = "nodeeditor.queue"
VERSION = 1
#: Editors that are open at a time and keep a queue each.
_EDITORS = 20


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A run that waits: the graph as it was when it was queued, and where its data and its runs are.

    ``label`` is what sets it apart; the run is called so.
    """

    number: int
    graph: str
    folder: str
    runs: str
    name: str
    label: str = ""


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    format: str = FORMAT
    version: int = VERSION
    waiting: tuple[Waiting, ...] = ()


class RunQueue(QObject):
    """Starts the first that waits whenever no training is at work, unless it is held.

    Runs that were left by an earlier editor are held until the user lets them go.
    """

    #: What waits, or whether it is held, is another.
    changed = Signal()
    #: A :class:`~nodeeditor.problems.Problem`: the queue could not be kept, or not be read.
    trouble = Signal(object)

    def __init__(
        self, training: TrainingSession, runs: RunList, parent: QObject | None = None, *, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._training = training
        self._runs = runs
        self._folder = folder or platformdirs.user_state_path("nodeeditor", appauthor=False)
        self._lock: QLockFile | None = None
        self._path: Path | None = None
        self._waiting: tuple[Waiting, ...] = ()
        self._held = False
        self._closed = False
        #: What was started and has not begun: an editor that dies now would lose it.
        self._starting: Waiting | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start_next)
        training.state_changed.connect(self._on_state)
        training.started.connect(self._on_started)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """What waits, the next one first."""
        return self._waiting

    @property
    def is_held(self) -> bool:
        """Whether nothing starts by itself."""
        return self._held

    def open(self) -> None:
        """Take up what an earlier editor left, held; once is enough."""
        if self._path is not None:
            return
        self._path = self._own_path()
        left = self._read(self._path)
        if left:
            self._held = True
            self._waiting = (*left, *self._waiting)
            self.changed.emit()

    def add(self, graphs: Iterable[tuple[str, str]], *, folder: str, runs: Path, name: str) -> None:
        """Let these graphs (a label and a text each) wait behind the others."""
        self.open()
        number = max((entry.number for entry in self._waiting), default=0)
        added = [
            Waiting(number=number + place, graph=text, folder=folder, runs=str(runs), name=name, label=label)
            for place, (label, text) in enumerate(graphs, start=1)
        ]
        self._set((*self._waiting, *added))
        self._soon.start()

    def remove(self, numbers: Iterable[int]) -> list[tuple[int, Waiting]]:
        """Let these wait no more; gives them with their places, for :meth:`bring_back`."""
        gone = set(numbers)
        removed = [(place, entry) for place, entry in enumerate(self._waiting) if entry.number in gone]
        self._set(tuple(entry for entry in self._waiting if entry.number not in gone))
        return removed

    def bring_back(self, removed: Iterable[tuple[int, Waiting]]) -> None:
        """Let these wait again, each in its place as far as there is one."""
        entries = list(self._waiting)
        for place, entry in removed:
            number = max((other.number for other in entries), default=0) + 1  # its own may be another's by now
            entries.insert(place, msgspec.structs.replace(entry, number=number))
        self._set(tuple(entries))
        self._soon.start()

    def move(self, number: int, by: int) -> None:
        """Put one that waits so many places later, or earlier."""
        at = next((place for place, entry in enumerate(self._waiting) if entry.number == number), None)
        if at is None:
            return
        entries = list(self._waiting)
        entry = entries.pop(at)
        entries.insert(max(0, min(len(entries), at + by)), entry)
        self._set(tuple(entries))

    def hold(self, held: bool) -> None:
        """Start nothing by itself, or go on."""
        if held != self._held:
            self._held = held
            self.changed.emit()
            self._soon.start()

    def close(self) -> None:
        """Start nothing more; what waits is kept."""
        self._closed = True
        self._soon.stop()
        if self._lock is not None:
            self._lock.unlock()

    def _on_state(self, state: TrainingState) -> None:
        if state is TrainingState.IDLE and not self._closed:
            self._begun()
            self._soon.start()

    def _on_started(self, _message: object) -> None:
        label = self._begun()
        if label and self._training.run is not None:
            try:
                self._runs.label(self._training.run, name=label)
            except ProblemError as error:
                self.trouble.emit(error.problem)

    def _begun(self) -> str:
        """What was started is over or in a run of its own; its label."""
        started, self._starting = self._starting, None
        if started is None:
            return ""
        self._keep()
        return started.label

    def _start_next(self) -> None:
        if self._closed or self._held or not self._waiting or not self._training.is_idle:
            return
        entry = self._starting = self._waiting[0]
        self._set(self._waiting[1:])
        run = new_run_path(Path(entry.runs), entry.name)
        self._training.start_text(entry.graph, entry.folder, run)

    def _set(self, waiting: tuple[Waiting, ...]) -> None:
        if waiting == self._waiting:
            return
        self._waiting = waiting
        self._keep()
        self.changed.emit()

    # The file

    def _own_path(self) -> Path:
        """A file that no other editor that is open keeps its queue in."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _EDITORS + 1):
            path = self._folder / ("queue.json" if number == 1 else f"queue-{number}.json")
            lock = QLockFile(f"{path}.lock")
            lock.setStaleLockTime(0)  # one whose process lives is never stale, however old
            if lock.tryLock(0):
                self._lock = lock
                return path
            if lock.error() is not QLockFile.LockError.LockFailedError:
                break
        return self._folder / "queue.json"

    def _keep(self) -> None:
        if self._path is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            kept = self._waiting if self._starting is None else (self._starting, *self._waiting)
            if kept:
                write_atomically(self._path, msgspec.json.encode(_Kept(waiting=kept)) + b"\n")
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            self._tell("runs.queue_failed", path=str(self._path), reason=error.strerror or str(error))

    def _read(self, path: Path) -> tuple[Waiting, ...]:
        try:
            kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
            if kept.format != FORMAT or kept.version > VERSION:
                raise ValueError(f"format {kept.format!r}, version {kept.version}")
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, RecursionError) as error:
            aside = path.with_suffix(".bad.json")
            with suppress(OSError):
                path.replace(aside)
            self._tell("runs.queue_bad", path=str(path), reason=str(error), aside=aside.name)
            return ()
        return tuple(
            msgspec.structs.replace(entry, number=number) for number, entry in enumerate(kept.waiting, start=1)
        )

    def _tell(self, code: str, **arguments: str) -> None:
        told: Problem = problem(code, **arguments)
        self.trouble.emit(told)
