"""One process that runs Keras, and the pipe to it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from nodeeditor.protocol.messages import Request


class Channel(Protocol):
    """What the workspace needs of an engine: a process, or a fake of one in a test."""

    @property
    def message(self) -> SignalInstance:
        """Emitted with every message of the engine (an ``Answer``)."""

    @property
    def ended(self) -> SignalInstance:
        """Emitted once, with a :class:`~nodeeditor.problems.Problem` that tells how, when the engine is gone."""

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error, for a report of a fault."""

    def start(self) -> None:
        """Start the engine."""

    def send(self, request: Request) -> None:
        """Send a message; it is lost where the engine is gone."""

    def close(self) -> None:
        """Ask the engine to end, and see to it that it does."""


class EngineProcess(QObject):
    """A ``python -m nodeeditor.engine`` of our own."""

    message = Signal(object)
    ended = Signal(object)
