"""Where commands to a training wait until it looks for them."""

from __future__ import annotations

import queue
from collections.abc import Callable

from nodeeditor.protocol.steering import Command


class Mailbox:
    """Commands put in from any thread, and taken out by the training."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Command] = queue.SimpleQueue()
        #: Is called, by the thread that puts a command in, so that the training looks soon.
        self.hurry: Callable[[], None] = lambda: None

    def put(self, command: Command) -> None:
        """Hand in a command."""
        self._waiting.put(command)
        self.hurry()

    def __call__(self) -> list[Command]:
        """The commands that came since the last call."""
        taken = []
        while True:
            try:
                taken.append(self._waiting.get_nowait())
            except queue.Empty:
                return taken
