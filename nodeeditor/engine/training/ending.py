"""The end of a run, which must be written: the weights are in memory alone, so a full disk is waited for."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from pathlib import Path

from nodeeditor.problems import Problem, ProblemError, problem

#: Seconds for someone to free some space in.
PATIENCE = 600.0
#: Seconds between two attempts.
_PAUSE = 1.0
_FULL = (errno.ENOSPC, errno.EDQUOT)


def write_at_last(write: Callable[[], None], run: Path, tell: Callable[[Problem], None]) -> None:
    """Do ``write``, again and again as long as the disk is full and there is hope.

    ``tell`` is told once that it waits. Raises ``ProblemError`` where it comes to nothing.
    """
    until, waits = time.monotonic() + PATIENCE, False
    while True:
        try:
            write()
        except OSError as error:
            if error.errno not in _FULL or time.monotonic() >= until:
                raise not_kept(run, error) from error
            if not waits:
                tell(problem("training.end_waits", folder=run.name, minutes=round(PATIENCE / 60)))
                waits = True
            time.sleep(_PAUSE)
        else:
            return


def not_kept(run: Path, error: OSError) -> ProblemError:
    """The problem of a run whose end can't be written."""
    reason = error.strerror or str(error)
    return ProblemError(problem("training.end_not_kept", folder=run.name, reason=reason))
