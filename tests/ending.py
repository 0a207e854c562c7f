"""How a long form is ended by hand: Ctrl+C and SIGTERM let it finish what it is at, so that it prints what it saw."""

from __future__ import annotations

import signal


class Ending:
    """Listens for both signals from now on, and is true once one came.

    They raise nothing: an exception out of a handler may come up inside a slot, which Qt would go on without.
    """

    def __init__(self) -> None:
        self._told = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._hear)

    def _hear(self, _number: int, _frame: object) -> None:
        self._told = True

    def __bool__(self) -> bool:
        return self._told
