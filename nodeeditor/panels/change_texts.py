"""Changes to a running training, as a user reads them."""

from __future__ import annotations

from nodeeditor.language import tr
from nodeeditor.protocol.answers import TrainingChanged
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.journal import Changed
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.tuning import Tuning


def change_text(changed: TrainingChanged | Changed) -> str:
    """Where in the training it was, and to what."""
    return tr(
        "epoch {epoch}, batch {step}: {changes}",
        epoch=changed.epoch + 1,
        step=changed.step + 1,
        changes=changes_text(changed.changes),
    )


def difference_text(before: Tuning, now: Tuning) -> str:
    """What of the settings differs, with both values."""
    made = before.changes_to(now)
    parts = []
    if made.learning_rate is not None:
        parts.append(tr("learning rate {change}", change=_arrow(_rate(before), _rate(now))))
    if made.batch_size is not None:
        parts.append(tr("batch size {change}", change=_arrow(before.batch_size, now.batch_size)))
    parts += [
        tr("dropout of {node} {change}", node=node, change=_arrow(f"{before.rates[node]:g}", f"{share:g}"))
        for node, share in made.rates.items()
    ]
    parts += [
        tr("loss weight of {node} {change}", node=node, change=_arrow(f"{before.loss_weights[node]:g}", f"{weight:g}"))
        for node, weight in made.loss_weights.items()
    ]
    parts += _trainable_texts(made)
    return ", ".join(parts)


def changes_text(changes: Changes) -> str:
    """What was changed, in a few words."""
    parts = []
    if isinstance(changes.learning_rate, dict):
        parts.append(tr("learning rate by {name}", name=changes.learning_rate.get("class_name", "")))
    elif changes.learning_rate is not None:
        parts.append(tr("learning rate {rate}", rate=f"{changes.learning_rate:g}"))
    if changes.batch_size is not None:
        parts.append(tr("batch size {size}", size=changes.batch_size))
    parts += [tr("dropout of {node} {rate}", node=node, rate=f"{share:g}") for node, share in changes.rates.items()]
    parts += [
        tr("loss weight of {node} {weight}", node=node, weight=f"{weight:g}")
        for node, weight in changes.loss_weights.items()
    ]
    parts += _trainable_texts(changes)
    return ", ".join(parts)


def _trainable_texts(changes: Changes) -> list[str]:
    return [
        tr("{node} trainable", node=node) if trainable else tr("{node} frozen", node=node)
        for node, trainable in changes.trainable.items()
    ]


def _rate(tuning: Tuning) -> str:
    rate = tuning.learning_rate
    if isinstance(rate, FrozenMap):
        return str(rate.get("class_name", ""))
    return "?" if rate is None else f"{rate:g}"


def _arrow(before: object, now: object) -> str:
    return f"{before} → {now}"
