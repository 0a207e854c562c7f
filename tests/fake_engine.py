"""An engine without a process: it answers at once what a test tells it to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Inferred, Pong, Ready, Started
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import Infer, Ping
from nodeeditor.workspace.channel import Channel, Role

READY = Ready("3.11.7", "3.15.1", "2.21.0", "CPU")


def infer(request: Infer) -> Inferred:
    """One tensor and ten weights for every node."""
    report = NodeReport((("output", TensorSpec((None, 4))),), 10, 8)
    return Inferred(request.request, {call.node: report for call in request.calls})


class FakeEngine(Channel):
    """A channel whose ``answers`` map a kind of request to a function that gives the answer, or None for none."""

    log = "the log"

    def __init__(self, role: Role, parent: QObject, answers: dict[type, Callable[[Any], Any]]) -> None:
        super().__init__(parent)
        self.role, self.answers = role, answers
        self.sent: list[Any] = []
        self.closed = self.left = self.silent = False

    def start(self) -> None:
        self.tell(Started(VERSION, 1))
        self.tell(READY)

    def send(self, request: Any) -> None:
        self.sent.append(request)
        answer = self.answers.get(type(request), lambda _: None)(request)
        if answer is not None and not self.silent:
            self.tell(answer)

    def tell(self, message: Any) -> None:
        """Say ``message`` once the event loop turns."""
        QTimer.singleShot(0, self, lambda: self.message.emit(message))

    def die(self, how: str = "signal 9", signal: int = 9) -> None:
        """End as a killed process does."""
        self.ended.emit(problem("engine.died", how=how, signal=signal))

    def abandon(self, fault: Any) -> None:
        self.ended.emit(fault)

    def close(self) -> None:
        self.closed = True

    def leave(self) -> None:
        self.left = True

    def of(self, kind: type) -> list[Any]:
        """What was sent of one kind."""
        return [request for request in self.sent if isinstance(request, kind)]


class FakeEngines:
    """Makes fake engines for a workspace, and keeps them in the order they were opened."""

    def __init__(self) -> None:
        self.answers: dict[type, Callable[[Any], Any]] = {Ping: lambda ping: Pong(ping.number), Infer: infer}
        self.opened: list[FakeEngine] = []

    def __call__(self, role: Role, parent: QObject) -> FakeEngine:
        engine = FakeEngine(role, parent, self.answers)
        self.opened.append(engine)
        return engine

    def of(self, role: Role) -> list[FakeEngine]:
        """The engines opened for ``role``."""
        return [engine for engine in self.opened if engine.role is role]
