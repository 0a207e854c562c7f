"""Opens data files: plain files alone, read as far as they reached when they were opened.

A file of the system (``/proc``) says that it is empty and goes on for ever.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias

from nodeeditor.files.plain import NotPlainError, require_plain
from nodeeditor.files.plain import open_plain as open_any_plain
from nodeeditor.problems import ProblemError, problem

#: Looks at each part of a file before it is taken apart, and refuses what can't be data.
Look: TypeAlias = Callable[[bytes], None]

#: Bytes that are read at once.
PART = 1_000_000


def size_of(path: Path, place: str) -> int:
    """The bytes of the plain file ``path``. Raises :class:`ProblemError` for what is none, and ``OSError``."""
    status = path.stat()
    with _told(place):
        require_plain(status, path)
    return status.st_size


def open_plain(path: Path, place: str) -> io.FileIO:
    """The plain file ``path``, to be read. Raises :class:`ProblemError` for what is none, and ``OSError``."""
    with _told(place):
        return open_any_plain(path)


@contextmanager
def opened(path: Path, place: str, look: Look | None = None) -> Iterator[IO[bytes]]:
    """The plain file ``path``, of which ``look`` sees each part that is read.

    Raises :class:`ProblemError` for what is no plain file, and for one that is written to meanwhile; ``OSError``.
    """
    with open_plain(path, place) as file, io.BufferedReader(_AsItWas(file, place, look), PART) as reader:
        before = os.fstat(file.fileno())
        yield reader
        after = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise ProblemError(problem("data.file_unsettled", place=place))


class _AsItWas(io.RawIOBase):
    """A file up to where it ended when it was opened."""

    def __init__(self, file: io.FileIO, place: str, look: Look | None) -> None:
        self._file = file
        self._place = place
        self._look = look
        self._size = os.fstat(file.fileno()).st_size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._file.fileno()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if whence == os.SEEK_END:
            offset, whence = self._size + offset, os.SEEK_SET
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, into: Any) -> int:
        parts = memoryview(into).cast("B")
        left = self._size - self._file.tell()
        if left <= 0:
            return 0
        got = self._file.readinto(parts[:left])
        if not got:
            raise ProblemError(problem("data.file_unsettled", place=self._place))
        if self._look is not None:
            self._look(bytes(parts[:got]))
        return got


@contextmanager
def _told(place: str) -> Iterator[None]:
    try:
        yield
    except (NotPlainError, IsADirectoryError):
        raise ProblemError(problem("data.file_special", place=place)) from None
