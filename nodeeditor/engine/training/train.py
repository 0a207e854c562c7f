"""A training from the text of a graph file to a folder with a trained model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.learning import Learned
from nodeeditor.engine.mailbox import Mailbox
from nodeeditor.engine.training.callbacks import direction
from nodeeditor.engine.training.compile import check_trainable
from nodeeditor.engine.training.control import Commands, Steering, with_folder
from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.engine.training.early import EarlyStop
from nodeeditor.engine.training.facts import CPU, device
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.keeping import Keeper
from nodeeditor.engine.training.kept import KeptEpochs
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.misfit import idle_metric, misfitting_metric
from nodeeditor.engine.training.order import Order, epoch_order
from nodeeditor.engine.training.origin.seek import Seeking
from nodeeditor.engine.training.outcome import Outcome, Start
from nodeeditor.engine.training.peak import PeakMemory
from nodeeditor.engine.training.plateau import PlateauRate
from nodeeditor.engine.training.resuming import Earlier, run_to_continue, run_to_resume
from nodeeditor.engine.training.run_logs import RunLogs
from nodeeditor.engine.training.schedule import check_schedule
from nodeeditor.engine.training.setup import SetUp, seeded_model, set_up
from nodeeditor.engine.training.state import learned_of
from nodeeditor.engine.training.state_file import restore_from
from nodeeditor.engine.training.teaching import FromRun
from nodeeditor.engine.training.tuning import tuned
from nodeeditor.engine.training.watching import BestWeights, Watcher
from nodeeditor.graph.effective import effective
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import Answer, TrainingDone, TrainingStarted
from nodeeditor.protocol.steering import AppliedChanges, Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.record import ProblemRecord


def train(
    graph_text: str,
    folder: Path,
    run: Path,
    report: Callable[[Answer], None],
    commands: Commands,
    *,
    continues: Path | None = None,
    resume: bool = False,
    replay: Sequence[AppliedChanges] = (),
    devices: Devices = ALONE,
    request: int = 0,
) -> TrainingDone:
    """Train the graph in ``graph_text`` and keep everything in the new folder ``run``.

    Relative paths of the data start at ``folder``. ``report`` gets ``LayerAdapts`` for each layer that
    learns from the data first, then ``TrainingStarted`` (with ``request``), ``BatchesDone``, ``EpochDone`` and what
    else happens, and ``TrainingDone``, each after it is in the journal.
    ``commands`` is asked about 20 times a second, and the control file in the folder is read as often.
    ``continues`` is the folder of an earlier run to go on from: the graph's epochs are trained in addition to its own.
    With ``resume`` the run in ``run`` itself, which was cut short, goes on from its last checkpoint up to the epochs
    of the graph. ``replay`` are changes to make at their places. Of several workers on ``devices`` all are given the
    same, and the chief alone writes, reports and hears. Raises ``ProblemError``: with nothing made, or an earlier run
    as it was, where the training can't start, and with the run marked as failed where it came to nothing.
    """
    peak = PeakMemory()
    graph = effective(loads(graph_text).graph)
    earlier = run_to_resume(run, graph) if resume else run_to_continue(continues) if continues else Earlier()
    keeper = Keeper(RunFolder(run))
    with devices.preparing():
        training = _Training(graph, folder, report if devices.is_chief else _unheard, earlier, devices)
        heard = with_folder(commands, RunFolder(run).control) if devices.is_chief else commands
        moment = keeper.moment if devices.is_chief else _not_kept
        loop = training.loop(Steering(heard, [*earlier.replay, *replay], devices), moment)
        if isinstance(commands, Mailbox):
            commands.hurry = loop.halt
        watchers = training.restore(loop)
        message = training.message(loop, request, run)
        training.check_same_data()
    if not devices.is_chief:
        return _done(message.run, loop.run(training.start, message.epochs, Follower(), watchers))
    keeper.keep_for(next((one for one in watchers if isinstance(one, KeptEpochs)), None))
    logs = RunLogs(RunFolder(run), graph.training)
    with keeper.beginning():
        keeper.check_room(loop)
        if earlier.record is None:
            data = {"fingerprint": training.setup.fingerprint}
            keeper.start(graph_text, graph.training, message, data, continues, training.setup.begun)
        else:
            training.check_data(earlier.record.data.get("fingerprint"), run.name)
            keeper.start_again(earlier.record, graph_text, graph.training, message.epochs - earlier.record.first_epoch)
        log = RunLog(journal := keeper.journal(), report, news=logs.news)
        start = training.begin(loop, message, log, keeper)
    with journal:
        try:
            outcome = _train(loop, start, message.epochs, log, watchers, logs)
            # Before the model is kept, for which Keras takes more where there is plenty; nothing is known of a GPU.
            outcome.memory = peak.taken if device() == CPU else None
            keeper.finish(loop, outcome)
            done = _done(message.run, outcome)
            log.done(done)
        except ProblemError as error:
            keeper.fail(loop, error.problem)
            with suppress(ProblemError):
                log.failed(ProblemRecord.of(error.problem))
            raise
    return done


def _unheard(_: Answer) -> None:
    """Nobody hears a worker but the chief."""


def _not_kept(_: Loop) -> None:
    """Of several workers the chief alone keeps what comes of the training."""


class _Training:
    """A graph, its data and what was before it, made into a loop that is ready to run."""

    def __init__(
        self, graph: Graph, folder: Path, report: Callable[[Answer], None], earlier: Earlier, devices: Devices
    ) -> None:
        self._graph = graph
        self._earlier = earlier
        self._devices = devices
        self._check_same_graph()
        devices.check_batch(graph.training.batch_size)
        self._catalog = installed_catalog()
        learned = None if earlier.layout is None else (earlier.layout.learned, earlier.run)
        with devices.scope():
            self.setup = set_up(self._graph_of_start(), folder, report, learned)
        devices.check_samples(self.setup.train.samples)

    @property
    def start(self) -> Start:
        """Where it begins."""
        return self._earlier.start

    @property
    def _settings(self) -> TrainingSettings:
        return self._graph.training

    @property
    def _exact(self) -> bool:
        """Whether the very run goes on that was before."""
        return self._earlier.record is not None

    @property
    def _end(self) -> int:
        """The epoch before which it ends."""
        record = self._earlier.record
        return (self.start.position.epoch if record is None else record.first_epoch) + self._settings.epochs

    def _graph_of_start(self) -> Graph:
        """The graph as it was changed by then, with the batches of the epoch at hand."""
        layout = self._earlier.layout
        if layout is None or not self._exact:
            return self._graph
        changes = [one.changes for one in layout.course.changes]
        return tuned(self._graph, [*changes, Changes(batch_size=layout.course.batch_size)], self._catalog)

    def loop(self, steering: Steering, moment: Callable[[Loop], None] = lambda _: None) -> Loop:
        """The loop, before its first step. Raises ``ProblemError`` where loss, metrics and data do not fit."""
        if (idle := idle_metric(self._graph, self.setup.compiled, self.setup.train.first)) is not None:
            raise ProblemError(idle)
        try:
            return Loop(
                self.setup,
                self._order,
                steering=steering,
                retune=self._retuned,
                moment=moment,
                seek=Seeking(self._devices),
                devices=self._devices,
            )
        except ProblemError as error:
            found = misfitting_metric(self._graph, self.setup.compiled, self.setup.train.first)
            raise error if found is None else ProblemError(found) from error

    def restore(self, loop: Loop) -> list[Watcher]:
        """Give the loop the state of before, and make what watches it."""
        model = self.setup.compiled.model
        watchers = _watchers(self._settings, model, loop.epoch_names)
        if self._earlier.state is not None:
            restored = restore_from(self._earlier.state, model, self._earlier.run, rate=self._exact)
            for watcher in watchers:
                if isinstance(watcher, KeptEpochs) and not self._exact:
                    continue  # what another run kept is in its own folder
                watcher.resume(restored.course.watchers.get(watcher.name, {}), restored.best.get(watcher.name))
            if self._exact:
                loop.resume(restored.metrics)
            else:
                restored.take_kept(model)
        return watchers

    def message(self, loop: Loop, request: int, run: Path) -> TrainingStarted:
        """What the training will be. Raises ``ProblemError`` for a learning rate that can't be used all through it."""
        start = self.start.position
        check_schedule(self._settings.optimizer, self._end * loop.steps)
        return TrainingStarted(
            request=request,
            run=str(run),
            epochs=self._end,
            steps=loop.steps,
            samples=self.setup.train.samples,
            validation_samples=self.setup.validation.samples if self.setup.validation else 0,
            metrics=loop.names,
            first_epoch=start.epoch,
            first_step=start.step,
        )

    def check_data(self, fingerprint: object, run: str) -> None:
        """Raises ``ProblemError`` where the data is not what it was."""
        if fingerprint is not None and fingerprint != self.setup.fingerprint:
            raise ProblemError(problem("training.other_data", folder=run))

    def _check_same_graph(self) -> None:
        """Before a model is built, of which TensorFlow shares the weights without a look at what they are."""
        start = self.start.position
        self._check_same(repr((dumps(Document(self._graph)), start.epoch, start.step)))

    def check_same_data(self) -> None:
        """Raises ``ProblemError`` where a worker has not the data of the chief."""
        self._check_same(self.setup.fingerprint)

    def _check_same(self, own: str) -> None:
        if self._devices.agree(own.encode()) != own.encode():
            raise ProblemError(problem("training.workers_differ", worker=self._devices.worker))

    def begin(self, loop: Loop, message: TrainingStarted, log: RunLog, keeper: Keeper) -> Start:
        """Tell that it begins, and see that there is something to go back to. Raises ``ProblemError``."""
        start = self.start
        if self._exact:
            log.resumed(start.position, len(start.changes))
        log.started(message)
        begun = self.setup.begun
        of_weights = () if begun is None else (begun.note, *begun.notes)
        for note in (*self._earlier.notes, *of_weights, *self.setup.notes, self.setup.compiled.note):
            if note is not None:
                log.noted(start.position, note)
        keeper.follow(log)
        if begun is not None or (self._earlier.state is not None and not self._exact):
            # What the weights came from may be gone, or another one, when this run is to be resumed.
            keeper.keep_now(loop)
        return start

    def _order(self, epoch: int, samples: int) -> Order | None:
        return epoch_order(self._settings.seed, epoch, samples) if self._settings.shuffle else None

    def _retuned(self, setup: SetUp, changes: Sequence[Changes]) -> SetUp:
        learned: dict[str, Learned] = learned_of(setup.compiled.model)
        graph = tuned(self._graph, changes, self._catalog)
        check_schedule(graph.training.optimizer, self._end * setup.train.steps)
        with self._devices.scope():
            model = seeded_model(graph, FromRun(learned, self._earlier.run))
        check_trainable(model.model)
        return setup.with_model(model)


def _watchers(settings: TrainingSettings, model: Any, names: Sequence[str]) -> list[Watcher]:
    """What the settings ask for, and what keeps the best weights for a user who wants those."""
    early, plateau, kept = settings.early_stopping, settings.reduce_on_plateau, settings.checkpoints
    found: list[Watcher] = []
    if early is not None:
        found.append(EarlyStop(early, model, names))
    if plateau is not None:
        found.append(PlateauRate(plateau, model, names))
    if kept.monitor or kept.every:
        more_is_better = direction(model, kept.monitor, kept.mode) == "max"
        found.append(KeptEpochs(kept, names, more_is_better=more_is_better))
    if early is None:
        found.append(BestWeights(model, "val_loss" if "val_loss" in names else "loss"))
    elif not early.restore_best:
        found.append(BestWeights(model, early.monitor, early.mode))
    return found


def _train(loop: Loop, start: Start, end: int, log: RunLog, watchers: Sequence[Watcher], logs: RunLogs) -> Outcome:
    """Train, while the logs follow; what keeps them from their last values is told before the end is."""
    with ExitStack() as ending:
        ending.callback(lambda: log.attend(loop.place))
        ending.enter_context(logs)
        ending.callback(log.flush)  # for their last look
        return loop.run(start, end, log, watchers)


def _done(run: str, outcome: Outcome) -> TrainingDone:
    return TrainingDone(
        run=run,
        reason=outcome.status.value,
        epochs=outcome.epochs,
        history=outcome.history,
        samples_per_second=outcome.samples_per_second,
        seconds=outcome.seconds,
        problem=outcome.problem,
        memory=outcome.memory,
    )
