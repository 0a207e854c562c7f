"""Whether an engine still gives signs of life."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.protocol.requests import Ping
from nodeeditor.workspace.channel import Channel

#: Milliseconds between two pings.
BEAT = 2_000
#: Beats without any message after which an engine counts as hung.
SILENT_BEATS = 10
#: While Keras is imported, the machine's disk may keep the process from answering for long.
STARTING_SILENT_BEATS = 60


class Heartbeat(QObject):
    """Pings an engine, and tells when it has been silent for too long.

    Beats are counted, not time: when this process itself stood still, messages that wait in the
    pipe are heard before the next beat counts.
    """

    #: The engine was silent for so many seconds. Told once; whoever leaves it alone hears of the next silence.
    silent = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._channel: Channel | None = None
        self._numbers = itertools.count(1)
        self._missed = 0
        self._allowed = SILENT_BEATS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def watch(self, channel: Channel, *, patient: bool) -> None:
        """Ping this engine from now on; ``patient`` while it starts."""
        self._channel = channel
        self._allowed = STARTING_SILENT_BEATS if patient else SILENT_BEATS
        self._missed = 0
        self._timer.start(BEAT)

    def rest(self) -> None:
        """Ping nobody."""
        self._channel = None
        self._timer.stop()

    def heard(self) -> None:
        """A message came."""
        self._missed = 0
        if self._channel is not None and not self._timer.isActive():
            self._timer.start(BEAT)

    def _beat(self) -> None:
        if self._channel is None:
            return
        if self._missed >= self._allowed:
            self._timer.stop()
            self.silent.emit(self._missed * BEAT // 1000)
            return
        self._missed += 1
        self._channel.send(Ping(next(self._numbers)))
