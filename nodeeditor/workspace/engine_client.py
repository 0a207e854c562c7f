"""The engine that answers questions: its state, the questions under way, and its restarts."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import Answer, Failed, Pong, Ready, Started
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import Request
from nodeeditor.workspace.channel import Channel, OpenChannel, Role
from nodeeditor.workspace.heartbeat import Heartbeat

MakeRequest: TypeAlias = Callable[[int], Request]
OnAnswer: TypeAlias = Callable[[Any], None]
OnFailed: TypeAlias = Callable[[Problem], None]

#: Waits before an engine that ended by itself is started again, in milliseconds; then it is given up.
BACKOFF = (500, 3_000)
#: An engine that lived this long in readiness, in milliseconds, has all its restarts again.
SOUND_LIFE = 60_000


#: Problems that tell of the engine alone, not of what it was asked: the next engine may answer.
GONE = frozenset(
    {
        "engine.stopped",
        "engine.died",
        "engine.given_up",
        "engine.hung",
        "engine.noise",
        "engine.lied",
        "engine.flood",
        "engine.no_start",
        "engine.version",
    }
)


class EngineState(Enum):
    """What the engine can do at present."""

    STOPPED = "stopped"
    """Not started, or ended by us."""
    STARTING = "starting"
    """Keras is being imported; questions are kept until then."""
    READY = "ready"
    BUSY = "busy"
    """Ready, but at work for more than a heartbeat."""
    DEAD = "dead"
    """Ended by itself more often than it is restarted; :meth:`EngineClient.restart` tries again."""


@dataclass(frozen=True, slots=True)
class _Question:
    request: Request
    on_answer: OnAnswer
    on_failed: OnFailed | None


class EngineClient(QObject):
    """Asks the engine and delivers its answers; restarts it when it dies or hangs."""

    #: The new :class:`EngineState`.
    state_changed = Signal(object)

    def __init__(self, open_channel: OpenChannel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_channel
        self._channel: Channel | None = None
        self._state = EngineState.STOPPED
        self._versions: Ready | None = None
        self._problem: Problem | None = None
        self._last_log = ""
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Question] = {}
        self._sent: dict[int, _Question] = {}
        self._failed: dict[int, tuple[_Question, Problem]] = {}
        self._crashes = 0
        self._life = QElapsedTimer()
        self._heartbeat = Heartbeat(self)
        self._heartbeat.silent.connect(self._on_silent)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._open_channel)

    @property
    def state(self) -> EngineState:
        """What the engine can do at present."""
        return self._state

    @property
    def is_ready(self) -> bool:
        """Whether questions are sent at once."""
        return self._state in (EngineState.READY, EngineState.BUSY)

    @property
    def versions(self) -> Ready | None:
        """Python, Keras, TensorFlow and the device, once an engine was ready."""
        return self._versions

    @property
    def problem(self) -> Problem | None:
        """Why the engine is dead, or why it is being started again."""
        return self._problem

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error."""
        return self._channel.log if self._channel else self._last_log

    @property
    def process_id(self) -> int:
        """The id of the engine's process, 0 where there is none."""
        return self._channel.process_id if self._channel else 0

    def start(self) -> None:
        """Start the engine if it does not run."""
        if self._state in (EngineState.STOPPED, EngineState.DEAD):
            self._crashes = 0
            self._open_channel()

    def stop(self) -> None:
        """End the engine; questions under way fail. Returns before the process is gone."""
        channel = self._let_go()
        if channel is not None:
            channel.close()
        self._set_state(EngineState.STOPPED)
        self._fail_all(problem("engine.stopped"))

    def restart(self) -> None:
        """Start the engine afresh, whatever its state; questions it was at fail."""
        channel = self._let_go()
        if channel is not None:
            channel.close()
        self._fail(self._sent, problem("engine.stopped"))
        self._crashes = 0
        self._open_channel()

    def ask(self, request: MakeRequest, on_answer: OnAnswer, on_failed: OnFailed | None = None) -> int:
        """Send ``request(number)`` once the engine is ready, and call back with the answer or the problem.

        The callbacks run in the event loop, never within this call. While the engine is stopped or
        dead the question fails. Returns the number, for :meth:`forget`.
        """
        number = next(self._numbers)
        question = _Question(request(number), on_answer, on_failed)
        if self.is_ready and self._channel is not None:
            self._send(self._channel, number, question)
        else:
            self._waiting[number] = question
            if self._state is not EngineState.STARTING:
                QTimer.singleShot(0, self, self._fail_waiting)
        return number

    def forget(self, number: int) -> None:
        """Drop a question: neither of its callbacks will be called."""
        for questions in (self._waiting, self._sent, self._failed):
            questions.pop(number, None)

    def _send(self, channel: Channel, number: int, question: _Question) -> None:
        try:
            channel.send(question.request)
        except (ValueError, TypeError, OverflowError) as error:  # too long, or a number of more than 64 bits
            fault = problem("engine.not_sent", request=type(question.request).__name__, reason=str(error))
            self._failed[number] = question, fault
            QTimer.singleShot(0, self, self._tell_failed)
        else:
            self._sent[number] = question

    # The engine's life

    def _open_channel(self) -> None:
        channel = self._open(Role.QUESTIONS, self)
        self._channel = channel
        channel.message.connect(self._on_message)
        channel.ended.connect(self._on_ended)
        self._set_state(EngineState.STARTING)
        self._heartbeat.watch(channel, patient=True)
        channel.start()

    def _let_go(self) -> Channel | None:
        """The channel, which is not ours any more: what it still says is not heard."""
        channel, self._channel = self._channel, None
        self._again.stop()
        self._heartbeat.rest()
        if channel is not None:
            self._last_log = channel.log
            channel.message.disconnect(self._on_message)
            channel.ended.disconnect(self._on_ended)
        return channel

    def _on_message(self, message: Answer) -> None:
        self._heartbeat.heard()
        match message:
            case Started(version):
                if version != VERSION:
                    self._give_up(problem("engine.version", got=version, needed=VERSION))
            case Ready():
                self._on_ready(message)
            case Pong(busy=busy):
                if self.is_ready:
                    self._set_state(EngineState.BUSY if busy else EngineState.READY)
            case Failed(request=0, problem=fault):
                if self._state is EngineState.STARTING:
                    self._give_up(fault)
            case Failed(request=number, problem=fault):
                question = self._sent.pop(number, None)
                if question is not None and question.on_failed is not None:
                    question.on_failed(fault)
                self._after_answer()
            case _:
                question = self._sent.pop(getattr(message, "request", 0), None)
                if question is not None:
                    question.on_answer(message)
                self._after_answer()

    def _after_answer(self) -> None:
        if self._state is EngineState.BUSY and not self._sent:
            self._set_state(EngineState.READY)

    def _on_ready(self, ready: Ready) -> None:
        channel = self._channel
        assert channel is not None  # it has just spoken
        self._versions = ready
        self._problem = None
        self._life.start()
        self._heartbeat.watch(channel, patient=False)
        waiting, self._waiting = self._waiting, {}
        for number, question in waiting.items():
            self._send(channel, number, question)
        self._set_state(EngineState.READY)

    def _on_ended(self, fault: Problem) -> None:
        lived = self._life.elapsed() if self.is_ready else 0
        self._let_go()
        if lived > SOUND_LIFE:
            self._crashes = 0
        self._crashes += 1
        self._problem = fault
        if self._crashes > len(BACKOFF):
            self._problem = problem("engine.given_up", times=self._crashes)
            self._set_state(EngineState.DEAD)
            self._fail_all(fault)
            return
        self._again.start(BACKOFF[self._crashes - 1])
        self._set_state(EngineState.STARTING)
        self._fail(self._sent, fault)

    def _on_silent(self, seconds: int) -> None:
        channel = self._channel
        if channel is not None:
            channel.abandon(problem("engine.hung", seconds=seconds))

    def _give_up(self, fault: Problem) -> None:
        channel = self._let_go()
        if channel is not None:
            channel.close()
        self._problem = fault
        self._set_state(EngineState.DEAD)
        self._fail_all(fault)

    # Questions that fail

    def _fail_waiting(self) -> None:
        if self._state in (EngineState.STOPPED, EngineState.DEAD):
            self._fail(self._waiting, self._problem or problem("engine.stopped"))

    def _fail_all(self, fault: Problem) -> None:
        self._fail(self._sent, fault)
        self._fail(self._waiting, fault)

    def _fail(self, questions: dict[int, _Question], fault: Problem) -> None:
        self._failed.update((number, (question, fault)) for number, question in questions.items())
        questions.clear()
        self._tell_failed()

    def _tell_failed(self) -> None:
        for number in list(self._failed):
            question, fault = self._failed.pop(number, (None, None))  # one told before may have had it forgotten
            if question is not None and question.on_failed is not None:
                question.on_failed(fault)

    def _set_state(self, state: EngineState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
