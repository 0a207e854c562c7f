"""The training of the open document."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    EpochDone,
    Failed,
    LayerAdapts,
    Started,
    TrainingDone,
    TrainingStarted,
)
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import Steer, Train
from nodeeditor.protocol.steering import Stop
from nodeeditor.workspace.channel import Channel
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.spare import SpareEngine

#: The number of the one request that a training's process takes.
_REQUEST = 1


class TrainingState(Enum):
    """Where a training is."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


class TrainingSession(QObject):
    """Trains the open document in a process of its own, one run at a time."""

    #: The new :class:`TrainingState`.
    state_changed = Signal(object)
    #: A ``LayerAdapts``: a layer learns from the data before the training starts.
    adapting = Signal(object)
    #: A ``TrainingStarted``.
    started = Signal(object)
    #: A ``BatchesDone``.
    batches = Signal(object)
    #: An ``EpochDone``.
    epoch = Signal(object)
    #: A ``TrainingDone``: finished, early stopping, stopped or NaN.
    done = Signal(object)
    #: A :class:`~nodeeditor.problems.Problem`: the training could not start, or its process died.
    failed = Signal(object)

    def __init__(
        self, document: OpenDocument, runs: RunList, spare: SpareEngine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._runs = runs
        self._spare = spare
        self._state = TrainingState.IDLE
        self._channel: Channel | None = None
        self._run: Path | None = None
        #: The run that is the last one still, when the one at hand does not begin.
        self._run_before: Path | None = None
        self._log = ""
        self._begun = False
        self._is_of_another_document = False
        document.replaced.connect(self._on_replaced)
        runs.moved.connect(self._on_moved)

    @property
    def state(self) -> TrainingState:
        """Where the training is."""
        return self._state

    @property
    def is_idle(self) -> bool:
        """Whether a training can start."""
        return self._state is TrainingState.IDLE

    @property
    def run(self) -> Path | None:
        """The folder of the run at work, or of the last one of this document."""
        return self._run

    @property
    def log(self) -> str:
        """The last of what the training's process wrote to its standard error."""
        return self._channel.log if self._channel else self._log

    @property
    def process_id(self) -> int:
        """The id of the training's process, 0 where there is none."""
        return self._channel.process_id if self._channel else 0

    def start(self, continues: Path | None = None) -> None:
        """Train the document as it is now; ``continues`` is the folder of a run to go on from.

        Does nothing while a training runs. What stands in the way is told by :attr:`failed`.
        """
        if not self.is_idle:
            return
        self._begin(self._document.text(), str(self._document.folder), self._runs.new_run(), continues)

    def start_text(self, text: str, folder: str, run: Path) -> None:
        """Train a graph that is given as its file's text, with its data's ``folder``, into the folder ``run``.

        It is one of the open document where its run is among those of that.
        """
        if self.is_idle:
            self._begin(text, folder, run, None, is_of_another=run.parent != self._runs.folder)

    def _begin(self, text: str, folder: str, run: Path, continues: Path | None, *, is_of_another: bool = False) -> None:
        self._run_before, self._run = self._run, run
        self._begun = False
        self._is_of_another_document = is_of_another
        channel = self._spare.take()
        self._channel = channel
        channel.message.connect(self._on_message)
        channel.ended.connect(self._on_ended)
        self._set_state(TrainingState.STARTING)
        channel.send(Train(_REQUEST, text, folder, str(run), str(continues) if continues else None))

    def stop(self) -> None:
        """Stop after the step at hand and keep the weights; :attr:`done` follows.

        Asked once more, a training that has not stopped yet is ended, by force where it must be.
        """
        if self._channel is None:
            return
        if self._state is TrainingState.STOPPING:
            self._channel.abandon(problem("engine.run_ended", run=self._run_name))
            return
        self._set_state(TrainingState.STOPPING)
        self._channel.send(Steer(Stop()))

    def close(self) -> None:
        """Let go of a training: its process keeps the weights and ends, and nothing more is told."""
        channel = self._let_go()
        if channel is not None:
            channel.close()
            self._set_state(TrainingState.IDLE)

    # What happens

    def _on_message(self, message: Answer) -> None:
        match message:
            case Started(version) if version != VERSION:
                self._fail(problem("engine.version", got=version, needed=VERSION))
            case LayerAdapts():
                self.adapting.emit(message)
            case TrainingStarted():
                self._begun = True
                if self._state is TrainingState.STARTING:
                    self._set_state(TrainingState.RUNNING)
                self.started.emit(message)
                self._runs.refresh()
            case BatchesDone():
                self.batches.emit(message)
            case EpochDone():
                self.epoch.emit(message)
            case TrainingDone():
                self._over()
                self.done.emit(message)
            case Failed() if self._begun:
                self._fail(message.problem)
            case Failed():
                self._give_back()
                self.failed.emit(message.problem)

    def _on_ended(self, fault: Problem) -> None:
        if fault.code == "engine.died":
            fault = problem("engine.run_died", how=fault.arguments["how"], run=self._run_name)
        self._fail(fault)

    @property
    def _run_name(self) -> str:
        return self._run.name if self._run else ""

    def _fail(self, fault: Problem) -> None:
        self._over()
        self.failed.emit(fault)

    def _over(self) -> None:
        """The process has nothing more to tell: let it end, and warm another for the next training."""
        channel = self._let_go()
        if channel is not None:
            channel.close()
        self._settle_run()
        self._set_state(TrainingState.IDLE)
        self._runs.refresh()
        self._spare.warm()

    def _give_back(self) -> None:
        """Nothing was trained, and the process waits for the next training."""
        channel = self._let_go()
        if channel is not None:
            self._spare.give_back(channel)
        self._settle_run()
        self._set_state(TrainingState.IDLE)

    def _let_go(self) -> Channel | None:
        channel, self._channel = self._channel, None
        if channel is not None:
            self._log = channel.log
            channel.message.disconnect(self._on_message)
            channel.ended.disconnect(self._on_ended)
        return channel

    def _settle_run(self) -> None:
        """The run at hand is the last one of this document, if it began and belongs to it."""
        if not self._begun:
            self._run = self._run_before
        if self._is_of_another_document:
            self._run = None

    def _on_replaced(self) -> None:
        if self.is_idle:
            self._run = None
        self._is_of_another_document = not self.is_idle

    def _on_moved(self, old: Path, new: Path) -> None:
        if self._run == old:
            self._run = new
        if self._run_before == old:
            self._run_before = new

    def _set_state(self, state: TrainingState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
