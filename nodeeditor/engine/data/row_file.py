"""Rows of equally many bytes in a file, read when they are asked for.

The file is never mapped into memory: one that is cut off while it is read would end the process.
"""

from __future__ import annotations

import os
import threading
import time
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from nodeeditor.engine.data.plain_file import open_plain
from nodeeditor.engine.data.samples import Array
from nodeeditor.problems import ProblemError, problem

#: Seconds between two looks at whether the file still is where it was.
_LOOK = 1.0

#: Seconds a row from which on the disk is told ahead what is wanted, and how long it then is. To be told costs a
#: microsecond a row too; a disk that is asked for many rows at once gives them ten times as fast.
_SLOW, _TELL = 3e-5, 20.0

#: Whether the system reads at a place; Windows does not.
_HAS_PLACES = hasattr(os, "preadv")

#: Rows that are so close that all between them is read too: this many times what is needed.
_CLOSE = 3


class RowFile:
    """Some region of a file as rows. What another program does to the file is noticed at the next read.

    ``is_ours`` says that no one else writes the file, so that it may leave its place while it is read.
    """

    def __init__(
        self, path: Path, place: str, offset: int, row_bytes: int, rows: int, *, is_ours: bool = False
    ) -> None:
        self.row_bytes = row_bytes
        self.rows = rows
        self._path = path
        self._place = place
        self._offset = offset
        self._is_ours = is_ours
        self._file = open_plain(path, place)
        self._number = self._file.fileno()
        closing = weakref.finalize(self, self._file.close)  # who reads last is not known
        closing.atexit = False  # threads may read to the end
        self._stamp = _stamp(os.fstat(self._file.fileno()))
        self._looked = time.monotonic()
        self._turn = threading.Lock()
        self._slow_until = 0.0
        self._expected: Array | None = None
        self._last = threading.local()

    def read(self, rows: slice | Array) -> Array:
        """The bytes of rows, a row each: those of a slice within bounds, or of row numbers in any order.

        What was read last is remembered: the columns of a table are asked for one after another.
        Raises :class:`ProblemError` where the file is no longer as it was.
        """
        last: tuple[slice | Array, Array] | None = getattr(self._last, "read", None)
        if last is not None and _same(last[0], rows):
            return last[1]
        try:
            taken = self._between(rows.start, rows.stop) if isinstance(rows, slice) else self._at(rows)
            self._look()
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProblemError(problem("data.file_unreadable", place=self._place, reason=reason)) from error
        self._last.read = (rows, taken)
        return taken

    def expect(self, rows: Array) -> None:
        """Hear which rows will be read soon: a slow disk can begin to look for them."""
        if time.monotonic() > self._slow_until or not hasattr(os, "posix_fadvise"):
            return
        if self._expected is not None and _same(self._expected, rows):
            return  # the columns of a table are expected one after another
        self._expected = rows
        file, size = self._file.fileno(), self.row_bytes
        with suppress(OSError):
            for row in np.sort(rows).tolist():
                os.posix_fadvise(file, self._offset + row * size, size, os.POSIX_FADV_WILLNEED)

    def _between(self, start: int, stop: int) -> Array:
        taken = np.empty((max(stop - start, 0), self.row_bytes), np.uint8)
        self._fill(taken.reshape(-1).data, self._offset + start * self.row_bytes)
        return taken

    def _at(self, rows: Array) -> Array:
        if not len(rows):
            return np.empty((0, self.row_bytes), np.uint8)
        first, last = int(rows.min()), int(rows.max())
        if last - first < _CLOSE * len(rows):
            return np.asarray(self._between(first, last + 1)[rows - first])
        taken = np.empty((len(rows), self.row_bytes), np.uint8)
        parts = taken.reshape(-1).data
        size = self.row_bytes
        began = time.monotonic()
        order = np.argsort(rows, kind="stable")  # a disk likes to go on in one direction
        starts = rows[order].astype(np.int64) * size + self._offset
        for place, start in zip((order * size).tolist(), starts.tolist(), strict=True):
            part = parts[place : place + size]
            if self._read_into(part, start) != size:
                self._fill(part, start)
        now = time.monotonic()
        if now - began > _SLOW * len(rows):
            self._slow_until = now + _TELL
        return taken

    def _fill(self, into: memoryview, start: int) -> None:
        done = 0
        while done < len(into):
            got = self._read_into(into[done:], start + done)
            if got == 0:
                raise self._changed()
            done += got

    def _read_into(self, into: memoryview, start: int) -> int:
        if _HAS_PLACES:
            return os.preadv(self._number, [into], start)
        with self._turn:
            self._file.seek(start)
            return int(self._file.readinto(into) or 0)

    def _look(self) -> None:
        """Raise :class:`ProblemError` where the file was written to, replaced or taken away."""
        if self._is_ours:
            return
        if _stamp(os.fstat(self._file.fileno())) != self._stamp:
            raise self._changed()
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        try:
            found = self._path.stat()
        except FileNotFoundError:
            raise ProblemError(problem("data.file_gone", place=self._place, folder=str(self._path.parent))) from None
        if _stamp(found) != self._stamp:
            raise self._changed()

    def _changed(self) -> ProblemError:
        return ProblemError(problem("data.file_changed", place=self._place))


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ino


def _same(left: Any, right: Any) -> bool:
    if isinstance(left, slice) or isinstance(right, slice):
        return isinstance(left, slice) and isinstance(right, slice) and left == right
    return left is right or (len(left) == len(right) and np.array_equal(left, right))
