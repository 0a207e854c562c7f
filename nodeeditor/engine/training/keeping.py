"""A run's folder while it trains: its record, its checkpoints, its model."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec

from nodeeditor.engine.data.memory import readable
from nodeeditor.engine.training.checkpointing import NEWEST, Checkpointer
from nodeeditor.engine.training.ending import write_at_last
from nodeeditor.engine.training.facts import device, versions
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.kept import KeptEpochs
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.outcome import Outcome
from nodeeditor.engine.training.saving import write_model
from nodeeditor.engine.training.state import average_weights, restored_of, size_of
from nodeeditor.engine.weights.taking import Begun
from nodeeditor.files.atomic import write_atomically
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.answers import TrainingStarted
from nodeeditor.runs.checkpoints import Position, clear_unfinished
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import JournalWriter
from nodeeditor.runs.listing import check_at_rest
from nodeeditor.runs.process import process_mark, this_process
from nodeeditor.runs.record import ProblemRecord, RunRecord, RunStatus, now
from nodeeditor.runs.traces import Traces
from nodeeditor.values import FrozenMap, thaw

#: Seconds of training that a crash may cost; at the beginning, when nothing is kept yet, fewer.
INTERVAL = 10.0
_FIRST = 2.0

#: Checkpoints may take this share of the time at most.
SHARE = 0.05


class Keeper:
    """Keeps what a training leaves behind. Raises ``ProblemError`` where the beginning or the end can't be written.

    A checkpoint in between that can't be written is noted, and the ones before it stay.
    """

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._checkpoints = Checkpointer(folder.checkpoints)
        self._follower = Follower()
        self._stays: KeptEpochs | None = None
        self._interval = min(_FIRST, INTERVAL)
        self._kept = time.monotonic()
        self._place: Position | None = None
        self._took = 0.0
        self._epochs = 0
        self._record: RunRecord | None = None
        #: What a run that goes on was before, or what a new one made.
        self._before: RunRecord | None = None
        self._traces: Traces | None = None
        self._journal: JournalWriter | None = None

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """The run begins in this block. Where that raises ``ProblemError``, it might never have been tried.

        Of a new run nothing stays, so that another try may have its folder; one that goes on is what it was.
        """
        try:
            yield
        except ProblemError:
            self._withdraw()
            raise

    def start(
        self,
        graph: str,
        settings: TrainingSettings,
        message: TrainingStarted,
        data: Mapping[str, str],
        continues: Path | None,
        begun: Begun | None = None,
    ) -> None:
        """Make the folder, with the graph, the record of a run that is running, and what it ``begun`` with."""
        process, created = this_process()
        self._record = RunRecord(
            name=self._folder.path.name,
            started=now(),
            continues=continues.name if continues else None,
            settings=_plain_settings(settings),
            seed=settings.seed,
            versions=versions(),
            device=device(),
            data=dict(data),
            weights={} if begun is None else begun.record,
            samples=message.samples,
            validation_samples=message.validation_samples,
            steps=message.steps,
            metrics=message.metrics,
            epochs_asked=message.epochs - message.first_epoch,
            first_epoch=message.first_epoch,
            process=process,
            process_created=created,
            process_mark=process_mark(process),
        )
        if not self._folder.taken:  # all that a run has in there already is its own
            self._traces = Traces(self._folder)
        self._folder.create()
        with self._folder.beginning():
            self._folder.graph.write_text(graph, encoding="utf-8")
            if begun is not None:
                self._folder.weights.write_bytes(begun.report)
            self._folder.write_record(self._record)

    def start_again(self, record: RunRecord, graph: str, settings: TrainingSettings, epochs: int) -> None:
        """Take over the run of a process that is gone: it is running once more, for ``epochs`` epochs in all.

        Raises ``ProblemError`` where another process took it over meanwhile.
        """
        check_at_rest(self._folder.path)
        process, created = this_process()
        self._before = record
        self._record = msgspec.structs.replace(
            record,
            status=RunStatus.RUNNING,
            finished=None,
            problem=None,
            settings=_plain_settings(settings),
            epochs_asked=epochs,
            process=process,
            process_created=created,
            process_mark=process_mark(process),
        )
        with self._folder.beginning():
            self._folder.checkpoints.mkdir(exist_ok=True)
            write_atomically(self._folder.graph, graph.encode())
            self._folder.write_record(self._record)
        clear_unfinished(self._folder.checkpoints)

    def follow(self, follower: Follower) -> None:
        """Tell this one what goes wrong meanwhile."""
        self._follower = follower

    def keep_for(self, stays: KeptEpochs | None) -> None:
        """Keep the checkpoints that this one says are to stay, when their epochs have ended."""
        self._stays = stays

    def check_room(self, loop: Loop) -> None:
        """Raises ``ProblemError`` where the disk has no room for the checkpoints and the model."""
        one = sum(size_of(variable) for variable in (*loop.model.variables, *loop.model.optimizer.variables))
        needed = one * (NEWEST + 2)  # one more while it is written, and the model
        path = self._folder.path
        there = next((folder for folder in (path, *path.parents) if os.path.exists(folder)), path)
        with suppress(OSError):
            free = shutil.disk_usage(there).free
            if free < needed:
                raise ProblemError(
                    problem(
                        "training.no_room",
                        folder=str(self._folder.path),
                        needed=readable(needed),
                        free=readable(free),
                    )
                )

    def moment(self, loop: Loop) -> None:
        """Keep a checkpoint, if the last one is old enough."""
        reason = self._reason(loop.place)
        if reason:
            self._checkpoints.wait()  # its weights are other ones soon
        self._collect()
        is_due = time.monotonic() - self._kept >= self._interval and not self._checkpoints.is_busy
        if loop.place == self._place or not (reason or is_due):
            return
        began = time.monotonic()
        self._place, self._epochs = loop.place, loop.epochs
        # Whoever goes on from the checkpoint writes nothing that was before it again.
        self._follower.flush()
        self._checkpoints.begin(loop.state(), reason, self._reason)
        self._kept = time.monotonic()
        self._took = self._kept - began
        self._interval = max(self._interval, min(2 * self._interval, INTERVAL))

    def keep_now(self, loop: Loop) -> None:
        """Keep a checkpoint at once. Raises ``ProblemError``."""
        self._follower.flush()
        with self._folder.beginning():
            self._checkpoints.write(loop.state(), self._reason(loop.place), self._reason)
            self._note(epochs=loop.epochs)

    def finish(self, loop: Loop, outcome: Outcome) -> None:
        """Keep the final weights, and how the run went."""
        # A loss that was no number has reached the optimizer's state too.
        sound = outcome.status is not RunStatus.NAN
        self._checkpoints.close()
        self._collect()
        state = loop.state(with_optimizer=sound)

        def write() -> None:
            self._checkpoints.write(state, self._reason(loop.place), self._reason)
            # A later run goes on from the checkpoint, so from the weights themselves.
            restored = restored_of(state)
            restored.take_kept(loop.model)
            if restored.averages:
                average_weights(loop.model)
            write_model(loop.model, self._folder.model)
            self._close(
                status=outcome.status,
                problem=ProblemRecord.of(outcome.problem) if outcome.problem else None,
                optimizer_kept=sound,
                memory=outcome.memory,
                **_course(outcome),
            )

        write_at_last(write, self._folder.path, lambda found: self._follower.noted(loop.place, found))

    def fail(self, loop: Loop, fault: Problem) -> None:
        """Keep the weights as they are, as far as that can be done, and why the run failed."""
        self._checkpoints.close()
        has_trained = loop.place > Position()
        with suppress(Exception):  # whatever keeps them from being written, the last checkpoint is there
            if has_trained:
                write_model(loop.model, self._folder.model)
        with suppress(OSError):
            course = _course(loop.outcome) if has_trained else {}
            self._close(status=RunStatus.FAILED, problem=ProblemRecord.of(fault), **course)

    def journal(self) -> JournalWriter:
        """The journal, open to be written."""
        with self._folder.beginning():
            self._journal = JournalWriter(self._folder.journal)
            return self._journal

    def _withdraw(self) -> None:
        """Take back what was written so far, as far as that can be done."""
        if self._journal is not None:
            self._journal.close()
        if self._before is not None:
            with suppress(OSError):  # this process is gone soon, so the run counts as interrupted
                self._folder.write_record(self._before)
        if self._traces is not None:
            self._traces.remove()

    def _reason(self, place: Position) -> str:
        """Why the checkpoint of a place stays: only those of whole epochs do."""
        return "" if self._stays is None or place.step else self._stays.reason(place.epoch - 1)

    def _collect(self) -> None:
        """Learn what came of the last checkpoint."""
        match self._checkpoints.result():
            case float(seconds):
                self._interval = max(self._interval, (seconds + self._took) / SHARE)
                with suppress(OSError):  # the checkpoint itself says the same
                    self._note(epochs=self._epochs)
            case OSError() as error:
                assert self._place is not None
                reason = error.strerror or type(error).__name__
                self._follower.noted(self._place, problem("training.checkpoint_failed", reason=reason))

    def _close(self, **changes: Any) -> None:
        self._note(finished=now(), **changes)

    def _note(self, **changes: Any) -> None:
        assert self._record is not None
        self._record = msgspec.structs.replace(self._record, **changes)
        self._folder.write_record(self._record)


def _plain_settings(settings: TrainingSettings) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(settings, enc_hook=_plain)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return thaw(value)
    raise TypeError(type(value).__name__)


def _course(outcome: Outcome) -> dict[str, Any]:
    """What the record tells of a run however it ended."""
    return {
        "epochs": outcome.epochs,
        "logs": {name: values[-1] for name, values in outcome.history.items() if values},
        "seconds": outcome.seconds,
        "samples_per_second": outcome.samples_per_second,
    }
