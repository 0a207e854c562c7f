"""A run's folder while it trains: its record, its checkpoints, its model."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec

from nodeeditor.engine.training.early import EarlyStop
from nodeeditor.engine.training.facts import device, versions
from nodeeditor.engine.training.loop import Outcome
from nodeeditor.engine.training.saving import save_model, write_failed
from nodeeditor.engine.training.state import average_weights, save_state
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import TrainingStarted
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import JournalWriter
from nodeeditor.runs.process import this_process
from nodeeditor.runs.record import ProblemRecord, RunRecord, RunStatus, now
from nodeeditor.values import FrozenMap, thaw

#: Seconds of training that a crash may cost.
INTERVAL = 30.0

#: A checkpoint may take this share of the time at most.
SHARE = 0.05


class Keeper:
    """Keeps what a training leaves behind. Raises ``ProblemError`` where that can't be written."""

    def __init__(self, folder: RunFolder, model: Any, early: EarlyStop | None) -> None:
        self._folder = folder
        self._model = model
        self._early = early
        self._interval = INTERVAL
        self._kept = time.monotonic()
        self._record: RunRecord | None = None

    def start(
        self,
        graph: str,
        settings: TrainingSettings,
        message: TrainingStarted,
        data: Mapping[str, str],
        continues: Path | None,
    ) -> None:
        """Make the folder, with the graph and the record of a run that is running."""
        process, created = this_process()
        self._record = RunRecord(
            name=self._folder.path.name,
            started=now(),
            continues=continues.name if continues else None,
            settings=msgspec.to_builtins(settings, enc_hook=_plain),
            seed=settings.seed,
            versions=versions(),
            device=device(),
            data=dict(data),
            samples=message.samples,
            validation_samples=message.validation_samples,
            steps=message.steps,
            metrics=message.metrics,
            epochs_asked=message.epochs - message.first_epoch,
            first_epoch=message.first_epoch,
            process=process,
            process_created=created,
        )
        self._folder.create()
        with _writing(self._folder.path):
            self._folder.graph.write_text(graph, encoding="utf-8")
            self._folder.write_record(self._record)

    def epoch_ended(self, epoch: int) -> None:
        """Keep a checkpoint, if the last one is old enough."""
        began = time.monotonic()
        if began - self._kept >= self._interval:
            self._save_state(epoch + 1, with_optimizer=True)
            self._kept = time.monotonic()
            self._interval = max(self._interval, (self._kept - began) / SHARE)

    def finish(self, outcome: Outcome) -> None:
        """Keep the final weights, and how the run went."""
        # A loss that was no number has reached the optimizer's state too.
        sound = outcome.status is not RunStatus.NAN
        assert self._record is not None
        self._save_state(self._record.first_epoch + outcome.epochs, with_optimizer=sound)
        # A later run goes on from the checkpoint, so from the weights themselves.
        if sound and not (self._early and self._early.restored):
            average_weights(self._model)
        save_model(self._model, self._folder.model)
        self._close(
            status=outcome.status,
            problem=ProblemRecord.of(outcome.problem) if outcome.problem else None,
            epochs=outcome.epochs,
            logs={name: values[-1] for name, values in outcome.history.items() if values},
            seconds=outcome.seconds,
            samples_per_second=outcome.samples_per_second,
            optimizer_kept=sound,
            memory=outcome.memory,
        )

    def journal(self) -> JournalWriter:
        """The journal, open to be written."""
        with _writing(self._folder.journal):
            return JournalWriter(self._folder.journal)

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Note a ``ProblemError`` of the block as the end of the run, if that much can still be written."""
        try:
            yield
        except ProblemError as error:
            with suppress(ProblemError):
                self._close(status=RunStatus.FAILED, problem=ProblemRecord.of(error.problem))
            raise

    def _close(self, **changes: Any) -> None:
        self._note(finished=now(), **changes)

    def _note(self, **changes: Any) -> None:
        assert self._record is not None
        self._record = msgspec.structs.replace(self._record, **changes)
        with _writing(self._folder.record):
            self._folder.write_record(self._record)

    def _save_state(self, epoch: int, with_optimizer: bool) -> None:
        early = self._early.state if self._early else {}
        best = self._early.best_weights if self._early else None
        with _writing(self._folder.state):
            save_state(self._folder.state, self._model, epoch, early, best, with_optimizer)
        # If the run is cut short, what it still had to go is counted from here.
        assert self._record is not None
        self._note(epochs=epoch - self._record.first_epoch)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise write_failed(path, error) from error


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return thaw(value)
    raise TypeError(type(value).__name__)
