"""Files replaced as a whole: a reader, a crash or a full disk never meets a half-written one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


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
    _sync_folder(path.parent)


def write_bytes(path: Path, data: bytes) -> None:
    """Make ``data`` the content of ``path``, or leave that as it was and raise ``OSError``."""

    def verify(beside: Path) -> None:
        if beside.read_bytes() != data:
            raise OSError(f"{path.name} could not be read back as it was written")

    with replacing(path, verify) as beside:
        beside.write_bytes(data)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder can't be opened there
        return
    with suppress(OSError):  # some file systems refuse; the file itself is synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
