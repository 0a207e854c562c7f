"""The data that was read last, kept while it takes little memory: a graph is held against it after every edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from nodeeditor.document.paths import located
from nodeeditor.engine.data.csv_copy import Told
from nodeeditor.engine.data.glimpse import glimpse
from nodeeditor.engine.data.load import load
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.samples import Samples
from nodeeditor.graph.settings import CsvSource, DataSource, NumpySource
from nodeeditor.problems import ProblemError

#: More bytes than this are not kept.
MOST_BYTES = 64_000_000

_Key: TypeAlias = tuple[DataSource | None, str, object]


class RecentData:
    """Reads data sources; gives the last one again as long as its file is as it was.

    ``told`` hears how much of a large file was read, from 0 to 1, where it must be read before anything else.
    """

    def __init__(self, told: Told = lambda _: None) -> None:
        self._told = told
        self._whole = _Last()
        self._glimpse = _Last()

    def load(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The arrays of ``source``. Raises :class:`ProblemError` alone."""
        return self._whole.get(source, folder, lambda: load(source, folder, self._told))

    def shown(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The same, or some samples of what stays on disk. Raises :class:`ProblemError` alone."""
        return glimpse(source, folder, self.load)

    def glimpse(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The same, or some samples of what is too large to be kept. Raises :class:`ProblemError` alone."""
        return self._glimpse.get(source, folder, lambda: glimpse(source, folder, self.load, MOST_BYTES))


class _Last:
    """What was read last."""

    def __init__(self) -> None:
        self._key: _Key | None = None
        self._data: LoadedData | None = None

    def get(self, source: DataSource | None, folder: str | Path, read: Callable[[], LoadedData]) -> LoadedData:
        key = (source, str(folder), _stamp(source, Path(folder)))
        if key == self._key and self._data is not None:
            return self._data
        self._key = self._data = None
        data = read()
        held = sum(column.nbytes for column in data.columns.values() if not isinstance(column, Samples))
        if held <= MOST_BYTES:
            self._key, self._data = key, data
        return data


def _stamp(source: DataSource | None, folder: Path) -> object:
    """What differs when the file of ``source`` is another one; None for what is no file, or not there."""
    if not isinstance(source, CsvSource | NumpySource):
        return None
    try:
        status = located(source.path, folder).stat()
    except (OSError, ValueError, ProblemError):  # a ValueError for a path with a character that no path may have
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
