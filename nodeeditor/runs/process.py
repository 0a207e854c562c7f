"""Whether the process of a run still lives."""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")


def this_process() -> tuple[int, float]:
    """The id of this process and when it was created."""
    import psutil  # slow, and the window shows before a run is looked at

    return os.getpid(), psutil.Process().create_time()


def process_mark(process: int) -> str:
    """What tells a process from an earlier or later one of the same id, whatever the clock is set to.

    On Linux this start of the machine, and the ticks from it to the process's own; empty elsewhere, where
    the system notes the creation time once and for all, and where there is no such process.
    """
    try:
        fields = (_PROC / str(process) / "stat").read_text(errors="replace").rpartition(")")[2].split()
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""
    state, ticks = fields[0], fields[19]
    return "" if state in "ZX" else f"{boot} {ticks}"


def is_alive(process: int, created: float, mark: str = "") -> bool:
    """Whether that very process lives: its id may long belong to another one.

    ``mark`` is what :func:`process_mark` said of it; without one the creation time decides.
    """
    if mark:
        return process_mark(process) == mark
    import psutil

    try:
        found = psutil.Process(process)
        # Boot time, and so creation times, shift when the clock is set.
        same = abs(found.create_time() - created) < 2
        return bool(same and found.status() != psutil.STATUS_ZOMBIE)
    except (psutil.Error, ValueError):
        return False
