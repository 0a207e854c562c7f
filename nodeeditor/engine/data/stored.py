"""Columns that stay on disk: fields of the rows of a file, alone or many side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from nodeeditor.engine.data.row_file import RowFile
from nodeeditor.engine.data.samples import Array, Samples, Values, mapped


class StoredColumn(Samples):
    """Numbers of one kind at some places of each row of a file; a place counts values of that kind.

    The size of a row is a multiple of that of the kind.
    """

    def __init__(self, file: RowFile, dtype: np.dtype[Any], places: slice | list[int], shape: tuple[int, ...]) -> None:
        super().__init__((file.rows, *shape), dtype, row_bytes=file.row_bytes)
        self.file = file
        self.places = places
        self._sample = shape

    def read(self, rows: slice | Array) -> Array:
        """The samples of these rows."""
        taken = self.file.read(rows)
        values = taken.view(self.dtype)[:, self.places]
        return values.reshape(len(values), *self._sample)

    def expect(self, rows: Array) -> None:
        """Let the disk look for these rows."""
        self.file.expect(rows)


def side_by_side(arrays: Sequence[Values]) -> Values:
    """Plain columns and vectors joined to one array of vectors, in this order.

    Columns of one file and kind are read at once.
    """
    if not any(isinstance(array, Samples) for array in arrays):
        return _joined(*arrays)
    parts: list[Values] = []
    order: list[int] = []
    groups: dict[tuple[RowFile, np.dtype[Any]], list[int]] = {}
    targets: dict[tuple[RowFile, np.dtype[Any]], list[int]] = {}
    place = 0
    for array in arrays:
        width = math.prod(array.shape[1:])
        if isinstance(array, StoredColumn) and isinstance(array.places, list):
            key = array.file, array.dtype
            groups.setdefault(key, []).extend(array.places)
            targets.setdefault(key, []).extend(range(place, place + width))
        else:
            parts.append(array)
            order += range(place, place + width)
        place += width
    for (file, dtype), places in groups.items():
        parts.append(StoredColumn(file, dtype, _run(places), (len(places),)))
        order += targets[file, dtype]
    if len(parts) == 1 and order == list(range(place)):
        return parts[0]
    back = np.argsort(order)
    return mapped(lambda *blocks: _joined(*blocks)[:, back], *parts)


def _run(places: list[int]) -> slice | list[int]:
    """A slice where the places follow each other, which is faster to take."""
    first = places[0]
    return slice(first, first + len(places)) if places == list(range(first, first + len(places))) else places


def _joined(*arrays: Any) -> Array:
    return np.concatenate([array.reshape(len(array), -1) for array in arrays], axis=1)
