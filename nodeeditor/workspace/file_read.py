"""What is in a file that a user opens, read whole before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document import Document, GraphFileError, load
from nodeeditor.fenced.opening import open_any
from nodeeditor.importing import Imported


@dataclass(frozen=True, slots=True)
class FileRead:
    """A document, or what a model of Keras became; a document of a newer version is all that can be read of it."""

    content: Document | Imported
    is_newer: bool = False


def read_file(path: Path, catalog: Catalog, check: Callable[[], object] | None = None) -> FileRead:
    """What is in ``path``. ``check`` may call the reading of a model off by what it raises, as ``open_any`` tells.

    Raises :class:`ProblemError`.
    """
    try:
        return FileRead(open_any(path, catalog, check))
    except GraphFileError as error:
        if error.problem.code != "file.newer":
            raise
        return FileRead(load(path, newer=True), is_newer=True)
