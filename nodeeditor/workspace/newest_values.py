"""The newest values of runs that are at work: of ours as it tells them, of others from the ends of their journals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from nodeeditor.runs.journal import Batches, Epoch, JournalReader
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.training import TrainingSession

#: Bytes of a journal's end that hold its last events.
_END = 1 << 16


@dataclass(frozen=True, slots=True)
class Newest:
    """The epochs that ended, and the newest value of each log; ``epochs`` is 0 where that is not known."""

    epochs: int = 0
    logs: dict[str, float] = field(default_factory=dict)


def newest_of(runs: Iterable[RunInfo], training: TrainingSession) -> dict[Path, Newest]:
    """What is known of each run that is at work."""
    at_work = training.at_work
    found = {}
    for run in runs:
        if run.status is RunStatus.RUNNING:
            is_ours = run.path == training.run and not training.is_idle and bool(at_work.logs)
            found[run.path] = Newest(at_work.epoch, dict(at_work.logs)) if is_ours else _from_journal(run)
    return found


def _from_journal(run: RunInfo) -> Newest:
    journal = run.folder.journal
    try:
        size = journal.stat().st_size
    except OSError:
        return Newest()
    epochs, logs = 0, dict[str, float]()
    # The first line is cut, mostly, and passed over.
    for event in JournalReader(journal, max(0, size - _END)).read():
        if isinstance(event, Epoch):
            epochs = event.epoch + 1
            logs |= event.logs
        elif isinstance(event, Batches):
            epochs = event.epoch
            logs |= {name: values[-1] for name, values in event.logs.items() if values}
    return Newest(epochs, logs)
