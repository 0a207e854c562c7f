"""The engine as one of several open documents has it: what it asked dies with it, the engine lives on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Ready
from nodeeditor.workspace.engine_client import EngineClient, EngineState, MakeRequest, OnAnswer, OnFailed


class EngineLine(QObject):
    """Asks the engine that all documents share; once closed, nothing is called back any more."""

    #: The new :class:`EngineState`.
    state_changed = Signal(object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._asked: set[int] = set()
        self._closed = False
        engine.state_changed.connect(self.state_changed)

    @property
    def state(self) -> EngineState:
        """What the engine can do at present."""
        return self._engine.state

    @property
    def is_ready(self) -> bool:
        """Whether questions are sent at once."""
        return self._engine.is_ready

    @property
    def versions(self) -> Ready | None:
        """Python, Keras, TensorFlow and the device, once an engine was ready."""
        return self._engine.versions

    @property
    def problem(self) -> Problem | None:
        """Why the engine is dead, or why it is being started again."""
        return self._engine.problem

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error."""
        return self._engine.log

    @property
    def process_id(self) -> int:
        """The id of the engine's process, 0 where there is none."""
        return self._engine.process_id

    def start(self) -> None:
        """Start the engine if it does not run."""
        self._engine.start()

    def stop(self) -> None:
        """End the engine, for all documents."""
        self._engine.stop()

    def restart(self) -> None:
        """Start the engine afresh, for all documents; questions it was at fail."""
        self._engine.restart()

    def ask(self, request: MakeRequest, on_answer: OnAnswer, on_failed: OnFailed | None = None) -> int:
        """As :meth:`EngineClient.ask`; once closed it asks nothing, whatever a timer has left to ask by then."""
        if self._closed:
            return 0  # no question has that number
        numbers: list[int] = []

        def answered(answer: object) -> None:
            self._asked.discard(numbers[0])
            on_answer(answer)

        def failed(fault: Problem) -> None:
            self._asked.discard(numbers[0])
            if on_failed is not None:
                on_failed(fault)

        numbers.append(self._engine.ask(request, answered, failed))
        self._asked.add(numbers[0])
        return numbers[0]

    def forget(self, number: int) -> None:
        """Drop a question: neither of its callbacks will be called."""
        self._asked.discard(number)
        self._engine.forget(number)

    def close(self) -> None:
        """Drop all questions, and hear no more of the engine."""
        if not self._closed:
            self._closed = True
            self._engine.state_changed.disconnect(self.state_changed)
            for number in list(self._asked):
                self.forget(number)
