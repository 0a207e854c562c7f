"""What is left to do when nodeeditor itself is at fault: one sentence for the user, the rest in a log."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

import platformdirs

from nodeeditor import __version__
from nodeeditor.problems import Problem, problem
from nodeeditor.problems.secrets import cleaned, without_secrets


def mistake(error: Exception) -> Problem:
    """The problem that stands for ``error``, whose traceback is written to the log."""
    reason = without_secrets(" ".join(str(error).split()))[:200] or "-"
    kind = type(error).__name__
    log = _write_log(error)
    if log is None:
        return problem("command.mistake_unlogged", kind=kind, reason=reason)
    return problem("command.mistake", kind=kind, reason=reason, log=str(log))


def _write_log(error: Exception) -> Path | None:
    path = platformdirs.user_log_path("nodeeditor", appauthor=False) / "mistakes.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().isoformat(timespec='seconds')} nodeeditor {__version__}\n")
            log.write(cleaned("".join(traceback.format_exception(error))))
    except OSError:
        return None
    return path
