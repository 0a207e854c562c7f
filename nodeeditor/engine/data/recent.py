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
from nodeeditor.graph.settings import DataSource, FileSource, ImageFolderSource
from nodeeditor.images.listing import list_images
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
        self._folder = _FolderState()

    def load(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The arrays of ``source``. Raises :class:`ProblemError` alone."""
        stamp = self._stamp(source, Path(folder), anew=True)
        return self._whole.get((source, str(folder), stamp), lambda: load(source, folder, self._told))

    def shown(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The same, or some samples of what stays on disk. Raises :class:`ProblemError` alone."""
        self._stamp(source, Path(folder), anew=True)
        return glimpse(source, folder, self.load)

    def glimpse(self, source: DataSource | None, folder: str | Path) -> LoadedData:
        """The same, or some samples of what is too large to be kept. Raises :class:`ProblemError` alone."""
        stamp = self._stamp(source, Path(folder), anew=False)
        return self._glimpse.get((source, str(folder), stamp), lambda: glimpse(source, folder, self.load, MOST_BYTES))

    def _stamp(self, source: DataSource | None, folder: Path, *, anew: bool) -> object:
        """What differs when the file or folder of ``source`` is another one; None for what is none, or not there."""
        try:
            if isinstance(source, ImageFolderSource):
                return self._folder.state(source, located(source.path, folder), anew=anew)
            if isinstance(source, FileSource):
                status = located(source.path, folder).stat()
                return status.st_mtime_ns, status.st_size, status.st_ino
        except (OSError, ValueError, ProblemError):  # a ValueError for a path with a character that no path may have
            pass  # told by reading it
        return None


class _Last:
    """What was read last."""

    def __init__(self) -> None:
        self._key: _Key | None = None
        self._data: LoadedData | None = None

    def get(self, key: _Key, read: Callable[[], LoadedData]) -> LoadedData:
        if key == self._key and self._data is not None:
            return self._data
        self._key = self._data = None
        data = read()
        held = sum(column.nbytes for column in data.columns.values() if not isinstance(column, Samples))
        if held <= MOST_BYTES:
            self._key, self._data = key, data
        return data


class _FolderState:
    """What tells one state of a folder of images from another, though a graph is held against it after every edit.

    Between two looks at all files, the folders tell of images that came and went.
    """

    def __init__(self) -> None:
        self._key: object = None
        self._folders: tuple[str, ...] = ()
        self._times: list[int] = []
        self._state = ""

    def state(self, source: ImageFolderSource, path: Path, *, anew: bool) -> str:
        """The state of the folder, looked at ``anew`` or where it shows that something changed."""
        key = (path, source.classes)
        if anew or key != self._key or self._changed() != self._times:
            listing = list_images(path, source.path, classes=source.classes)
            self._key, self._folders, self._state = key, listing.folders, listing.state
            self._times = self._changed()
        return self._state

    def _changed(self) -> list[int]:
        return [Path(folder).stat().st_mtime_ns for folder in self._folders]
