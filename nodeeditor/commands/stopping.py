"""Ctrl+C while a training runs: it ends after the step at hand and keeps its weights."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from nodeeditor.protocol.steering import Command, Stop


class StopRequest:
    """Whether someone asked the training to stop."""

    def __init__(self) -> None:
        self._asked = False

    def __call__(self) -> bool:
        """Whether it was asked for."""
        return self._asked

    def commands(self) -> list[Command]:
        """The command to stop, where it was asked for."""
        return [Stop()] if self._asked else []

    def ask(self) -> None:
        """Ask it to stop."""
        self._asked = True


@contextmanager
def stopping_by_signal() -> Iterator[StopRequest]:
    """A stop request that Ctrl+C, the polite end of the process and a closed terminal make.

    A second Ctrl+C ends at once. A signal that the process was started to ignore stays ignored.
    """
    request = StopRequest()

    def stop(number: int, _frame: FrameType | None) -> None:
        if request() and number == signal.SIGINT:
            raise KeyboardInterrupt
        request.ask()

    wanted = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]
    heard = [number for number in wanted if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) for number in heard}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
