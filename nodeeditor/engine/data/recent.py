"""The data that was read last, kept while it is small: a graph is held against it after every edit."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from nodeeditor.engine.data.load import load
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.graph.settings import CsvSource, DataSource, NumpySource

#: More bytes than this are not kept, and a graph is held against them only when it is trained.
MOST_BYTES = 64_000_000

_Key: TypeAlias = tuple[DataSource | None, str, object]


class RecentData:
    """Reads data sources; gives the last one again as long as its file is as it was."""

    def __init__(self) -> None:
        self._key: _Key | None = None
        self._data: LoadedData | None = None

    def load(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The arrays of ``source``. Raises :class:`ProblemError` alone."""
        key = (source, str(folder), _stamp(source, Path(folder)))
        if key == self._key and self._data is not None:
            return self._data
        self._key = self._data = None
        data = load(source, folder)
        self._key = key
        if sum(column.nbytes for column in data.columns.values()) <= MOST_BYTES:
            self._data = data
        return data

    def small(self, source: DataSource | None, folder: str | Path) -> LoadedData | None:
        """The same, but None for data that was read before and is not small."""
        is_large = self._key == (source, str(folder), _stamp(source, Path(folder))) and self._data is None
        return None if is_large else self.load(source, folder)


def _stamp(source: DataSource | None, folder: Path) -> object:
    """What differs when the file of ``source`` is another one; None for what is no file, or not there."""
    if not isinstance(source, CsvSource | NumpySource):
        return None
    try:
        status = (folder / source.path).stat()
    except (OSError, ValueError):  # a ValueError for a path with a character that no path may have
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
