"""Samples that are read when they are asked for, so that data may be larger than the memory.

Whatever makes the arrays of a training takes :data:`Values`: an array, or :class:`Samples` that stand for one.
It looks at them block by block (:func:`blocks`) and changes them by functions of a block (:func:`mapped`); of an
array there is one block, and the change is made at once.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from nodeeditor.engine.data.rows import Rows

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]

#: Bytes of a block, about: small beside any memory, large beside what a read costs.
BLOCK = 16_000_000

#: Bytes of a column that are held in memory rather than read for each look at them.
HELD = 64_000_000


class Samples(ABC):
    """An array whose first axis counts samples, of which only shape and kind are in memory.

    ``row_bytes`` are what is to be read, or held, for a sample.
    """

    def __init__(self, shape: tuple[int, ...], dtype: np.dtype[Any], row_bytes: int = 0) -> None:
        self.shape = shape
        self.dtype = dtype
        self.row_bytes = max(row_bytes, math.prod(shape[1:]) * dtype.itemsize, 1)

    @abstractmethod
    def read(self, rows: slice | Array) -> Array:
        """The samples of a slice from a start to a stop within bounds, or of row numbers in any order."""

    def expect(self, rows: Array) -> None:
        """Hear that these rows will be read soon; what is in memory needs no warning."""
        del rows

    def __getitem__(self, rows: slice | Array) -> Array:
        """The samples of these rows, as an array has them."""
        if isinstance(rows, slice):
            start, stop, step = rows.indices(len(self))
            return self.read(slice(start, max(start, stop)) if step == 1 else np.arange(start, stop, step))
        return self.read(rows)

    def __len__(self) -> int:
        return self.shape[0]

    def __array__(self, *_: Any, **__: Any) -> Array:
        raise TypeError("samples on disk are read by rows, never as a whole by chance")

    @property
    def ndim(self) -> int:
        """The number of axes, that of the samples included."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """The number of values."""
        return math.prod(self.shape)

    @property
    def nbytes(self) -> int:
        """The memory that all values would take."""
        return self.size * self.dtype.itemsize


Values: TypeAlias = Array | Samples


class _Mapped(Samples):
    """Several columns, changed together by a function of their blocks."""

    def __init__(self, function: Callable[..., Array], sources: Sequence[Values]) -> None:
        self._function = function
        self._sources = sources
        first = function(*(source[:1] for source in sources))
        row_bytes = sum(source.row_bytes for source in sources if isinstance(source, Samples))
        super().__init__((len(sources[0]), *first.shape[1:]), first.dtype, row_bytes)

    def read(self, rows: slice | Array) -> Array:
        return self._function(*(source[rows] for source in self._sources))

    def expect(self, rows: Array) -> None:
        for source in self._sources:
            if isinstance(source, Samples):
                source.expect(rows)


class _Picked(Samples):
    """The samples of some rows."""

    def __init__(self, source: Samples, rows: Rows) -> None:
        super().__init__((len(rows), *source.shape[1:]), source.dtype, source.row_bytes)
        self._source = source
        self._rows = rows

    def read(self, rows: slice | Array) -> Array:
        return self._source.read(np.asarray(self._rows[rows]))

    def expect(self, rows: Array) -> None:
        self._source.expect(np.asarray(self._rows[rows]))


def mapped(function: Callable[..., Array], *sources: Values) -> Values:
    """What ``function`` makes of the blocks of ``sources``: at once of arrays, else when it is read.

    The function must treat each sample apart from all others.
    """
    if any(isinstance(source, Samples) for source in sources):
        return _Mapped(function, sources)
    return function(*sources)


def picked(values: Values, rows: Rows) -> Values:
    """The samples of ``rows``."""
    return _Picked(values, rows) if isinstance(values, Samples) else np.asarray(values[rows[:]])


def blocks(values: Values) -> Iterator[tuple[int, Array]]:
    """All samples, part by part in order, each with the number of its first one; an array is one part."""
    if not isinstance(values, Samples):
        yield 0, values
        return
    count = block_rows(values)
    for start in range(0, len(values), count):
        yield start, values[start : start + count]


def even_blocks(values: Values, rows: int) -> Iterator[Array]:
    """All samples in blocks of so many, whether they are in memory or read in smaller parts."""
    for start in range(0, len(values), rows):
        stop = min(start + rows, len(values))
        if not isinstance(values, Samples):
            yield values[start:stop]
            continue
        block = np.empty((stop - start, *values.shape[1:]), values.dtype)
        count = block_rows(values)
        for part in range(start, stop, count):
            block[part - start : part - start + count] = values[part : min(part + count, stop)]
        yield block


def block_rows(values: Samples) -> int:
    """How many samples make a block."""
    return max(1, BLOCK // values.row_bytes)


def row_bytes(values: Values) -> int:
    """What is to be read, or held, for a sample."""
    return values.row_bytes if isinstance(values, Samples) else values.nbytes // max(1, len(values))


class _Held(Samples):
    """Samples that are in memory, of which the rest of the program is told as of any others."""

    def __init__(self, values: Array) -> None:
        super().__init__(values.shape, values.dtype)
        self._values = values

    def read(self, rows: slice | Array) -> Array:
        return self._values[rows]


def held(values: Values) -> Values:
    """``values`` read once for all where they are small: they are looked at again and again."""
    if isinstance(values, _Held) or not isinstance(values, Samples) or values.nbytes > HELD:
        return values
    return _Held(whole(values))


def whole(values: Values) -> Array:
    """All samples in memory."""
    if not isinstance(values, Samples):
        return values
    read = np.empty(values.shape, values.dtype)
    for start, block in blocks(values):
        read[start : start + len(block)] = block
    return read
