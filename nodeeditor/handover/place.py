"""Where the editor that runs listens: a socket that only its user can reach."""

from __future__ import annotations

import getpass
import hashlib
import os
import stat
import sys
import tempfile
from pathlib import Path

#: What the system allows for the path of a socket is 104 bytes at the least.
_LONGEST = 100
#: Editors that differ in one of these are none of each other's business: another screen, another home.
_OF_EDITOR = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


def socket_name() -> str | None:
    """The path of the socket, on Windows the name of the pipe. None where there is no safe place for one."""
    told = "\0".join(os.environ.get(name, "") for name in _OF_EDITOR)
    mark = hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    if sys.platform == "win32":
        owner = hashlib.sha256(getpass.getuser().encode()).hexdigest()[:12]
        return rf"\\.\pipe\nodeeditor-{owner}-{mark}"
    folder = _folder()
    if folder is None:
        return None
    path = str(folder / f"editor-{mark}")
    return path if len(os.fsencode(path)) <= _LONGEST else None


def is_own_socket(path: str) -> bool:
    """Whether ``path`` is a socket of this very user, and no link to anything."""
    if sys.platform == "win32":
        return True
    try:
        found = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def _folder() -> Path | None:
    """A folder that nobody but this user can enter, made where it is missing; None where it can't be had."""
    assert sys.platform != "win32"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute() and runtime.is_dir():
        folder = runtime / "nodeeditor"
    else:
        folder = Path(tempfile.gettempdir()) / f"nodeeditor-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = os.lstat(folder)
    except OSError:
        return None
    # In a folder for all, somebody else may have made it first.
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
    return folder if is_ours else None
