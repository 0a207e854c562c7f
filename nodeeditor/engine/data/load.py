"""The one way to read a data source, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from nodeeditor.document.paths import located
from nodeeditor.engine.data.bundled import load_bundled
from nodeeditor.engine.data.csv_copy import Told, load_large_csv
from nodeeditor.engine.data.csv_table import load_csv
from nodeeditor.engine.data.csv_watch import TooLargeError
from nodeeditor.engine.data.image_folder import load_image_folder
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.memory import stays_on_disk
from nodeeditor.engine.data.numpy_file import load_numpy
from nodeeditor.engine.data.plain_file import size_of
from nodeeditor.engine.data.random_arrays import load_random
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    DataSource,
    FileSource,
    ImageFolderSource,
    NumpySource,
    RandomSource,
)
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: Reads a data source as :func:`load` does.
Reader: TypeAlias = Callable[[DataSource | None, str | Path], LoadedData]


def load(source: DataSource | None, folder: str | Path, told: Told = lambda _: None) -> LoadedData:
    """The arrays of ``source``; relative paths start at ``folder``. Raises :class:`ProblemError` alone.

    Those of a large file stay on disk; ``told`` hears how much of it, or of a folder, was read, from 0 to 1, where it
    must be read first.
    """
    match source:
        case BundledSource(name=name):
            return load_bundled(name)
        case RandomSource():
            return _guarded(source, tr("random arrays"), Path(folder), told)
        case CsvSource(path=path) | NumpySource(path=path) | ImageFolderSource(path=path):
            return _guarded(source, path, Path(folder), told)
        case None:
            raise ProblemError(problem("data.no_source"))


def _guarded(source: RandomSource | FileSource, place: str, folder: Path, told: Told) -> LoadedData:
    try:
        match source:
            case RandomSource():
                return load_random(source)
            case CsvSource(path=path, delimiter=delimiter):
                file = located(path, folder)
                with suppress(TooLargeError):
                    if not stays_on_disk(size_of(file, place)):
                        return load_csv(file, delimiter, place)
                return load_large_csv(file, delimiter, place, told)
            case NumpySource(path=path):
                return load_numpy(located(path, folder), place)
            case ImageFolderSource(path=path):
                return load_image_folder(source, located(path, folder), place, told)
    except FileNotFoundError:
        parent = (folder / place).parent
        code = "data.folder_missing" if isinstance(source, ImageFolderSource) else "data.file_missing"
        raise ProblemError(problem(code, place=Path(place).name, folder=str(parent))) from None
    except (OSError, ValueError) as error:  # a ValueError for a path with a character that no path may have
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ProblemError(problem("data.file_unreadable", place=place, reason=reason)) from None
    except MemoryError:
        raise ProblemError(
            problem("data.file_unreadable", place=place, reason=tr("its arrays are larger than the memory"))
        ) from None
