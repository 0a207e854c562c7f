"""Where editors keep their open documents: a folder each, locked as long as its editor lives."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLockFile

from nodeeditor.document.recovery import ENDING, Kept, RecoveryError, files_in, read, set_aside
from nodeeditor.files.leftovers import clear_leftovers
from nodeeditor.problems import Problem

#: From so many ends in a row on, a document is no longer opened unless the user says so.
SUSPECT = 2
_LOCK = "lock"
#: Written by an editor that crashes, below the line that it begins with.
CRASH_LOG = "crash.log"
_CRASH_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Left:
    """A document that was open when its editor ended abruptly."""

    file: Path
    kept: Kept
    #: How many editors ended abruptly while it was open.
    crashes: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What earlier editors left, and what could not be read of it."""

    left: Sequence[Left]
    problems: Sequence[Problem]
    #: What editors wrote that crashed, each once.
    crashes: Sequence[str] = ()


class RecoveryFolder:
    """This editor's folder below ``base``, and those of editors that are gone.

    Nothing is made on the disk before a name in it is asked for.
    """

    def __init__(self, base: Path) -> None:
        self._base = base
        self._own: Path | None = None
        self._lock: QLockFile | None = None
        #: Locks of the folders whose documents are to be decided about: no other editor that starts offers them too.
        self._held: dict[Path, QLockFile] = {}

    @property
    def base(self) -> Path:
        """The folder of all editors."""
        return self._base

    @property
    def crash_log(self) -> Path:
        """Where this editor may write of a crash. Raises ``OSError`` where there is no place for it."""
        return self._own_folder() / CRASH_LOG

    def new_file(self) -> Path:
        """A name for the recovery file of one more document. Raises ``OSError`` where there is no place for it."""
        return self._own_folder() / f"{secrets.token_hex(8)}{ENDING}"

    def look(self) -> Found:
        """What editors left that are gone. Damaged files are set aside."""
        left: list[Left] = []
        problems: list[Problem] = []
        crashes: list[str] = []
        for folder in self._folders():
            if folder == self._own or not self._hold(folder):
                continue
            crashes += _crash_in(folder)
            for file in files_in(folder):
                try:
                    left.append(_left(file))
                except RecoveryError as error:
                    problems.append(error.problem)
                    if error.problem.code == "recovery.damaged":
                        with suppress(OSError):
                            set_aside(file)
            clear_leftovers(folder)
            self._let_go_if_empty(folder)
        return Found(self._once_each(left), problems, crashes)

    def crashes_of(self, path: Path) -> int:
        """How many editors that are gone ended abruptly while a file was open."""
        count = 0
        for folder in self._folders():
            if folder != self._own and self._hold(folder):
                for file in files_in(folder):
                    with suppress(RecoveryError):
                        one = _left(file)
                        count += one.crashes if one.kept.path == path else 0
        return count

    def _once_each(self, left: Sequence[Left]) -> list[Left]:
        """The newest of those that are as in their file; what earlier ones tell of crashes is told with it."""
        found: list[Left] = []
        unchanged: dict[Path, Left] = {}
        for one in sorted(left, key=lambda each: each.kept.time):
            path = one.kept.path
            if path is None or one.kept.text is not None:
                found.append(one)
                continue
            before = unchanged.pop(path, None)
            unchanged[path] = one if before is None else replace(one, crashes=one.crashes + before.crashes)
            if before is not None:
                with suppress(OSError):
                    self.discard(before.file)
        return [*found, *unchanged.values()]

    def take(self, file: Path) -> Path:
        """Make a file that was left one of this editor's own, and give its new place. Raises ``OSError``."""
        own = self.new_file()
        file.replace(own)
        self._let_go_if_empty(file.parent)
        return own

    def discard(self, file: Path) -> None:
        """Delete a file that was left: its document was saved, or the user wants it no more. Raises ``OSError``."""
        file.unlink(missing_ok=True)
        self._let_go_if_empty(file.parent)

    def let_go(self) -> None:
        """Leave what is not decided about to the next start."""
        for lock in self._held.values():
            lock.unlock()
        self._held.clear()

    def close(self) -> None:
        """The editor ends: what is still in its folder will be offered at the next start."""
        self.let_go()
        if self._lock is not None and self._own is not None:
            with suppress(OSError):
                (self._own / CRASH_LOG).unlink()  # it ended as it should
            self._lock.unlock()
            _remove_empty(self._own)
            self._lock = self._own = None

    def _own_folder(self) -> Path:
        if self._own is None:
            folder = self._base / f"{os.getpid()}-{secrets.token_hex(4)}"
            folder.mkdir(parents=True, mode=0o700)
            lock = _lock_of(folder)
            if not lock.tryLock(0):
                raise OSError(f"{folder} can't be locked")
            self._own, self._lock = folder, lock
        return self._own

    def _folders(self) -> list[Path]:
        try:
            with os.scandir(self._base) as entries:
                return sorted(Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
        except OSError:
            return []

    def _hold(self, folder: Path) -> bool:
        """Whether the editor of a folder is gone, and no other editor asks about what it left."""
        if folder in self._held:
            return True
        lock = _lock_of(folder)
        if not lock.tryLock(0):
            return False
        self._held[folder] = lock
        return True

    def _let_go_if_empty(self, folder: Path) -> None:
        if folder in self._held and not any(file.name != _LOCK for file in _files_in(folder)):
            self._held.pop(folder).unlock()
            _remove_empty(folder)


def _left(file: Path) -> Left:
    kept = read(file)
    return Left(file, kept, kept.crashes + (not kept.ended))


def _crash_in(folder: Path) -> list[str]:
    """What an editor wrote of its crash; it is told once, and the file goes."""
    log = folder / CRASH_LOG
    try:
        with log.open("rb") as file:
            text = file.read(_CRASH_BYTES).decode("utf-8", "replace")
        log.unlink()
    except OSError:
        return []
    return [text] if text.count("\n") > 1 else []


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # one whose process lives is never stale, however old
    return lock


def _files_in(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
