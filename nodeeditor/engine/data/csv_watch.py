"""Looks at a table before it is taken apart: rows that never end, and what is no text, would take all memory."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.plain_file import PART, opened
from nodeeditor.problems import ProblemError, problem

#: Cells of a row: a table of 100,000 columns takes seconds and half a gigabyte, whatever is in it.
MOST_CELLS = 100_000
#: Bytes of a header, which that many names of 80 letters take.
_LONGEST_HEADER = 8_000_000
#: Characters of a cell; Python's reader stops at 131,072, which a text or an image in a cell may well have.
LONGEST_CELL = 2**31 - 1
#: Bytes of a row, or of what a quotation mark that is never closed makes one.
_LONGEST_ROW = 512_000_000
#: Bytes that a cell takes while a table is taken apart, beside its text.
_CELL = 24
#: The share of the free memory that a table may take as a whole; a larger one stays on disk.
_SHARE = 0.5
#: How files begin that are compressed.
_PACKED = (b"\x1f\x8b", b"PK\3\4", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf")


class TooLargeError(Exception):
    """A table of many small cells takes more memory than its file makes believe."""


class CsvWatch:
    """Sees the parts of a table as they are read. Raises :class:`ProblemError` for what can't be one.

    ``is_whole`` says that all of it is to be in memory at once: then :class:`TooLargeError` comes before that is full.
    """

    def __init__(self, delimiter: str, place: str, *, is_whole: bool) -> None:
        self._delimiter = delimiter.encode()
        self._place = place
        self._most = _SHARE * memory.free() if is_whole else None
        self._bytes = 0
        self._cells = 0
        self._lines = 0
        self._row_cells = 0
        self._since = 0
        self._begin = 0

    def go_on(self) -> None:
        """What was read until now was taken apart, and is no longer held."""
        self._since, self._begin = 0, self._lines

    def look(self, part: bytes) -> None:
        """See the next bytes of the file."""
        if not self._bytes and part.startswith(_PACKED):
            raise ProblemError(problem("data.csv_packed", place=self._place))
        zero = part.find(b"\0")
        if zero >= 0 and not part.startswith((b"\xff\xfe", b"\xfe\xff")):  # which is told in other words
            raise ProblemError(problem("data.csv_binary", place=self._place, position=self._bytes + zero))
        cells = part.count(self._delimiter)
        lines = part.count(b"\n") + (part.count(b"\r") if b"\n" not in part else 0)
        self._row_cells = self._row_cells + cells if not lines else 0
        if self._row_cells > MOST_CELLS:
            self._refuse_wide(self._lines + 1)
        self._bytes += len(part)
        self._since += len(part)
        self._cells += cells + lines
        self._lines += lines
        if self._since > _LONGEST_ROW:
            self._refuse_long(_LONGEST_ROW)
        if self._most is not None and self._bytes + _CELL * self._cells > self._most:
            raise TooLargeError

    def check_header(self, path: Path) -> None:
        """Raise :class:`ProblemError` for a header of too many names, or one that does not end."""
        blank = b"\r\n \t".replace(self._delimiter, b"")
        with opened(path, self._place) as file:
            begin = file.read(2)
            while begin and not begin.strip(blank):  # empty lines before it
                begin = file.read(PART)
            content = begin.lstrip(blank) + file.read(_LONGEST_HEADER)
            is_cut = bool(file.read(1))
        text = io.StringIO(content.decode("utf-8-sig", "replace"), newline="")
        csv.field_size_limit(LONGEST_CELL)
        rows = csv.reader(text, delimiter=self._delimiter.decode())
        try:
            names = next((row for row in rows if row), [])
        except csv.Error:  # told by what reads the table
            return
        if len(names) > MOST_CELLS:
            self._refuse_wide(1)
        if is_cut and not text.read(1):
            self._refuse_long(_LONGEST_HEADER)

    def _refuse_wide(self, line: int) -> None:
        raise ProblemError(problem("data.csv_wide", place=self._place, line=line, most=f"{MOST_CELLS:,}"))

    def _refuse_long(self, most: int) -> None:
        told = memory.readable(most)
        raise ProblemError(problem("data.csv_long", place=self._place, most=told, line=self._begin + 1))
