"""Writing a file so that there is the old content or the new one, never a piece of one.

Qt's QSaveFile may put a cut file in the place of a good one on a full disk, hence a writer of our own.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path

from nodeeditor.files.leftovers import clear_leftovers, temporary_name

#: What Windows says of a file that another program has open: a virus scanner, a search index, a backup.
_HELD = frozenset({5, 32, 33})
#: Such programs let go soon: seconds to wait before each new try, about two in all.
_PAUSES = (0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.7)
_EXACT = getattr(os, "O_BINARY", 0)  # Windows would change line ends otherwise


def write_atomically(path: Path, content: bytes, *, permissions: int = 0o666) -> None:
    """Make ``content`` what the file ``path`` holds. Raises ``OSError``, and then the old file is whole.

    A symbolic link stays one and the file it leads to is written; permissions stay as they are. What a process left
    beside it that was killed while it wrote goes. A new file gets ``permissions``, less what the user's mask takes.
    """
    target = Path(os.path.realpath(path))
    mode = _mode_of(target)
    temporary = target.with_name(temporary_name())
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXACT, permissions)
    try:
        try:
            _write_all(handle, content)
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
        if temporary.read_bytes() != content:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        put_in_place(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)
    clear_leftovers(target.parent)


def put_in_place(written: Path, target: Path) -> None:
    """Have ``written`` take the place of ``target``. Raises ``OSError``.

    Where Windows refuses since another program has the target open just now, it is tried again for two seconds.
    """
    for pause in _PAUSES:
        try:
            written.replace(target)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
    written.replace(target)


def _mode_of(target: Path) -> int | None:
    """The permissions of the file that is to be replaced, None where there is none. Refuses what is no plain file."""
    try:
        found = os.lstat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if stat.S_ISLNK(found.st_mode):  # realpath follows links to their end, unless they run in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(target))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(target))
    if not os.access(target, os.W_OK):  # replacing it would need the folder's permission only
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(found.st_mode)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        written = os.write(handle, rest)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def sync_folder(folder: Path) -> None:
    """Make new names in ``folder`` last through a power cut, where the system can; their files are safe already."""
    if os.name == "nt":  # a folder can't be opened there
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
