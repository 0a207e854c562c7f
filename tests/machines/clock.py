"""Time that passes when the test says so: for the timers and the writing thread of a document's keeper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any
from unittest import mock

from nodeeditor.workspace.keeping import keeper

#: Milliseconds that it takes to write a recovery file.
WRITING = 150


class Clock:
    """Milliseconds since the start, and what is due when."""

    def __init__(self) -> None:
        self.now = 0
        self._due: list[tuple[int, Callable[[], object]]] = []

    def at(self, when: int, do: Callable[[], object]) -> None:
        """Do something once it is time."""
        self._due.append((when, do))

    def cancel(self, do: Callable[[], object]) -> None:
        """Don't."""
        self._due = [(when, one) for when, one in self._due if one != do]

    def has(self, do: Callable[[], object]) -> bool:
        """Whether that is still to be done."""
        return any(one == do for _, one in self._due)

    def pass_by(self, milliseconds: int) -> None:
        """Let time pass, and do what is due in it, in order."""
        end = self.now + milliseconds
        while self._due:
            when, do = min(self._due, key=lambda one: one[0])
            if when > end:
                break
            self._due.remove((when, do))
            self.now = max(self.now, when)
            do()
        self.now = end

    def forget(self) -> None:
        """As when the process dies: nothing of what was due will be done."""
        self._due.clear()


class _Writing(Future):  # type: ignore[type-arg]
    """Something that the writing thread does in a moment, or at once where somebody waits for it."""

    def __init__(self, clock: Clock, do: Callable[[], Any]) -> None:
        super().__init__()
        self._clock, self._do = clock, do
        clock.at(clock.now + WRITING, self.run)

    def run(self) -> None:
        self._clock.cancel(self.run)
        try:
            found = self._do()
        except Exception as error:  # the future tells of it
            self.set_exception(error)
        else:
            self.set_result(found)

    def result(self, timeout: float | None = None) -> Any:
        if not self.done():
            self.run()
        return super().result(timeout)


@contextmanager
def driven(clock: Clock) -> Iterator[None]:
    """Have keepers that are made meanwhile go by ``clock``."""

    class Timer:
        """What of a QTimer a keeper uses."""

        def __init__(self, _parent: object, *, singleShot: bool, interval: int) -> None:  # noqa: N803
            assert singleShot
            self._interval = interval
            self.timeout = self
            self._do: Callable[[], object] = lambda: None

        def connect(self, do: Callable[[], object]) -> None:
            self._do = do

        def setInterval(self, interval: int) -> None:
            self._interval = interval

        def isActive(self) -> bool:
            return clock.has(self._do)

        def start(self) -> None:
            clock.cancel(self._do)
            clock.at(clock.now + self._interval, self._do)

        def stop(self) -> None:
            clock.cancel(self._do)

    class Writer:
        """An executor of one thread."""

        def __init__(self, *_: object, **__: object) -> None:
            pass

        def submit(self, do: Callable[..., Any], *arguments: Any) -> _Writing:
            return _Writing(clock, lambda: do(*arguments))

        def shutdown(self) -> None:
            pass

    with mock.patch.multiple(keeper, QTimer=Timer, ThreadPoolExecutor=Writer):
        yield
