"""Decoded images in a file, one after another: a byte a value as long as all values are bytes, else four."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from nodeeditor.engine.data.samples import BLOCK, Array

#: What the file is called.
IMAGES = "images.bin"


class ImageRows:
    """Writes images, and which of the files that were asked for they come from.

    Images that had the wanted size have whole numbers; those that were made larger or smaller have fractions. Nothing
    is rounded: at the first fraction, what was written is written again, as float32.
    """

    def __init__(self, folder: Path) -> None:
        self.count = 0
        self._path = folder / IMAGES
        self._file = self._path.open("wb")
        self._dtype: np.dtype[Any] = np.dtype(np.uint8)
        self._left_out: list[int] = []
        self._next = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._file.close()

    def add(self, places: Array, images: Array) -> None:
        """Write images as float32; ``places`` count the files, in order, of which some may be missing."""
        if self._dtype == np.uint8:
            small = images.astype(np.uint8)
            if np.array_equal(small, images):
                images = small
            else:
                self._widen()
        self._file.write(np.ascontiguousarray(images).reshape(-1).data)
        self.count += len(images)
        expected = np.arange(self._next, int(places[-1]) + 1)
        self._left_out += np.setdiff1d(expected, places).tolist()
        self._next = int(places[-1]) + 1

    def contents(self, files: int) -> dict[str, Any]:
        """What was written of so many files, as plain data; the file is whole then."""
        self._file.flush()
        left_out = [*self._left_out, *range(self._next, files)]
        return {"rows": self.count, "dtype": self._dtype.str, "left_out": left_out}

    def _widen(self) -> None:
        self._file.close()
        narrow = self._path.with_suffix(".narrow")
        self._path.rename(narrow)
        self._file = self._path.open("wb")
        self._dtype = np.dtype(np.float32)
        with narrow.open("rb") as file:
            while part := file.read(BLOCK):
                self._file.write(np.frombuffer(part, np.uint8).astype(np.float32).data)
        narrow.unlink()
