"""The training of the open document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.format import loads
from nodeeditor.preferences.choices import AtClose
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    DataRead,
    EpochDone,
    Failed,
    LayerAdapts,
    NonFiniteFound,
    Started,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import Steer, Train
from nodeeditor.protocol.steering import Command, Stop
from nodeeditor.runs.folder import RunFolder, unreadable
from nodeeditor.runs.journal import Resumed
from nodeeditor.runs.listing import RunInfo, read_run
from nodeeditor.workspace.attached import AttachedRun, end_of_log
from nodeeditor.workspace.channel import Channel
from nodeeditor.workspace.ending import Ending
from nodeeditor.workspace.heartbeat import Heartbeat
from nodeeditor.workspace.memory import Demand
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.out_of_memory import MemoryWatch
from nodeeditor.workspace.preferences import PreferenceStore
from nodeeditor.workspace.resumable import Resumable
from nodeeditor.workspace.resumed_run import ResumedRun
from nodeeditor.workspace.run_at_hand import RunAtHand
from nodeeditor.workspace.run_at_work import RunAtWork
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.spare import SpareEngine

#: The number of the one request that a training's process takes.
_REQUEST = 1
#: What is said of an engine whose messages can't be taken, and of a training that is one.
_LYING = {"engine.noise": "engine.run_lied", "engine.lied": "engine.run_lied", "engine.flood": "engine.run_flood"}


class TrainingState(Enum):
    """Where a training is."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


class TrainingSession(QObject):
    """Trains the open document in a process of its own, one run at a time."""

    #: The new :class:`TrainingState`.
    state_changed = Signal(object)
    #: A ``DataRead`` or a ``LayerAdapts``: what is done with the data before the training starts.
    adapting = Signal(object)
    #: A ``TrainingStarted``.
    started = Signal(object)
    #: A ``Resumed`` of the journal: here the run went on in another process.
    resumed = Signal(object)
    #: A ``BatchesDone``.
    batches = Signal(object)
    #: An ``EpochDone``.
    epoch = Signal(object)
    #: A ``TrainingPaused``: it waits for the user.
    paused = Signal(object)
    #: A ``TrainingGoesOn``.
    went_on = Signal(object)
    #: A ``TrainingChanged``: settings are other ones from here on.
    changed = Signal(object)
    #: A ``TrainingNoted``: something to know, and it goes on.
    noted = Signal(object)
    #: A ``NonFiniteFound``: where it began that numbers were none any more; the end follows.
    non_finite = Signal(object)
    #: A ``TrainingDone``: finished, early stopping, stopped or NaN.
    done = Signal(object)
    #: A :class:`~nodeeditor.problems.Problem`: the training could not start, or its process died.
    failed = Signal(object)

    def __init__(
        self,
        document: OpenDocument,
        runs: RunList,
        spare: SpareEngine,
        preferences: PreferenceStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._document = document
        self._runs = runs
        self._spare = spare
        self._state = TrainingState.IDLE
        self._channel: Channel | None = None
        #: What tells of the training: the channel, or what completes it.
        self._source: Channel | ResumedRun | None = None
        self._run = RunAtHand()
        self._log = ""
        self._memory = MemoryWatch(self)
        #: A training that is silent is told of and not ended: it may be suspended, and go on.
        self._heartbeat = Heartbeat(self)
        self._heartbeat.silent.connect(self._on_silent)
        #: What the memory of the training at work hangs on; given by who knows it.
        self.demand: Callable[[], Demand | None] = lambda: None
        #: Whether the training at work is one of the document as it was when it began, not of what a run keeps.
        self.trains_document = False
        #: What the run at hand told of itself, or the last one.
        self.at_work = RunAtWork()
        self._resumable = Resumable(document, runs)
        self.state_changed.connect(self._resumable.forget)
        document.replaced.connect(self._on_replaced)
        runs.moved.connect(self._run.moved)

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
        return self._run.path

    @property
    def is_of_another_document(self) -> bool:
        """Whether the training at work is one of a document that was open before."""
        return self._run.is_foreign

    @property
    def log(self) -> str:
        """The last of what the training's process wrote to its standard error: to us, and then into its folder."""
        said = self._channel.log if self._channel and not self.is_attached else self._log
        run = self._run
        return said + (end_of_log(RunFolder(run.path)) if run.path and run.begun else "")

    @property
    def resumable(self) -> RunInfo | None:
        """The newest run of this document, where it was stopped or cut short and can go on exactly."""
        return self._resumable.find(self._run.path) if self.is_idle else None

    @property
    def elapsed(self) -> float:
        """Seconds that the run at hand was trained before it was attached to, or resumed."""
        return self._source.elapsed if isinstance(self._source, AttachedRun | ResumedRun) else 0.0

    @property
    def tells_whole(self) -> bool:
        """Whether the run at hand is told from its own beginning, which was earlier: it is attached to, or resumed."""
        return isinstance(self._source, AttachedRun | ResumedRun)

    @property
    def process_id(self) -> int:
        """The id of the training's process, 0 where there is none."""
        return self._channel.process_id if self._channel else 0

    @property
    def is_attached(self) -> bool:
        """Whether another process than ours trains, one that was there before or that a terminal started."""
        return isinstance(self._channel, AttachedRun)

    def start(self, continues: Path | None = None, epochs: int | None = None) -> None:
        """Train the document as it is now; ``continues`` is the folder of a run to go on from.

        ``epochs`` are trained instead of those of the document. Does nothing while a training runs. What stands in
        the way is told by :attr:`failed`.
        """
        if not self.is_idle:
            return
        if (held := self._document.outside.problem) is not None:
            self.failed.emit(held)
            return
        self._run.take(self._runs.new_run(), self._document.path)
        self.trains_document = True
        self._send(self._document.text(epochs), continues=str(continues) if continues else None)

    def start_text(self, text: str, folder: str, run: Path) -> None:
        """Train a graph that is given as its file's text, with its data's ``folder``, into the folder ``run``.

        It is one of the open document where its run is among those of that.
        """
        if self.is_idle:
            self._run.take(run, self._document.path)
            if run.parent != self._runs.folder:
                self._run.disown()
            self.trains_document = False
            self._send(text, folder=folder)

    def resume(self, run: RunInfo) -> None:
        """Go on exactly with a run of this document that was cut short, in its own folder. Nothing while one runs."""
        if not self.is_idle:
            return
        try:
            graph = run.folder.graph.read_text(encoding="utf-8")
            held = self._document.outside.problem_of(self._document.folder, loads(graph).graph)
        except (OSError, UnicodeDecodeError) as error:
            self.failed.emit(unreadable(run.folder.graph, error))
            return
        except GraphFileError:  # told by the engine, which reads nothing else of it then
            held = None
        if held is not None:
            self.failed.emit(held)
            return
        self._run.take(run.path, self._document.path)
        self.trains_document = False
        self._send(graph, resumes=run)

    def _send(
        self, graph: str, *, continues: str | None = None, resumes: RunInfo | None = None, folder: str | None = None
    ) -> None:
        """Have an engine train ``graph`` in the folder of the run at hand; its data is found from ``folder``."""
        channel = self._spare.take()
        self._take(channel, channel if resumes is None else ResumedRun(channel, resumes, self))
        self._set_state(TrainingState.STARTING)
        outlives = self._preferences.now.at_close is not AtClose.STOP
        folder, run, resume = folder or str(self._document.folder), str(self._run.path), resumes is not None
        channel.send(Train(_REQUEST, graph, folder, run, continues, resume=resume, outlives=outlives))

    def attach(self, run: RunInfo) -> None:
        """Follow a run of this document that another process trains: all of it, from its beginning.

        Does nothing while a training runs.
        """
        if not self.is_idle or run.record is None:
            return
        self._run.take(run.path, self._document.path, begun=True)
        self.trains_document = False
        self._spare.close()  # it would wait for nothing
        channel = AttachedRun(run.folder, run.record, self)
        self._take(channel, channel)
        self._set_state(TrainingState.RUNNING)
        channel.start()

    def tell_again(self) -> None:
        """Tell the whole course once more, where it can be told: for who came too late to hear it."""
        if self._channel is not None:
            self._channel.rewind()

    def steer(self, command: Command) -> None:
        """Ask the training to pause, to go on or to change; what comes of it is told. Nothing while none runs."""
        if self._channel is not None and self._state in (TrainingState.RUNNING, TrainingState.PAUSED):
            self._channel.send(Steer(command))

    def stop(self, keep: Literal["last", "best"] = "last") -> None:
        """Stop after the step at hand and keep the last weights, or those of the best epoch; :attr:`done` follows.

        Asked once more, a training that has not stopped yet is ended, by force where it must be.
        """
        if self._channel is None:
            return
        if self._state is TrainingState.STOPPING:
            self._channel.abandon(problem("engine.run_ended", run=self._run.name))
            return
        self._set_state(TrainingState.STOPPING)
        self._channel.send(Steer(Stop(keep)))

    def close(self, *, stops: bool | None = None) -> None:
        """Let go of a training, and tell nothing more of it.

        Its process goes on, or where it ``stops`` keeps the weights and ends; by default as the user set it.
        """
        stops = self._preferences.now.at_close is AtClose.STOP if stops is None else stops
        channel = self._let_go()
        if channel is None:
            return
        if not stops:
            channel.leave()
        elif isinstance(channel, AttachedRun):
            channel.send(Steer(Stop()))
            channel.leave()
        else:
            channel.close()
        self._set_state(TrainingState.IDLE)

    # What happens

    def _on_message(self, message: Answer | Resumed) -> None:
        self.at_work.take(message)
        match message:
            case Started(version) if version != VERSION:
                self._fail(problem("engine.version", got=version, needed=VERSION))
            case DataRead() | LayerAdapts():
                self.adapting.emit(message)
            case TrainingStarted():
                self._run.begun = True
                self._memory.watch(self.process_id)
                if self._channel is not None and not self.is_attached:
                    self._heartbeat.watch(self._channel, patient=False)
                if self._state is TrainingState.STARTING:
                    self._set_state(TrainingState.RUNNING)
                self.started.emit(message)
                self._runs.refresh()
            case Resumed():
                self.resumed.emit(message)
            case TrainingPaused():
                if self._state is TrainingState.RUNNING:
                    self._set_state(TrainingState.PAUSED)
                self.paused.emit(message)
            case TrainingGoesOn():
                if self._state is TrainingState.PAUSED:
                    self._set_state(TrainingState.RUNNING)
                self.went_on.emit(message)
            case TrainingChanged():
                self.changed.emit(message)
            case TrainingNoted():
                self.noted.emit(message)
            case NonFiniteFound():
                self.non_finite.emit(message)
            case BatchesDone():
                self.batches.emit(message)
            case EpochDone():
                self.epoch.emit(message)
            case TrainingDone():
                self._over()
                self.done.emit(message)
            case Failed() if self._run.begun:
                self._fail(message.problem)
            case Failed():
                self._give_back()
                self.failed.emit(message.problem)

    def _on_ended(self, fault: Problem) -> None:
        if fault.code in ("engine.died", "engine.run_gone"):
            fault = self._ending(fault).problem()
        elif fault.code in _LYING:
            fault = problem(_LYING[fault.code], **fault.arguments, kept=self._ending(fault).kept_text)
        self._fail(fault)

    def _on_silent(self, seconds: int) -> None:
        told = replace(problem("engine.run_silent", seconds=seconds), warning=True)
        self.noted.emit(TrainingNoted(self.at_work.epoch, self.at_work.step, told))

    def _ending(self, fault: Problem) -> Ending:
        return Ending(
            self._run.name,
            how=fault.arguments.get("how", ""),
            signal=None if fault.code == "engine.run_gone" else fault.arguments.get("signal", 0),
            kept=self._run.path is not None and read_run(self._run.path).continuable,
            log=self.log,
            facts=self._memory.facts,
            demand=self.demand(),
        )

    def _fail(self, fault: Problem) -> None:
        self._over()
        self.failed.emit(fault)

    def _over(self) -> None:
        """The process has nothing more to tell: let it end, and warm another for the next training."""
        channel = self._let_go()
        if channel is not None:
            channel.close()
        self._run.settle()
        self._set_state(TrainingState.IDLE)
        self._runs.refresh()
        self._spare.warm()

    def _give_back(self) -> None:
        """Nothing was trained, and the process waits for the next training."""
        channel = self._let_go()
        if channel is not None:
            self._spare.give_back(channel)
        self._run.settle()
        self._set_state(TrainingState.IDLE)

    def _take(self, channel: Channel, source: Channel | ResumedRun) -> None:
        self._channel, self._source = channel, source
        source.message.connect(self._on_message)
        source.ended.connect(self._on_ended)
        if not isinstance(channel, AttachedRun):
            channel.message.connect(self._heartbeat.heard)
            self._heartbeat.watch(channel, patient=True)

    def _let_go(self) -> Channel | None:
        channel, self._channel = self._channel, None
        source, self._source = self._source, None
        self._memory.rest()
        self._heartbeat.rest()
        if channel is not None:
            if not isinstance(channel, AttachedRun):
                channel.message.disconnect(self._heartbeat.heard)
            self._log = "" if isinstance(channel, AttachedRun) else channel.log
        if source is not None:
            source.message.disconnect(self._on_message)
            source.ended.disconnect(self._on_ended)
        if isinstance(source, ResumedRun):
            source.close()
        return channel

    def _on_replaced(self) -> None:
        if self.is_attached:
            self.close(stops=False)
        self._run.see(self._document.path, is_idle=self.is_idle)

    def _set_state(self, state: TrainingState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
