"""What a process leaves that is killed while it writes a file: found by its name, and removed by the next one."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import secrets
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

#: No file is written for so many seconds.
_SURELY_LEFT = 3600.0
_NAME = re.compile(r"\.nodeeditor-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp")


def temporary_name() -> str:
    """A name for a file that takes another one's place once it is written, which tells whose it is."""
    return f".nodeeditor-{_here()}-{os.getpid()}-{secrets.token_hex(8)}.tmp"


def clear_leftovers(folder: Path) -> None:
    """Remove what processes of this machine left in ``folder`` that are gone; what can't be removed stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match is not None and match[1] == _here() and _is_left(entry, int(match[2])):
                with suppress(OSError):
                    Path(entry.path).unlink()


@cache
def _here() -> str:
    """Tells this machine from others that write into the same folder, and a container from what is round it."""
    try:
        numbers = os.readlink("/proc/self/ns/pid")  # noqa: PTH115  # no path: a name of what counts processes
    except OSError:
        numbers = ""
    return hashlib.sha256(f"{platform.node()} {numbers}".encode()).hexdigest()[:8]


def _is_left(entry: os.DirEntry[str], process: int) -> bool:
    """Whether nobody writes the file any more: there is no process of that id, be it another one by now."""
    if os.name == "nt":  # asking for a process would end it there
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > _SURELY_LEFT
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
