"""Whether the process of a run still lives."""

from __future__ import annotations

import os


def this_process() -> tuple[int, float]:
    """The id of this process and when it was created."""
    import psutil  # slow, and the window shows before a run is looked at

    return os.getpid(), psutil.Process().create_time()


def is_alive(process: int, created: float) -> bool:
    """Whether that very process lives: its id may long belong to another one."""
    import psutil

    try:
        found = psutil.Process(process)
        # Boot time, and so creation times, shift by parts of a second when the clock is set.
        same = abs(found.create_time() - created) < 2
        return bool(same and found.status() != psutil.STATUS_ZOMBIE)
    except (psutil.Error, ValueError):
        return False
