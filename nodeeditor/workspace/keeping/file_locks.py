"""Tells editors of one user of each other's open files, so that no two write the same one."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile


class FileLocks:
    """Locks of files below ``folder``, none beside the files themselves: a file's own folder stays as it is.

    A lock ends with the process that holds it, be it killed. What other users and other machines write is noticed when
    it is to be written over (:class:`~nodeeditor.document.storage.FileChangedError`).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[Path, QLockFile] = {}

    def take(self, path: Path) -> bool:
        """Hold a file; False where another editor does. Where no lock can be made at all, nobody is kept out."""
        real = _real(path)
        if real in self._held:
            return True
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = self._lock(real)
        if lock.tryLock(0):
            self._held[real] = lock
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def release(self, path: Path) -> None:
        """Hold a file no more."""
        lock = self._held.pop(_real(path), None)
        if lock is not None:
            lock.unlock()

    def close(self) -> None:
        """Hold nothing more."""
        for lock in self._held.values():
            lock.unlock()
        self._held.clear()

    def _lock(self, real: Path) -> QLockFile:
        name = hashlib.sha256(os.fsencode(real)).hexdigest()[:32]
        lock = QLockFile(str(self._folder / f"{name}.lock"))
        lock.setStaleLockTime(0)  # one whose process lives is never stale, however old
        return lock


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
