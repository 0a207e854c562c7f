"""Checkpoints written while the training goes on, on a thread of their own."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TypeAlias

from nodeeditor.engine.training.state import State
from nodeeditor.engine.training.state_file import write_state
from nodeeditor.runs.checkpoints import STATE, Position, new_checkpoint, prune, release

#: Why the checkpoint of a place stays.
Reason: TypeAlias = Callable[[Position], str]

#: So many checkpoints are there at a time, beside those kept for a reason: should one be damaged, there is another.
NEWEST = 2


class Checkpointer:
    """Writes one checkpoint at a time, in a folder that is there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, "checkpoints")
        self._writing: Future[float] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether one is being written still."""
        return self._writing is not None and not self._writing.done()

    def begin(self, state: State, kept_for: str = "", reason: Reason | None = None) -> None:
        """Write ``state`` meanwhile, as :meth:`write` does; :meth:`result` tells what came of it."""
        self._writing = self._thread.submit(self.write, state, kept_for, reason)

    def wait(self) -> None:
        """Wait for the one that is being written."""
        if self._writing is not None:
            wait((self._writing,))

    def result(self) -> float | OSError | None:
        """The seconds that writing took, or why it failed; told once, and None where there is nothing to tell."""
        if self._writing is None or not self._writing.done():
            return None
        done, self._writing = self._writing, None
        error = done.exception()
        if error is not None and not isinstance(error, OSError):
            raise error
        return done.result() if error is None else error

    def write(self, state: State, kept_for: str = "", reason: Reason | None = None) -> float:
        """Write ``state`` now, and return the seconds that took. Raises ``OSError``.

        ``reason`` tells of an earlier checkpoint that was kept why it still is, empty where it may go.
        """
        began = time.monotonic()
        with new_checkpoint(self._folder, state.layout.course.position, kept_for) as beside:
            write_state(beside / STATE, state)
        if reason is not None:
            release(self._folder, reason)
        prune(self._folder, NEWEST)
        return time.monotonic() - began

    def close(self) -> None:
        """Wait for the one that is being written, and take no more."""
        self._thread.shutdown()
