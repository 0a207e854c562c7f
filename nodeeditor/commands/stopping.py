"""Ctrl+C while a training runs: it ends after the step at hand and keeps its weights."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class StopRequest:
    """Whether someone asked the training to stop."""

    def __init__(self) -> None:
        self._asked = False

    def __call__(self) -> bool:
        """Whether it was asked for."""
        return self._asked

    def ask(self) -> None:
        """Ask it to stop."""
        self._asked = True


@contextmanager
def stopping_by_signal() -> Iterator[StopRequest]:
    """A stop request that Ctrl+C, and the polite end of the process, make; a second Ctrl+C ends at once."""
    request = StopRequest()

    def stop(number: int, _frame: FrameType | None) -> None:
        if request() and number == signal.SIGINT:
            raise KeyboardInterrupt
        request.ask()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
