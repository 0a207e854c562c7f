"""Files that others write, such as Keras, put in place as a whole or not at all.

Content that is at hand as bytes is written by :mod:`nodeeditor.document.atomic`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nodeeditor.document.atomic import sync_folder


@contextmanager
def replacing(path: Path, verify: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """A path beside ``path`` to write to, which takes its place when the block and ``verify`` end well.

    On any error the file that was there is whole and the new one is gone. Raises ``OSError``, and
    what the block or ``verify`` raises. The suffix of ``path`` stays the suffix.
    """
    beside = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if verify is not None:
            verify(beside)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def free_path(wanted: Path) -> Path:
    """``wanted``, or where that is taken the first free one of ``wanted-2``, ``wanted-3`` ..."""
    path, number = wanted, 2
    while os.path.lexists(path):
        path, number = wanted.with_name(f"{wanted.name}-{number}"), number + 1
    return path
