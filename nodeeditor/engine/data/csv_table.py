"""Tables in CSV files: a header line with the names, then a row a sample."""

from __future__ import annotations

import csv
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.loaded import Array, LoadedData
from nodeeditor.problems import ProblemError, problem

#: Characters of a cell; Python's reader stops at 131,072, which a text or an image in a cell may well have.
_LONGEST_CELL = 2**31 - 1


def load_csv(path: Path, delimiter: str, place: str) -> LoadedData:
    """The columns of a CSV file in UTF-8, with or without a byte order mark; cells may be quoted.

    Empty cells and the usual words for them (``NaN``, ``NA``) are missing values. Raises
    :class:`ProblemError`; file errors pass as ``OSError``.
    """
    if len(delimiter) != 1 or not delimiter.isascii() or delimiter in '"\r\n':
        raise ProblemError(problem("data.csv_delimiter", delimiter=delimiter))
    memory.require(path.stat().st_size, place)
    try:
        with warnings.catch_warnings():
            # Rows that are all longer than the header would lose cells with no more than a warning.
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(path, sep=delimiter, encoding="utf-8-sig", index_col=False, low_memory=False)
    except UnicodeDecodeError as error:
        raise ProblemError(problem("data.not_utf8", place=place, position=_bad_byte(path, error))) from None
    except pd.errors.EmptyDataError:
        raise ProblemError(problem("data.no_columns", place=place)) from None
    except (pd.errors.ParserError, pd.errors.ParserWarning, ValueError, csv.Error) as error:
        _refuse_ragged(path, delimiter, place, strict=True)
        raise ProblemError(problem("data.csv_broken", place=place, reason=str(error).strip().rstrip("."))) from None
    if frame.empty:
        raise ProblemError(problem("data.no_rows", place=place))
    if frame.iloc[:, -1].isna().any():  # pandas fills short rows up in silence
        _refuse_ragged(path, delimiter, place, strict=False)
    return LoadedData({str(name): _column(frame[name]) for name in frame.columns}, place=place)


def _column(series: pd.Series) -> Array:
    if pd.api.types.is_bool_dtype(series.dtype) or pd.api.types.is_numeric_dtype(series.dtype):
        return np.asarray(series.to_numpy())
    missing = series.isna().to_numpy()
    if not missing.all() and all(isinstance(cell, bool) for cell in series[~missing]):
        return np.asarray(series.to_numpy(dtype=float, na_value=np.nan))  # truth values beside empty cells
    texts = np.empty(len(series), dtype=object)
    texts[:] = [None if gone else str(cell) for cell, gone in zip(series, missing, strict=True)]
    return texts


def _refuse_ragged(path: Path, delimiter: str, place: str, strict: bool) -> None:
    """Raises a :class:`ProblemError` naming the first row that is longer or shorter than the header.

    ``strict`` is for a table that pandas could not read: it refuses quotation marks that are not in order too.
    """
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
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
        except csv.Error:
            raise ProblemError(problem("data.csv_quote", place=place, line=start)) from None


def _bad_byte(path: Path, error: UnicodeDecodeError) -> int:
    """The place of the first undecodable byte in the file; pandas tells that of a chunk."""
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as whole:
        return whole.start
    return error.start
