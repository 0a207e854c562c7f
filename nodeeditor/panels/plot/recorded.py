"""The curves of a run that is read from its journal."""

from __future__ import annotations

from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.runs.journal import Batches, Epoch, Started, read_journal
from nodeeditor.runs.listing import RunInfo


def recorded_curves(run: RunInfo) -> RunCurves:
    """All points of a run's journal; no curve where the journal is missing or empty."""
    curves = RunCurves(run.name, run.record.steps if run.record else 1)
    for event in read_journal(run.folder.journal):
        match event:
            case Started():
                curves.steps = max(1, event.steps)
            case Batches():
                curves.add_batches(event.epoch, event.step, event.logs)
            case Epoch():
                curves.add_epoch(event.epoch, event.logs)
            case _:
                pass
    return curves
