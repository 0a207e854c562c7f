"""Opens files that are plain files, and nothing else.

A named pipe would be waited for and a device read without end, or told by being opened alone; what is read of a folder
that came from anywhere is opened here.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

from nodeeditor.language import tr

# O_NONBLOCK does nothing to a plain file; a pipe without a writer would be waited for without it.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class NotPlainError(OSError):
    """What is there is no plain file: a pipe, a device, a socket."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(errno.EINVAL, tr("it is no plain file"), str(path))


def open_plain(path: str | os.PathLike[str], *, follow: bool = True) -> io.FileIO:
    """The plain file ``path``, to be read without a buffer; a link leads to it where it is to ``follow``.

    Raises ``OSError``: :class:`NotPlainError` for what is none, ``IsADirectoryError`` for a folder; and ``ValueError``
    for a null character in ``path``.
    """
    require_plain(Path(path).stat(follow_symlinks=follow), path)  # before a device is opened
    handle = os.open(path, _FLAGS | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
    try:
        require_plain(os.fstat(handle), path)
        return io.FileIO(handle, "rb", closefd=True)
    except BaseException:
        os.close(handle)
        raise


def read_plain(path: str | os.PathLike[str], most: int, *, follow: bool = True) -> bytes:
    """What is in the plain file ``path``, and one byte of what is beyond ``most``, which tells that there is more.

    Raises as :func:`open_plain`.
    """
    with io.BufferedReader(open_plain(path, follow=follow)) as file:
        return file.read(most + 1)


def require_plain(status: os.stat_result, path: str | os.PathLike[str]) -> None:
    """Raise as :func:`open_plain` unless ``status`` is that of a plain file."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise NotPlainError(path)
