"""Files that others write, such as Keras, put in place as a whole or not at all.

Content that is at hand as bytes is written by :mod:`nodeeditor.files.atomic`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nodeeditor.files.atomic import put_in_place, sync_folder


@contextmanager
def replacing(path: Path, verify: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """A path beside ``path`` to write to, which takes its place when the block and ``verify`` end well.

    On any error the file that was there is whole and the new one is gone. Raises ``OSError``, and
    what the block or ``verify`` raises. The suffix of ``path`` stays the suffix.
    """
    beside = _part(path, os.getpid())
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if verify is not None:
            verify(beside)
        put_in_place(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` to write to, which takes its place when the block ends well.

    On any error the folder that was there is whole and the new one is gone. Raises ``OSError``, and what the block
    raises. Whether what is there may be replaced is for the caller to know.
    """
    beside, before = _part(path, os.getpid()), _before(path, os.getpid())
    try:
        beside.mkdir()
        yield beside
        for place, _, names in os.walk(beside):
            for name in names:
                with (Path(place) / name).open("rb+") as file:
                    os.fsync(file.fileno())
            sync_folder(Path(place))
        if path.exists():
            path.rename(before)
        beside.rename(path)
    finally:
        clear_parts(path, os.getpid())
    sync_folder(path.parent)


def clear_parts(path: Path, process: int) -> None:
    """Remove what ``process`` left beside ``path`` when it ended in the middle of writing; what was there is back."""
    before = _before(path, process)
    with suppress(OSError):
        if before.exists() and not os.path.lexists(path):
            before.rename(path)
    for rest in (_part(path, process), before):
        if rest.is_dir():
            shutil.rmtree(rest, ignore_errors=True)
        else:
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def _part(path: Path, process: int) -> Path:
    return path.with_name(f".{path.stem}.{process}.part{path.suffix}")


def _before(path: Path, process: int) -> Path:
    return path.with_name(f".{path.name}.{process}.old")


def free_path(wanted: Path) -> Path:
    """``wanted``, or where that is taken the first free one of ``wanted-2``, ``wanted-3`` ..."""
    path, number = wanted, 2
    while os.path.lexists(path):
        path, number = wanted.with_name(f"{wanted.name}-{number}"), number + 1
    return path
