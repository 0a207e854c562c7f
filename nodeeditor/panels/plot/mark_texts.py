"""What the marks of a run say."""

from __future__ import annotations

from nodeeditor.language import tr
from nodeeditor.panels.change_texts import changes_text
from nodeeditor.panels.plot.curves import Mark
from nodeeditor.panels.plot.marks import MarkText
from nodeeditor.panels.plot.scale import Scale
from nodeeditor.problems import Problem
from nodeeditor.protocol import answers
from nodeeditor.runs import journal


def mark_text(mark: Mark, scale: Scale) -> MarkText:
    """A mark as it is shown on an axis."""
    place = scale.place(mark.place)
    match mark.event:
        case journal.Changed() | answers.TrainingChanged() as event:
            said = changes_text(event.changes)
            return MarkText(place, said, said)
        case journal.Resumed():
            told = tr(
                "resumed from the checkpoint before batch {step} of epoch {epoch}",
                step=mark.event.step + 1,
                epoch=mark.event.epoch + 1,
            )
            return MarkText(place, tr("resumed"), told)
        case journal.Noted() | answers.TrainingNoted() as event:
            found = event.problem if isinstance(event.problem, Problem) else event.problem.problem()
            short = tr("best kept") if found.code == "training.best_kept" else "!"
            return MarkText(place, short, found.text)
        case _:
            return MarkText(place, tr("paused"), tr("paused"))
