"""The engine that answers questions: its state, the questions under way, and its restarts."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem
from nodeeditor.protocol.messages import Ready, Request
from nodeeditor.workspace.engine_process import Channel


class EngineState(Enum):
    """What the engine can do at present."""

    STOPPED = "stopped"
    """Not started, or ended by us."""
    STARTING = "starting"
    """Keras is being imported; questions are kept until then."""
    READY = "ready"
    BUSY = "busy"
    """Ready, but at one question for more than a heartbeat."""
    DEAD = "dead"
    """Ended by itself more often than it is restarted; :meth:`EngineClient.restart` tries again."""


class EngineClient(QObject):
    """Asks the engine and delivers its answers; restarts it when it dies or hangs."""

    #: The new :class:`EngineState`.
    state_changed = Signal(object)

    def __init__(self, open_channel: Callable[[], Channel], parent: QObject | None = None) -> None:
        super().__init__(parent)

    @property
    def state(self) -> EngineState:
        """What the engine can do at present."""

    @property
    def versions(self) -> Ready | None:
        """Python, Keras, TensorFlow and the device, once the engine is ready."""

    @property
    def problem(self) -> Problem | None:
        """Why the engine is dead."""

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error."""

    def start(self) -> None:
        """Start the engine if it does not run."""

    def stop(self) -> None:
        """End the engine; questions under way fail."""

    def restart(self) -> None:
        """Start the engine afresh, whatever its state."""

    def ask(
        self,
        request: Callable[[int], Request],
        on_answer: Callable[[object], None],
        on_failed: Callable[[Problem], None] | None = None,
    ) -> int:
        """Send ``request(number)`` once the engine is ready, and call back with the answer or the problem.

        The callbacks run in the event loop, never within this call. While the engine is stopped or
        dead the question fails. Returns the number, for :meth:`forget`.
        """

    def forget(self, number: int) -> None:
        """Drop a question: neither of its callbacks will be called."""
