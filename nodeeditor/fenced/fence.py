"""The fence round the process that reads: it puts itself inside, and there is no way out of it again.

Limits of the system hold for the C library of HDF5 too, which Python's reports do not know of: a process that may open
no more files can't be led to one. Where the system has no such limits, who asked watches.
"""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import Any, Final

import psutil

from nodeeditor.limits import Fence

#: What begins like one of these is never done while a file is read.
_FORBIDDEN: Final = (
    "subprocess.",
    "socket.",
    "ctypes.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.chown",
    "os.truncate",
    "shutil.",
    "tempfile.",
    "urllib.",
    "ftplib.",
    "http.",
    "webbrowser.",
    "pickle.",
    "sqlite3.",
    "winreg.",
)
#: Of names in archives and in HDF5, and of JSON.
_ENCODINGS: Final = ("ascii", "cp437", "utf-8", "utf-8-sig")
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def look_up_codecs() -> None:
    """Import what Python imports as it first needs it, which takes files that can't be opened later."""
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)


def go_inside(fence: Fence, files: int) -> None:
    """Take no more than ``fence`` says from now on, and open no more than ``files`` files at a time."""
    look_up_codecs()
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:  # Windows
        return
    has = psutil.Process().memory_info().vms
    # Standard input, output and errors are open already.
    limits = {
        resource.RLIMIT_AS: has + fence.memory,
        resource.RLIMIT_CPU: fence.busy,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_NOFILE: 3 + files,
    }
    for name, value in limits.items():
        _, most = resource.getrlimit(name)
        # At the second limit of time the process would be killed, which tells nothing of the reason.
        hard = value + (name == resource.RLIMIT_CPU)
        kept = hard if most == resource.RLIM_INFINITY else min(hard, most)
        with suppress(ValueError, OSError):  # a system that knows the name, and has no such limit
            resource.setrlimit(name, (min(value, kept), kept))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Python reports all it is about to do; what no reading needs is not done."""
    if event == "open":
        path, _, flags = arguments
        # A number is a file that is open already.
        if not isinstance(path, int) and isinstance(flags, int) and flags & _WRITES:
            raise PermissionError("nothing is written while a file is read")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not done while a file is read")
