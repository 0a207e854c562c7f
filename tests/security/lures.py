"""A folder that nobody is to touch: the system tells of each file in it that is opened, by whatever library."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from pathlib import Path

_OPENED_OR_CHANGED = 0x20 | 0x2 | 0x100 | 0x200 | 0x40 | 0x80  # IN_OPEN, MODIFY, CREATE, DELETE, MOVED_FROM, MOVED_TO
_HEAD = struct.Struct("iIII")


class Lures:
    """Watches ``folder`` until the end of the block. Only Linux tells; elsewhere what is in the folder is compared."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = _names(folder)
        self._handle = -1
        if sys.platform == "linux":
            library = ctypes.CDLL(None, use_errno=True)
            self._handle = library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            if library.inotify_add_watch(self._handle, os.fsencode(folder), _OPENED_OR_CHANGED) < 0:
                raise OSError(ctypes.get_errno(), "the lures can't be watched")

    def __enter__(self) -> Lures:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle >= 0:
            os.close(self._handle)

    def touched(self) -> list[str]:
        """What was touched since the last look."""
        found = []
        try:
            events = os.read(self._handle, 1 << 16) if self._handle >= 0 else b""
        except BlockingIOError:
            events = b""
        while events:
            *_, length = _HEAD.unpack_from(events)
            name = events[_HEAD.size : _HEAD.size + length].rstrip(b"\0")
            found += [f"touched {os.fsdecode(name)}"] if name else []  # the folder itself is listed by us
            events = events[_HEAD.size + length :]
        found += [f"made {name}" for name in _names(self._folder) if name not in self._names]
        return found


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
