"""What the marks of a run say."""

from __future__ import annotations

from nodeeditor.language import tr
from nodeeditor.panels.plot.curves import Mark
from nodeeditor.panels.plot.marks import MarkText
from nodeeditor.panels.plot.scale import Scale
from nodeeditor.problems import Problem
from nodeeditor.protocol import answers
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs import journal


def mark_text(mark: Mark, scale: Scale) -> MarkText:
    """A mark as it is shown on an axis."""
    place = scale.place(mark.place)
    match mark.event:
        case journal.Changed() | answers.TrainingChanged() as event:
            said = changes_text(event.changes)
            return MarkText(place, said, said)
        case journal.Resumed():
            return MarkText(place, tr("resumed"), tr("went on from a checkpoint"))
        case journal.Noted() | answers.TrainingNoted() as event:
            found = event.problem if isinstance(event.problem, Problem) else event.problem.problem()
            return MarkText(place, "!", found.text)
        case _:
            return MarkText(place, tr("paused"), tr("paused"))


def changes_text(changes: Changes) -> str:
    """What was changed while a training ran, in a few words."""
    said = []
    rate = changes.learning_rate
    if isinstance(rate, dict):
        said.append(tr("learning rate {rate}", rate=rate.get("class_name", "")))
    elif rate is not None:
        said.append(tr("learning rate {rate}", rate=f"{rate:g}"))
    if changes.batch_size is not None:
        said.append(tr("batch size {size}", size=changes.batch_size))
    for output, weight in changes.loss_weights.items():
        said.append(tr("loss weight of {node} {weight}", node=output, weight=f"{weight:g}"))
    for node, trainable in changes.trainable.items():
        said.append(tr("{node} trainable", node=node) if trainable else tr("{node} frozen", node=node))
    for node, share in changes.rates.items():
        said.append(tr("dropout of {node} {rate}", node=node, rate=f"{share:g}"))
    return ", ".join(said)
