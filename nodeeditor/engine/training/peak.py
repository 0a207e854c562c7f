"""How much memory a training took: the most that its process held, beyond what it held before."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from pathlib import Path

import psutil

_STATUS = Path("/proc/self/status")
#: Writing 5 to it makes Linux count the most anew.
_FORGET = Path("/proc/self/clear_refs")


class PeakMemory:
    """Counts from the moment it is made."""

    def __init__(self) -> None:
        _give_back()
        with suppress(OSError):
            _FORGET.write_text("5")
        self._before = psutil.Process().memory_info().rss
        self._highest = _highest()

    @property
    def taken(self) -> int | None:
        """Bytes; None where the system does not tell, or where the process had held more before that."""
        highest = _highest()
        if highest is None or self._highest is None:
            return None
        # Where the count could not begin anew, it tells of us only once it has grown.
        grown = highest > self._highest or self._highest <= self._before * 1.01
        return max(0, highest - self._before) if grown else None


def _give_back() -> None:
    """Let the system have what was freed: what takes its place again would not be seen."""
    with suppress(OSError, AttributeError, TypeError):  # a C library without that, or none to be loaded by that name
        ctypes.CDLL(None).malloc_trim(0)


def _highest() -> int | None:
    """The most bytes of memory that this process has held."""
    if _STATUS.exists():
        lines = _STATUS.read_text().splitlines()
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), None)
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource  # which Windows does not have

    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # bytes, as macOS counts
