"""What a journal tells of the part of a run that counts, since a process may have gone back to a checkpoint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nodeeditor.protocol.steering import AppliedChanges
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import Changed, Epoch, Event, Resumed


@dataclass(frozen=True, slots=True)
class Past:
    """The values of each epoch that ended, by name, and the changes that were made."""

    history: dict[str, list[float]] = field(default_factory=dict)
    epochs: int = 0
    changes: tuple[AppliedChanges, ...] = ()


def past(events: Iterable[Event], until: Position | None = None) -> Past:
    """What came of the epochs that ended before ``until``, and all changes, also those made after it."""
    epochs: list[Epoch] = []
    changes: list[AppliedChanges] = []
    for event in events:
        match event:
            case Epoch():
                epochs.append(event)
            case Changed():
                del changes[event.number :]
                changes.append(AppliedChanges(event.epoch, event.step, event.changes))
            case Resumed():
                epochs = [one for one in epochs if one.epoch < event.epoch]
            case _:
                pass
    counted = [one for one in epochs if until is None or one.epoch < until.epoch]
    history: dict[str, list[float]] = {}
    for one in counted:
        for name, value in one.logs.items():
            history.setdefault(name, []).append(value)
    return Past(history, len(counted), tuple(changes))
