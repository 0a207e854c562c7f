"""Tables in CSV files: a header line with the names, then a row a sample."""

from __future__ import annotations

import codecs
import csv
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.csv_kinds import values_of
from nodeeditor.engine.data.csv_watch import LONGEST_CELL, CsvWatch
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.plain_file import PART, opened, size_of
from nodeeditor.problems import ProblemError, problem


def load_csv(path: Path, delimiter: str, place: str) -> LoadedData:
    """The columns of a CSV file in UTF-8, with or without a byte order mark; cells may be quoted.

    Empty cells and the usual words for them (``NaN``, ``NA``) are missing values. Raises
    :class:`ProblemError`, and ``TooLargeError`` for one that is better left on the disk; file errors are ``OSError``.
    """
    memory.require(size_of(path, place), place)
    with reading(path, delimiter, place) as options:
        watch = CsvWatch(delimiter, place, is_whole=True)
        watch.check_header(path)
        with opened(path, place, watch.look) as file:
            frame = pd.read_csv(file, **options)
    if frame.empty:
        raise ProblemError(problem("data.no_rows", place=place))
    if frame.iloc[:, -1].isna().any():  # pandas fills short rows up in silence
        refuse_ragged(path, delimiter, place, strict=False)
    return LoadedData({str(name): values_of(frame[name]) for name in frame.columns}, place=place)


@contextmanager
def reading(path: Path, delimiter: str, place: str) -> Iterator[dict[str, Any]]:
    """Gives the options by which pandas reads the table; what it raises leaves as a :class:`ProblemError`."""
    if len(delimiter) != 1 or not delimiter.isascii() or delimiter in '"\r\n':
        raise ProblemError(problem("data.csv_delimiter", delimiter=delimiter))
    try:
        with warnings.catch_warnings():
            # Rows that are all longer than the header would lose cells with no more than a warning.
            warnings.simplefilter("error", pd.errors.ParserWarning)
            yield {"sep": delimiter, "encoding": "utf-8-sig", "index_col": False, "low_memory": False}
    except UnicodeDecodeError as error:
        raise ProblemError(problem("data.not_utf8", place=place, position=_bad_byte(path, place, error))) from None
    except pd.errors.EmptyDataError:
        raise ProblemError(problem("data.no_columns", place=place)) from None
    except ProblemError:
        raise
    except (pd.errors.ParserError, pd.errors.ParserWarning, ValueError, csv.Error) as error:
        refuse_ragged(path, delimiter, place, strict=True)
        raise ProblemError(problem("data.csv_broken", place=place, reason=str(error).strip().rstrip("."))) from None


def refuse_ragged(path: Path, delimiter: str, place: str, strict: bool) -> None:
    """Raises a :class:`ProblemError` naming the first row that is longer or shorter than the header.

    ``strict`` is for a table that pandas could not read: it refuses quotation marks that are not in order too.
    """
    csv.field_size_limit(LONGEST_CELL)
    watch = CsvWatch(delimiter, place, is_whole=False)
    with (
        opened(path, place, watch.look) as content,
        io.TextIOWrapper(content, encoding="utf-8-sig", newline="") as file,
    ):
        rows = csv.reader(file, delimiter=delimiter, strict=strict)
        start = 1
        header: list[str] | None = None
        try:
            for row in rows:
                if row and header is None:
                    header = row
                elif row and header is not None and len(row) != len(header):
                    raise ProblemError(
                        problem("data.csv_ragged", place=place, line=start, got=len(row), needed=len(header))
                    )
                start = rows.line_num + 1
                watch.go_on()
        except csv.Error:
            raise ProblemError(problem("data.csv_quote", place=place, line=start)) from None


def _bad_byte(path: Path, place: str, error: UnicodeDecodeError) -> int:
    """The place of the first undecodable byte in the file; pandas tells that of a chunk."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    done = 0
    with opened(path, place) as file:
        while part := file.read(PART):
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(part)
            except UnicodeDecodeError as whole:
                return done - held + whole.start
            done += len(part)
    return error.start
