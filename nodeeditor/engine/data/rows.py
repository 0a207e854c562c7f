"""Row numbers of some of the samples, in ascending order: a number each, or a bit each where there are many."""

from __future__ import annotations

from typing import Any, Protocol, TypeAlias, overload

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.int64]

#: Rows whose bits are counted together.
_TOGETHER = 64

#: How many bits of a byte are set.
_SET = np.unpackbits(np.arange(256, dtype=np.uint8)[:, np.newaxis], axis=1).sum(axis=1, dtype=np.uint8)


class Rows(Protocol):
    """Row numbers that are looked up by their place among them: an array, or what can stand for one."""

    def __len__(self) -> int: ...

    def __getitem__(self, places: Any, /) -> Any: ...


class MarkedRows:
    """The rows whose bit is set: a quarter of a byte a sample, where a number takes eight."""

    def __init__(self, bits: npt.NDArray[np.uint8]) -> None:
        """``bits`` has a bit a row, as ``np.packbits`` packs them."""
        self._bits = np.pad(bits, (0, -len(bits) % (_TOGETHER // 8)))
        counts = _SET[self._bits].reshape(-1, _TOGETHER // 8).sum(axis=1, dtype=np.int64)
        self._before = np.concatenate([[0], np.cumsum(counts)])
        self._last: tuple[npt.NDArray[Any], Numbers] | None = None

    def __len__(self) -> int:
        return int(self._before[-1])

    @overload
    def __getitem__(self, places: slice) -> Numbers: ...
    @overload
    def __getitem__(self, places: npt.NDArray[Any]) -> Numbers: ...
    def __getitem__(self, places: slice | npt.NDArray[Any]) -> Numbers:
        """The row numbers at these places."""
        if isinstance(places, slice):
            start, stop, step = places.indices(len(self))
            return self._between(start, stop) if step == 1 else self._at(np.arange(start, stop, step))
        last = self._last  # each column of a batch asks for the same
        if last is not None and np.array_equal(last[0], places):
            return last[1]
        found = self._at(np.asarray(places))
        self._last = np.asarray(places), found
        return found

    def _between(self, start: int, stop: int) -> Numbers:
        if stop <= start:
            return np.empty(0, np.int64)
        first = int(np.searchsorted(self._before, start, "right")) - 1
        last = int(np.searchsorted(self._before, stop, "left"))
        size = _TOGETHER // 8
        rows = np.flatnonzero(np.unpackbits(self._bits[first * size : last * size])) + first * _TOGETHER
        skipped = start - int(self._before[first])
        return rows[skipped : skipped + stop - start]

    def _at(self, places: npt.NDArray[Any]) -> Numbers:
        if not places.size:
            return np.empty(0, np.int64)
        groups = np.searchsorted(self._before, places, "right") - 1
        bits = np.unpackbits(self._bits.reshape(-1, _TOGETHER // 8)[groups], axis=1)
        wanted = (places - self._before[groups] + 1).astype(np.int64)
        within = np.argmax(np.cumsum(bits, axis=1, dtype=np.int16) == wanted[:, np.newaxis], axis=1)
        return np.asarray(groups * _TOGETHER + within, np.int64)
