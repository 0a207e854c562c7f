"""A table as rows of equally many bytes: numbers grouped by kind, texts as places in a file beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import numpy as np

from nodeeditor.engine.data.csv_kinds import STORED, TEXT
from nodeeditor.engine.data.row_file import RowFile
from nodeeditor.engine.data.samples import Array, Values, mapped
from nodeeditor.engine.data.stored import StoredColumn

_TABLE, _TEXTS = "table.bin", "texts.bin"

#: So many different texts are each written once; what comes after is written as often as it occurs.
_KNOWN = 200_000

#: Bytes of texts that are held in memory, where no one wants to wait for a disk.
_HELD = 64_000_000

#: A text is stored as the place of its first byte and the number of its bytes; no text as this.
_PLACES, _GONE = np.dtype(np.int64), -1


class RecordWriter:
    """Writes the rows of a table whose columns have these kinds. A context that an error leaves takes them back."""

    def __init__(self, folder: Path, kinds: Mapping[str, str]) -> None:
        self._layout, self._row_bytes = _laid_out(kinds)
        self._kinds = dict(kinds)
        self._rows = 0
        self._written = 0
        self._known: dict[str, tuple[int, int]] = {}
        self._paths = folder / _TABLE, folder / _TEXTS
        self._table, self._texts = (path.open("wb") for path in self._paths)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and self.is_open:
            self.drop()

    @property
    def is_open(self) -> bool:
        """Whether more rows can be added: the table was neither ended nor taken back."""
        return not self._table.closed

    @staticmethod
    def row_bytes_of(kinds: Mapping[str, str]) -> int:
        """The bytes that a row takes."""
        return _laid_out(kinds)[1]

    def add(self, columns: Mapping[str, Array]) -> None:
        """Write more rows."""
        count = len(next(iter(columns.values())))
        rows = np.zeros((count, self._row_bytes), np.uint8)
        for name, values in columns.items():
            dtype, places = self._layout[name]
            if self._kinds[name] == TEXT:
                rows.view(dtype)[:, places] = self._placed(values)
            else:
                rows.view(dtype)[:, places[0]] = values
        self._table.write(rows.reshape(-1).data)
        self._rows += count

    def close(self) -> dict[str, Any]:
        """End the table; what :func:`read_records` needs to know of it, as plain data."""
        for file in (self._table, self._texts):
            file.close()
        columns = [
            {"name": name, "dtype": dtype.str, "places": places, "text": self._kinds[name] == TEXT}
            for name, (dtype, places) in self._layout.items()
        ]
        return {"rows": self._rows, "row_bytes": self._row_bytes, "columns": columns}

    def drop(self) -> None:
        """Take back what was written."""
        for file, path in zip((self._table, self._texts), self._paths, strict=True):
            file.close()
            path.unlink()

    def _placed(self, texts: Array) -> Array:
        placed = np.full((len(texts), 2), _GONE, _PLACES)
        for row, text in enumerate(texts):
            if text is None:
                continue
            place = self._known.get(text)
            if place is None:
                data = text.encode("utf-8", "surrogatepass")
                self._texts.write(data)
                place = self._written, len(data)
                self._written += len(data)
                if len(self._known) < _KNOWN:
                    self._known[text] = place
            placed[row] = place
        return placed


def read_records(folder: Path, contents: Mapping[str, Any], place: str) -> dict[str, Values]:
    """The columns of a table that was written to ``folder``."""
    file = RowFile(folder / _TABLE, place, 0, contents["row_bytes"], contents["rows"], is_ours=True)
    pool = _Texts(folder / _TEXTS, place)
    columns: dict[str, Values] = {}
    for column in contents["columns"]:
        shape = (2,) if column["text"] else ()
        stored = StoredColumn(file, np.dtype(column["dtype"]), list(column["places"]), shape)
        columns[column["name"]] = mapped(pool.texts, stored) if column["text"] else stored
    return columns


class _Texts:
    """Texts by their places."""

    def __init__(self, path: Path, place: str) -> None:
        size = path.stat().st_size
        self._file = RowFile(path, place, 0, 1, size, is_ours=True)
        self._held = path.read_bytes() if size <= _HELD else None

    def texts(self, places: Array) -> Array:
        """The texts at ``places``, None where there is none."""
        distinct, back = np.unique(places, axis=0, return_inverse=True)
        found = np.empty(len(distinct), object)
        found[:] = [self._text(start, length) for start, length in distinct.tolist()]
        return found[back.reshape(-1)]

    def _text(self, start: int, length: int) -> str | None:
        if start == _GONE:
            return None
        if self._held is not None:
            return self._held[start : start + length].decode("utf-8", "surrogatepass")
        return self._file.read(slice(start, start + length)).tobytes().decode("utf-8", "surrogatepass")


def _laid_out(kinds: Mapping[str, str]) -> tuple[dict[str, tuple[np.dtype[Any], list[int]]], int]:
    """Kind and places of each column, in the columns' order, and the bytes of a row: a multiple of each kind's size.

    Wide kinds come first, so that the places of all are whole.
    """
    stored = {name: _PLACES if kind == TEXT else STORED[kind] for name, kind in kinds.items()}
    order = sorted(stored, key=lambda name: (-stored[name].itemsize, stored[name].str))
    places: dict[str, list[int]] = {}
    end = 0
    for name in order:
        size = stored[name].itemsize
        width = 2 if kinds[name] == TEXT else 1
        places[name] = [end // size + number for number in range(width)]
        end += width * size
    widest = max(dtype.itemsize for dtype in stored.values())
    return {name: (stored[name], places[name]) for name in kinds}, math.ceil(end / widest) * widest
