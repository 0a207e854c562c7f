"""A training from the text of a graph file to a folder with a trained model."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from nodeeditor.document.format import loads
from nodeeditor.engine.learning import Learned
from nodeeditor.engine.training.early import EarlyStop
from nodeeditor.engine.training.facts import CPU, device
from nodeeditor.engine.training.keeping import Keeper
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.loop import Loop, Outcome
from nodeeditor.engine.training.misfit import misfitting_metric
from nodeeditor.engine.training.order import Order, epoch_order
from nodeeditor.engine.training.peak import PeakMemory
from nodeeditor.engine.training.setup import set_up
from nodeeditor.engine.training.state import Resumed, load_state, read_learned
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import Answer, TrainingDone, TrainingStarted
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.record import ProblemRecord


def train(
    graph_text: str,
    folder: Path,
    run: Path,
    report: Callable[[Answer], None],
    should_stop: Callable[[], bool],
    *,
    continues: Path | None = None,
    request: int = 0,
) -> TrainingDone:
    """Train the graph in ``graph_text`` and keep everything in the new folder ``run``.

    Relative paths of the data start at ``folder``. ``report`` gets ``LayerAdapts`` for each layer that
    learns from the data first, then ``TrainingStarted`` (with
    ``request``), ``BatchesDone``, ``EpochDone`` and ``TrainingDone``, each after it is in the journal.
    ``should_stop`` is asked about 20 times a second. ``continues`` is the folder of an earlier run to
    go on from: the graph's epochs are trained in addition to its own. Raises ``ProblemError``: before
    anything is made where the training can't start, and with the run marked as failed where it
    came to nothing.
    """
    peak = PeakMemory()
    graph = loads(graph_text).graph
    settings = graph.training
    ready = set_up(graph, folder, report, _learned(continues))
    samples = ready.train.samples

    def order(epoch: int) -> Order | None:
        return epoch_order(settings.seed, epoch, samples) if settings.shuffle else None

    try:
        loop = Loop(ready.compiled.model, ready.train, ready.validation, order, should_stop)
    except ProblemError as error:
        found = misfitting_metric(graph, ready.compiled, ready.train.first)
        raise error if found is None else ProblemError(found) from error
    watched = settings.early_stopping
    early = EarlyStop(watched, ready.compiled.model, loop.epoch_names) if watched else None
    resumed = _resume(continues, ready.compiled.model)
    if early is not None:
        early.resume(resumed.early_stopping, resumed.best_weights)
    message = TrainingStarted(
        request=request,
        run=str(run),
        epochs=resumed.epoch + settings.epochs,
        steps=ready.train.steps,
        samples=samples,
        validation_samples=ready.validation.samples if ready.validation else 0,
        metrics=loop.names,
        first_epoch=resumed.epoch,
    )
    keeper = Keeper(RunFolder(run), ready.compiled.model, early)
    keeper.start(graph_text, settings, message, {"fingerprint": ready.fingerprint}, continues)
    with keeper.failing(), keeper.journal() as journal:
        log = RunLog(journal, report)
        try:
            return _train(loop, message, log, keeper, early, peak)
        except ProblemError as error:
            with suppress(ProblemError):
                log.failed(ProblemRecord.of(error.problem))
            raise


def _train(
    loop: Loop, message: TrainingStarted, log: RunLog, keeper: Keeper, early: EarlyStop | None, peak: PeakMemory
) -> TrainingDone:
    log.started(message)
    epochs = message.epochs - message.first_epoch
    outcome = loop.run(message.first_epoch, epochs, log, early, keeper.epoch_ended)
    # Before the model is kept, for which Keras takes more where there is plenty. Of a GPU's memory nothing is known.
    outcome.memory = peak.taken if device() == CPU else None
    log.flush()
    keeper.finish(outcome)
    done = _done(message.run, outcome)
    log.done(done)
    return done


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


def _learned(continues: Path | None) -> tuple[dict[str, Learned], str] | None:
    """What layers learned from the data of the run to go on from, and its name."""
    if continues is None:
        return None
    RunFolder(continues).read_record()  # says so where there is no run at all
    return read_learned(RunFolder(continues).state, continues.name), continues.name


def _resume(continues: Path | None, model: object) -> Resumed:
    if continues is None:
        return Resumed(0, optimizer=True)
    return load_state(RunFolder(continues).state, model, continues.name)
