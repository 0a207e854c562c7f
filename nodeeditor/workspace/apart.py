"""Long work of pure parts in a thread of its own, so that the window goes on answering; it can be called off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal

#: Work calls this often; it raises :class:`CalledOff` once nobody wants the result any more.
Check: TypeAlias = Callable[[], None]


class CalledOff(Exception):  # noqa: N818  # nothing went wrong
    """Nobody wants the result any more."""


class Apart(QObject):
    """Does one piece of work at a time. It may read what nobody changes meanwhile: copies and values."""

    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop: threading.Event | None = None
        self._done: Callable[[Any], None] | None = None
        self._ended.connect(self._on_ended)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    @property
    def is_at_work(self) -> bool:
        """Whether a result is awaited."""
        return self._done is not None

    def start(self, work: Callable[[Check], Any], done: Callable[[Any], None]) -> None:
        """Have ``work`` done, and ``done`` called with its result; what was under way is called off."""
        self.cancel()
        self._number += 1
        self._stop, self._done = threading.Event(), done
        arguments = (work, self._stop, self._number)
        # No daemon: Python would end in the middle of what it does, which Qt does not survive.
        threading.Thread(target=self._run, args=arguments, name="apart").start()

    def cancel(self) -> None:
        """Call off what is under way; nothing is told of it."""
        if self._stop is not None:
            self._stop.set()
        self._stop = self._done = None

    def _run(self, work: Callable[[Check], Any], stop: threading.Event, number: int) -> None:
        def check() -> None:
            if stop.is_set():
                raise CalledOff

        result, fault = None, None
        try:
            result = work(check)
        except CalledOff:
            return
        except Exception as error:
            fault = error
        with suppress(RuntimeError):  # the window is gone
            self._ended.emit(number, result, fault)

    def _on_ended(self, number: int, result: object, fault: Exception | None) -> None:
        done = self._done
        if number != self._number or done is None:
            return
        self._stop = self._done = None
        if fault is not None:
            raise fault  # as if it had been done here
        done(result)
