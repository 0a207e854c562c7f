"""What the workspace needs of an engine, be it a process or a fake of one in a test."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem
from nodeeditor.protocol.requests import Request


class Role(Enum):
    """What an engine is started for."""

    QUESTIONS = "questions"
    TRAINING = "training"
    EXPORT = "export"
    """To write files for others; it knows of no GPU."""


class Channel(QObject):
    """An engine and the way to it; one that is gone deletes itself."""

    #: Every message of the engine, an ``Answer``; of one that is followed by its journal a ``Resumed`` too.
    message = Signal(object)
    #: Once, when the engine is gone: a :class:`~nodeeditor.problems.Problem` that tells how.
    ended = Signal(object)

    @property
    def process_id(self) -> int:
        """The id of the engine's process, 0 where there is none."""
        return 0

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error, for a report of a fault."""
        return ""

    def start(self) -> None:
        """Start the engine."""
        raise NotImplementedError

    def send(self, request: Request) -> None:
        """Send a message; it is lost where the engine is gone.

        Raises ``ValueError``, ``TypeError`` or ``OverflowError`` for one that can't be written down.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Ask the engine to end, and see to it that it does. Returns at once."""
        raise NotImplementedError

    def leave(self) -> None:
        """Let go of an engine that goes on without us; it has all that it was sent."""
        raise NotImplementedError

    def rewind(self) -> None:
        """Tell everything anew from the beginning, where it can be told again."""

    def abandon(self, fault: Problem) -> None:
        """End an engine that does not answer any more, by force; :attr:`ended` will tell ``fault``."""
        raise NotImplementedError


#: Makes the connection to an engine that is yet to be started; its owner is the given object.
OpenChannel: TypeAlias = Callable[[Role, QObject], Channel]
