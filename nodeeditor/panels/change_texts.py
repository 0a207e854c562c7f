"""Changes to a running training, as a user reads them."""

from __future__ import annotations

from nodeeditor.language import tr
from nodeeditor.protocol.answers import TrainingChanged
from nodeeditor.protocol.steering import Changes


def change_text(changed: TrainingChanged) -> str:
    """Where in the training it was, and to what."""
    return tr(
        "epoch {epoch}, batch {step}: {changes}",
        epoch=changed.epoch + 1,
        step=changed.step + 1,
        changes=", ".join(_parts(changed.changes)),
    )


def _parts(changes: Changes) -> list[str]:
    parts = []
    if isinstance(changes.learning_rate, dict):
        parts.append(tr("learning rate by {name}", name=changes.learning_rate.get("class_name", "")))
    elif changes.learning_rate is not None:
        parts.append(tr("learning rate {rate}", rate=f"{changes.learning_rate:g}"))
    if changes.batch_size is not None:
        parts.append(tr("batch size {size}", size=changes.batch_size))
    parts += [tr("{node} drops {share}", node=node, share=f"{share:g}") for node, share in changes.rates.items()]
    parts += [
        tr("loss weight of {node} {weight}", node=node, weight=f"{weight:g}")
        for node, weight in changes.loss_weights.items()
    ]
    parts += [
        tr("{node} trainable", node=node) if trainable else tr("{node} frozen", node=node)
        for node, trainable in changes.trainable.items()
    ]
    return parts
