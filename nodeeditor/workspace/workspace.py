"""The open document together with all that works on it: the engine, reports, training, runs, data, files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.document import Document, load
from nodeeditor.files.leftovers import clear_leftovers
from nodeeditor.graph.edits import SetWeights
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.importing import Imported
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.workspace.activities import Activities
from nodeeditor.workspace.attaching import Attaching
from nodeeditor.workspace.beginning import BeginningWeights
from nodeeditor.workspace.channel import OpenChannel
from nodeeditor.workspace.collecting import uncollected
from nodeeditor.workspace.costs import GraphCosts
from nodeeditor.workspace.data import DataDescription
from nodeeditor.workspace.data_fit import DataFit
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.estimate import TrainingEstimate
from nodeeditor.workspace.exporting import ExportSession
from nodeeditor.workspace.file_read import FileRead, read_file
from nodeeditor.workspace.fitting import FittingSearch
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.insertion_trial import InsertionTrial
from nodeeditor.workspace.keeping.keeper import DocumentKeeper
from nodeeditor.workspace.level_reports import LevelReports
from nodeeditor.workspace.link_repairs import LinkRepairs
from nodeeditor.workspace.link_trial import LinkTrial
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.queue import RunQueue
from nodeeditor.workspace.repairs import RepairSearch
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.saving import Saving, Wish
from nodeeditor.workspace.schedule import ScheduleCourse
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.speed_trial import SpeedTrial
from nodeeditor.workspace.tensorboard import TensorBoard
from nodeeditor.workspace.trained_graph import TrainedGraph
from nodeeditor.workspace.training import TrainingSession
from nodeeditor.workspace.work_at_hand import WorkAtHand


class Workspace(OpenDocument):
    """The open document, and what works on it.

    Views hold ids only. They call :meth:`apply` and :meth:`select`, and follow the signals. No
    process is started before :meth:`start_engine`; ``open_channel`` makes the connection to one.
    """

    #: The code that a node of the whole network holds is to be looked at: its id.
    code_wanted = Signal(str)

    def __init__(
        self,
        catalog: Catalog,
        parent: QObject | None = None,
        *,
        open_channel: OpenChannel = EngineProcess,
        settings: QSettings | None = None,
        shared: Shared | None = None,
    ) -> None:
        super().__init__(catalog, parent)
        shared = shared or Shared(catalog, open_channel=open_channel, settings=settings, parent=self)
        self.shared = shared
        self.outside.remember_in(shared.settings)
        self._is_shut = False
        shared.join(self)
        self.engine = EngineLine(shared.engine, self)
        self.spare = shared.spare
        self.flat = FlatGraph(self, self)
        self.inference = GraphInference(self, self.flat, self.engine, self)
        self.costs = GraphCosts(self.flat, self.engine, self.inference, self)
        self.repairs = RepairSearch(self, self.engine, self.inference, self)
        self.data = DataDescription(self, self.engine, self)
        self.beginning = BeginningWeights(self, self.flat, self.engine, self.inference, self)
        self.run_list = RunList(self, self)
        self.preferences = shared.preferences
        #: Which code of nodes may run.
        self.trust = shared.trust
        self.trust.changed.connect(self._on_trust)
        self.training = TrainingSession(self, self.run_list, self.spare, self.preferences, self)
        self.trained = TrainedGraph(self, self.flat, self.inference, self.training, self)
        told = (self.inference, self.costs, self.beginning, self.trained)
        self.reports = LevelReports(self, self.flat, *told, self)
        self.link_trial = LinkTrial(self, self.engine, self.reports, self)
        self.insertion_trial = InsertionTrial(self, self.engine, self.reports, self.flat, self)
        self.fitting = FittingSearch(self, self.engine, self.reports, self)
        self.link_repairs = LinkRepairs(self, self.engine, self.flat, self)
        self.data_fit = DataFit(self, self.engine, self.data, self.inference, self)
        self.run_list.changed.connect(self.beginning.refresh)
        self.run_list.moved.connect(self._on_run_moved)
        self.attaching = Attaching(self, self.run_list, self.training, self)
        self.queue = RunQueue(self.training, self.run_list, self)
        self.first_pace = shared.first_pace
        self.estimate = TrainingEstimate(
            self,
            self.engine,
            self.inference,
            self.costs,
            self.data,
            self.training,
            self.first_pace,
            self,
            log=shared.pace_log,
        )
        self.training.demand = lambda: self.estimate.at_work
        self.schedule = ScheduleCourse(self, self.engine, self.data, self)
        self.speed_trial = SpeedTrial(self, self.spare, self.training, self)
        self.tensorboard = TensorBoard(self)
        self.exporting = ExportSession(self, shared.open_channel, self)
        self.recent = shared.recent
        self.pairs = shared.pairs
        self.activities = Activities(self)
        self._work_at_hand = WorkAtHand(self)
        #: Writes the document's file.
        self.saving = Saving(self)
        self._locked: Path | None = None
        self.path_changed.connect(self._hold_file)
        #: Keeps the document against a crash, where documents are kept.
        self.keeper = DocumentKeeper(self, shared.safe.recovery, self) if shared.safe is not None else None
        shared.catalog_described.connect(self.set_catalog)
        self.engine.state_changed.connect(self._on_engine)
        self.training.failed.connect(self._on_training_failed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.shut_down)

    # The engine

    def start_engine(self) -> None:
        """Start the engine, then a spare one for the next training; follow a training that runs, take up the queue."""
        self.queue.open()
        self.engine.start()
        self.attaching.start()

    def _on_trust(self) -> None:
        self.inference.ask_again((CODE_LAYER,))

    def restart_engines(self) -> None:
        """Start the engine afresh, and a spare one after it; a training at work goes on."""
        self.spare.close()
        self.engine.restart()

    def shut_down(self, *, training_stops: bool | None = None, discards: bool = False) -> None:
        """Close the document: with the last one every process of ours ends, but for a training that goes on.

        That does or not as ``training_stops`` says, else as it is set; one that stops does so after the step at hand
        and keeps its weights. Changes that no file holds are offered at the next start, unless the user ``discards``
        them.
        """
        if self._is_shut:
            return
        self._is_shut = True
        steps = (
            self.saving.close,
            partial(self._keep_no_more, discards=discards),
            self._hold_file,
            self.queue.close,
            self.tensorboard.close,
            self.exporting.cancel,
            self.attaching.stop,
            partial(self.training.close, stops=training_stops),
            self.engine.close,
            partial(self.shared.leave, self),
        )
        with ExitStack() as all_of_them:  # be it that one fails: no process is to be left
            for step in reversed(steps):
                all_of_them.callback(step)

    def _keep_no_more(self, *, discards: bool) -> None:
        if self.keeper is not None:
            self.keeper.close(discards=discards)

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY and not self.training.is_attached:
            self.spare.warm()

    def _on_training_failed(self, fault: Problem) -> None:
        if fault.code.startswith("data."):
            self.data.want()  # so that it is told at its node too, with what helps

    # The queue

    def queue_up(self, graphs: Iterable[tuple[str, str]] | None = None) -> bool:
        """Let graphs (a label and a text each) wait for training, by default the document as it is now.

        False where they would read what is held back, which :attr:`training` tells.
        """
        if (held := self.outside.problem) is not None:
            self.training.failed.emit(held)
            return False
        waiting = graphs if graphs is not None else [("", self.text())]
        name = self.name or "untitled"
        self.queue.add(waiting, folder=str(self.folder), runs=self.run_list.folder, name=name)
        return True

    # Files

    def new_document(self, name: str = "") -> None:
        """Take up an empty document that has no file."""
        self.take_up(Document(), None, name)

    @uncollected()
    def open_file(
        self, path: Path, *, as_copy: bool = False, is_read_only: bool = False, read: FileRead | None = None
    ) -> Imported | None:
        """Take up the document in ``path``, or what was ``read`` of it.

        Raises :class:`ProblemError`, and then nothing changed.

        The code is ``file.open_elsewhere`` where another editor has the file open: it can be opened ``as_copy`` that
        has no file yet, or so that it ``is_read_only``. A file of a newer version is read-only, as far as it can be
        read. A model of Keras becomes a document of its name that has no file yet, and what it became is returned: the
        model itself is never written.
        """
        path = path.absolute()
        if as_copy:
            self.take_up(load(path), None, tr("{name} copy", name=path.stem))
            return None
        read = read or read_file(path, self.installed)
        found = read.content
        is_read_only = is_read_only or read.is_newer
        if isinstance(found, Document) and not is_read_only and not self.may_hold(path):
            raise ProblemError(problem("file.open_elsewhere", place=path.name))
        self.recent.add(path)
        if isinstance(found, Imported):
            if found.has_weights:
                # As data are: named, not copied. Saved elsewhere, the graph still leads to the model.
                found.graph.weights = WeightsSource(str(path))
            self.take_up(Document(found.graph), None, path.stem)
            self.outside.choose(path)
            return found
        self.take_up(found, path, is_read_only=is_read_only)
        if not is_read_only:
            clear_leftovers(path.parent)
        return None

    def save_file(self, path: Path | None = None, *, over_changes: bool = False) -> None:
        """Save the document before this returns, into another file where ``path`` is given.

        Raises :class:`ProblemError` when the file can't be written (an old one is whole then), with the code
        ``file.write_changed`` where another program wrote the document's own file and it is not to be saved
        ``over_changes``, and ``ValueError`` for a document that has no path yet. The window saves by :attr:`saving`.
        """
        self.saving.now(Wish(path, over_changes))

    def take_up(
        self,
        document: Document,
        path: Path | None,
        name: str = "",
        *,
        is_saved: bool = True,
        is_read_only: bool = False,
    ) -> None:
        """Show another document; the one before is saved first, where that was asked for."""
        self.saving.finish()
        super().take_up(document, path, name, is_saved=is_saved, is_read_only=is_read_only)

    def may_hold(self, path: Path) -> bool:
        """Whether no other editor has a file open; from now on none will."""
        return self.shared.safe is None or self.shared.safe.locks.take(path)

    def _hold_file(self) -> None:
        """Keep other editors from writing the document's file, and no other one."""
        if self.shared.safe is None:
            return
        locks = self.shared.safe.locks
        path = None if self._is_shut or self.is_read_only else self.path
        if path == self._locked:
            return
        if self._locked is not None:
            locks.release(self._locked)
        if path is not None:
            locks.take(path)
        self._locked = path

    def _on_run_moved(self, before: Path, after: Path) -> None:
        """Let the document name the weights of a run where that is from now on; in its file too, if it is as saved."""
        path = self.beginning.path
        if path is not None and os.path.normpath(path.absolute()) == os.path.normpath(before.absolute()):
            was_saved = not self.is_modified
            self.apply(SetWeights(self.weights_at(after)), tr("Name the weights from the new folder"), of_graph=True)
            if was_saved and not self.is_read_only:
                self.saving.begin(Wish())

    def weights_at(self, place: Path) -> WeightsSource:
        """How this document names the weights in a file or in a run's folder: as :meth:`data_path` does."""
        return WeightsSource(self.data_path(place))
