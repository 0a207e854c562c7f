"""The spare engine: idle, with Keras imported, so that a training starts at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Answer, Ready
from nodeeditor.protocol.requests import Request
from nodeeditor.workspace.channel import Channel, OpenChannel, Role


class SpareEngine(QObject):
    """Keeps one engine warm for the next training."""

    #: Its ``Ready``, once it is warm.
    warmed = Signal(object)
    #: An ``Answer`` to what it was sent while it had nothing to train.
    answered = Signal(object)

    def __init__(self, open_channel: OpenChannel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_channel
        self._channel: Channel | None = None
        self._ready = False

    @property
    def is_warm(self) -> bool:
        """Whether a training would start at once."""
        return self._channel is not None and self._ready

    @property
    def process_id(self) -> int:
        """The id of its process, 0 where there is none."""
        return self._channel.process_id if self._channel is not None else 0

    def warm(self) -> None:
        """Start a spare engine where there is none.

        One that ends by itself is not started again: then a training starts its own, and tells why
        if that fails as well.
        """
        if self._channel is None:
            channel = self._open(Role.TRAINING, self)
            self._channel = channel
            self._ready = False
            channel.message.connect(partial(self._on_message, channel))
            channel.ended.connect(partial(self._on_ended, channel))
            channel.start()

    def take(self) -> Channel:
        """The spare engine, or a fresh one. It may still be starting; it keeps what it is sent until then."""
        self.warm()
        channel, self._channel = self._channel, None
        assert channel is not None  # it was just warmed
        return channel

    def give_back(self, channel: Channel) -> None:
        """Keep an engine that was taken and did not train: it is as warm as another."""
        if self._channel is not None:
            self._channel.close()
        self._channel = channel
        self._ready = True

    def send(self, request: Request) -> None:
        """Ask the spare engine something, where there is one; taken for a training, it breaks that off."""
        if self._channel is not None:
            self._channel.send(request)

    def close(self) -> None:
        """End the spare engine."""
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.close()

    def _on_message(self, channel: Channel, message: Answer) -> None:
        if channel is not self._channel:
            return
        if isinstance(message, Ready):
            self._ready = True
            self.warmed.emit(message)
        else:
            self.answered.emit(message)

    def _on_ended(self, channel: Channel, _fault: Problem) -> None:
        if channel is self._channel:
            self._channel = None
