"""What kind of target a loss is to be given, told by the name Keras gives the loss."""

from __future__ import annotations

from enum import Enum

from nodeeditor.language import tr
from nodeeditor.values import FrozenMap, Value


class TargetKind(Enum):
    """What a loss compares a prediction with."""

    INDICES = "indices"
    """A class index below the number of units."""
    SHARES = "shares"
    """A number from 0 to 1 for each class; one-hot where the class is known."""
    BINARY = "binary"
    """A number from 0 to 1 for each unit."""
    LABELS = "labels"
    """Whole numbers that say which samples belong together; no unit stands for one."""
    SEQUENCE = "sequence"
    """A sequence of class indices, of a length of its own."""
    NUMBERS = "numbers"
    """A number for each unit."""


def target_kind(loss: Value) -> TargetKind:
    """What ``loss`` (a name, or a Keras object as plain data) is to be given."""
    name = loss_name(loss).lower().replace("_", "")
    if "sparse" in name or "generalizedcross" in name:
        return TargetKind.INDICES
    if "categorical" in name:
        return TargetKind.SHARES
    if "binary" in name:
        return TargetKind.BINARY
    if name == "circle":
        return TargetKind.LABELS
    if name == "ctc":
        return TargetKind.SEQUENCE
    return TargetKind.NUMBERS


def loss_name(loss: Value) -> str:
    """The name of ``loss`` for a sentence."""
    if isinstance(loss, FrozenMap):
        return str(loss.get("class_name", ""))
    return str(loss) if loss else tr("the loss")
