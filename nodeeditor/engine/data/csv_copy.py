"""Tables that are larger than memory likes: written once, in parts, to a copy whose rows can be read one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from nodeeditor.engine.data import copies
from nodeeditor.engine.data.csv_kinds import (
    EMPTY,
    LARGE,
    NUMBER,
    SIGNED,
    STORED,
    TEXT,
    TRUTH,
    TRUTH_GAPS,
    WHOLE,
    kind_of,
    together,
    values_of,
)
from nodeeditor.engine.data.csv_table import reading, refuse_ragged
from nodeeditor.engine.data.csv_watch import CsvWatch
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.plain_file import opened, size_of
from nodeeditor.engine.data.record_file import RecordWriter, read_records
from nodeeditor.problems import ProblemError, problem

#: Bytes of text that are taken apart together.
_PART = 32_000_000

#: Rows that show what the columns hold, and how long a row is.
_HEAD = 1000

#: Is told how much of a file was read, from 0 to 1.
Told = Callable[[float], None]

_AS = {WHOLE: "int64", SIGNED: "int64", LARGE: "uint64", NUMBER: "float64", EMPTY: "float64", TRUTH: "bool", TEXT: str}


def load_large_csv(path: Path, delimiter: str, place: str, told: Told) -> LoadedData:
    """The columns of a CSV file as ``load_csv`` reads them, on disk: in a copy that is made where there is none.

    Raises :class:`ProblemError`; file errors pass as ``OSError``.
    """
    kind = f"csv {delimiter}"
    copy = copies.existing(path, kind)
    if copy is None:
        copy = _Conversion(path, delimiter, place, told).make(kind)
    return LoadedData(read_records(*copy, place), place=place)


class _Conversion:
    def __init__(self, path: Path, delimiter: str, place: str, told: Told) -> None:
        self._path = path
        self._delimiter = delimiter
        self._place = place
        self._told = told
        self._looked_for_ragged = False

    def make(self, kind: str) -> tuple[Path, Any]:
        with reading(self._path, self._delimiter, self._place) as options:
            watch = self._watch()
            watch.check_header(self._path)
            with opened(self._path, self._place, watch.look) as file:
                head = pd.read_csv(file, nrows=_HEAD, **options)
            if head.empty:
                raise ProblemError(problem("data.no_rows", place=self._place))
            kinds = {str(name): kind_of(head[name]) for name in head.columns}
            needed = self._lines() * RecordWriter.row_bytes_of(kinds)
            return copies.make(
                self._path, kind, self._place, int(needed), lambda folder: self._write(folder, kinds, options)
            )

    def _watch(self) -> CsvWatch:
        return CsvWatch(self._delimiter, self._place, is_whole=False)

    def _lines(self) -> float:
        """About how many lines the file has."""
        with opened(self._path, self._place) as file:
            text = file.read(_PART)
        return size_of(self._path, self._place) * text.count(b"\n") / max(1, len(text))

    def _write(self, folder: Path, kinds: dict[str, str], options: dict[str, Any]) -> Any:
        """Write the table as its first rows promise; where later ones do not keep that, once more."""
        found = dict(kinds)
        with RecordWriter(folder, kinds) as writer:
            for frame in self._parts(options, {}):
                columns = {str(name): frame[name] for name in frame.columns}
                for name, series in columns.items():
                    found[name] = together(found[name], kind_of(series))
                if writer.is_open and any(STORED[found[name]] != STORED[kinds[name]] for name in kinds):
                    writer.drop()
                if writer.is_open:
                    writer.add({name: values_of(series) for name, series in columns.items()})
            if writer.is_open:
                return writer.close()
        types = {name: _AS[kind] for name, kind in found.items() if kind != TRUTH_GAPS}
        with RecordWriter(folder, found) as writer:
            for frame in self._parts(options, types):
                writer.add({str(name): values_of(frame[name]) for name in frame.columns})
            return writer.close()

    def _parts(self, options: dict[str, Any], types: dict[str, Any]) -> Iterator[pd.DataFrame]:
        """The table, part by part; how many rows make one is learnt from those before."""
        size, done, rows = max(1, size_of(self._path, self._place)), 0, _HEAD
        watch = self._watch()
        with (
            opened(self._path, self._place, watch.look) as file,
            pd.read_csv(file, **options, dtype=types, iterator=True) as reader,
        ):
            while True:
                watch.go_on()
                try:
                    frame = reader.get_chunk(rows)
                except StopIteration:
                    return
                if frame.empty:
                    return
                done += len(frame)
                self._told(min(1.0, file.tell() / size))
                rows = max(1, min(4 * rows, _PART * done // max(1, file.tell())))
                if not self._looked_for_ragged and frame.iloc[:, -1].isna().any():
                    refuse_ragged(self._path, self._delimiter, self._place, strict=False)
                    self._looked_for_ragged = True
                yield frame
