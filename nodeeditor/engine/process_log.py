"""What a training's process writes to its standard error, kept in the run's folder, where nobody needs to read it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from nodeeditor.runs.folder import BEGINNING

#: Once the file is longer, its older half goes.
LIMIT = 1 << 20


class ProcessLog:
    """Leads file descriptor 2 into a file, from the moment it is made.

    A pipe would fill up, or break, once the editor is gone. What the fault handler writes on a crash
    goes there too, since it writes to the descriptor and not to a file object.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        """Raises ``OSError`` where the file can't be opened; descriptor 2 is as it was then."""
        self._limit = limit
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(file, 2)
        os.dup2(file, 1)
        os.close(file)
        os.write(2, f"{BEGINNING}{os.getpid()}\n".encode())

    def bound(self) -> None:
        """Cut the older half off, where the file has become too long; costs a microsecond otherwise."""
        with suppress(OSError):  # a full disk; the training has more to lose than its log
            size = os.fstat(2).st_size
            if size <= self._limit:
                return
            os.lseek(2, size - self._limit // 2, os.SEEK_SET)
            kept = os.read(2, self._limit // 2)
            os.ftruncate(2, 0)
            os.write(2, kept[kept.find(b"\n") + 1 :])
