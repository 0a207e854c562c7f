"""What came of runs: the last and the best value of each log, and what was changed while they ran."""

from __future__ import annotations

from collections.abc import Sequence

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind
from nodeeditor.graph.queries import snake_case
from nodeeditor.language import tr
from nodeeditor.panels.change_texts import change_text
from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.plot.legend import value_text
from nodeeditor.panels.plot.log_names import base_name, in_order, is_loss
from nodeeditor.protocol.answers import TrainingChanged
from nodeeditor.runs.comparing import Compared, Topic
from nodeeditor.runs.journal import Changed


def results(curves: Sequence[RunCurves], catalog: Catalog) -> list[Compared]:
    """The last and the best value of each log of several runs."""
    rows = []
    for name in in_order(name for run in curves for name in run.names):
        rows.append(Compared(Topic.RESULT, name, tuple(_shown(run.last(name)) for run in curves)))
        best = _best(name, catalog)
        if best is None:
            continue
        bounds = [run.epochs[name].bounds if name in run.epochs else None for run in curves]
        values = tuple(None if found is None else value_text(found[best]) for found in bounds)
        rows.append(Compared(Topic.RESULT, tr("best {name}", name=name), values))
    return rows


def changes(curves: Sequence[RunCurves]) -> list[Compared]:
    """What was changed in several runs while they ran, where anything was."""
    texts = [
        "; ".join(change_text(mark.event) for mark in run.marks if isinstance(mark.event, Changed | TrainingChanged))
        for run in curves
    ]
    return [Compared(Topic.SETTING, tr("changed while it ran"), tuple(text or None for text in texts))] * any(texts)


def _shown(value: float | None) -> str | None:
    return None if value is None else value_text(value)


def _best(name: str, catalog: Catalog) -> int | None:
    """Which of the least (0) and the greatest (1) value of a log is the best, None where that is not known."""
    base = base_name(name)
    if is_loss(name):
        return 0
    if base.endswith("accuracy") or base.endswith("acc"):
        return 1
    for spec in catalog.objects(Kind.METRIC):
        known = snake_case(spec.name)
        if spec.better and (base in (spec.name, known) or base.endswith(f"_{known}")):
            return 1 if spec.better == "up" else 0
    return None
