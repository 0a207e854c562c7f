"""Long work of pure parts in a thread of its own, so that the window goes on answering; it can be called off.

What a thread was given, and what it gives, is let go in the window's thread, after the other one has ended: among it
may be the last references to Qt's objects, and those may be deleted in no other thread than the one they live in.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

#: Work calls this often; it raises :class:`CalledOff` once nobody wants the result any more.
Check: TypeAlias = Callable[[], None]


class CalledOff(Exception):  # noqa: N818  # nothing went wrong
    """Nobody wants the result any more."""


class Apart(QObject):
    """Does one piece of work at a time. It may read what nobody changes meanwhile: copies and values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._piece: _Piece | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    @property
    def is_at_work(self) -> bool:
        """Whether a result is awaited."""
        return self._piece is not None

    def start(self, work: Callable[[Check], Any], done: Callable[[Any], None]) -> None:
        """Have ``work`` done, and ``done`` called with its result; what was under way is called off."""
        self.cancel()
        self._piece = _Piece(self, work, done)
        _messenger().begin(self._piece)

    def cancel(self) -> None:
        """Call off what is under way; nothing is told of it."""
        if self._piece is not None:
            self._piece.call_off()
        self._piece = None

    def take(self, piece: _Piece) -> None:
        """A piece of work has ended: what came of it is told, if it is still awaited."""
        if piece is self._piece:
            self._piece = None
        done = piece.done
        if done is None or not isValid(self):  # called off, or the window is gone
            return
        if piece.fault is not None:
            raise piece.fault  # as if it had been done here
        done(piece.result)


class _Piece:
    """One piece of work, with all that its thread holds."""

    def __init__(self, apart: Apart, work: Callable[[Check], Any], done: Callable[[Any], None]) -> None:
        self.apart = apart
        #: None once it is called off: who waited need not stay until the thread ends.
        self.done: Callable[[Any], None] | None = done
        self.result: Any = None
        self.fault: Exception | None = None
        self._work = work
        self._stop = threading.Event()

    def call_off(self) -> None:
        self.done = None
        self._stop.set()

    def do(self) -> None:
        """In the thread: do it, and keep what came of it."""
        try:
            self.result = self._work(self._check)
        except CalledOff:
            pass
        except Exception as error:
            self.fault = error

    def _check(self) -> None:
        if self._stop.is_set():
            raise CalledOff


class _Messenger(QObject):
    """Lives in the window's thread as long as the application, and is told there of each piece of work that ended."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        #: Those that may still hold something, by what they work at.
        self._threads: dict[_Piece, threading.Thread] = {}
        self._ended.connect(self._on_ended)

    def begin(self, piece: _Piece) -> None:
        # No daemon: Python would end in the middle of what it does, which Qt does not survive.
        self._threads[piece] = thread = threading.Thread(target=self._run, args=(piece,), name="apart")
        thread.start()

    def _run(self, piece: _Piece) -> None:
        piece.do()
        with suppress(RuntimeError):  # the application is gone
            self._ended.emit(piece)

    def _on_ended(self, piece: _Piece) -> None:
        self._threads.pop(piece).join()  # nothing is left to be done there but to let go
        piece.apart.take(piece)


_the_messenger: _Messenger | None = None


def _messenger() -> _Messenger:
    global _the_messenger
    if _the_messenger is None or not isValid(_the_messenger):
        _the_messenger = _Messenger(QCoreApplication.instance())
    return _the_messenger
