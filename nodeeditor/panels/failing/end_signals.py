"""Ends the program in order where the system wants it to: at the end of a session, or by ``kill``."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))


class EndSignals(QObject):
    """Calls ``end`` on the window's thread. Python alone would be told at the next event only, which may never come."""

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._ours, self._theirs = socket.socketpair()
        for one in (self._ours, self._theirs):
            one.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def install(self) -> None:
        """Listen from now on. To be called on the main thread."""
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for one in _SIGNALS:
            signal.signal(one, lambda _number, _frame: None)

    def _on_signal(self, *_: object) -> None:
        number = self._ours.recv(64)
        if any(one in _SIGNALS for one in number):
            self._end()
