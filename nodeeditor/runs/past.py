"""What a journal tells of the part of a run that counts, since a process may have gone back to a checkpoint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nodeeditor.protocol.steering import AppliedChanges
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import Batches, Changed, Done, Epoch, Event, Noted, Paused, Resumed, WentOn


@dataclass(frozen=True, slots=True)
class Past:
    """The values of each epoch that ended, by name, and the changes that were made."""

    history: dict[str, list[float]] = field(default_factory=dict)
    epochs: int = 0
    changes: tuple[AppliedChanges, ...] = ()


def past(events: Sequence[Event], until: Position | None = None) -> Past:
    """What came of the epochs that ended before ``until``, and all changes, also those made after it.

    A change that a process went back behind stays until it is made again: it is to be made again.
    """
    changes: list[AppliedChanges] = []
    for event in events:
        if isinstance(event, Changed):
            del changes[event.number :]
            changes.append(AppliedChanges(event.epoch, event.step, event.changes))
    ended = (event for event in without_void(events) if isinstance(event, Epoch))
    counted = [event for event in ended if until is None or event.epoch < until.epoch]
    history: dict[str, list[float]] = {}
    for event in counted:
        for name, value in event.logs.items():
            history.setdefault(name, []).append(value)
    return Past(history, len(counted), tuple(changes))


def without_void(events: Iterable[Event]) -> list[Event]:
    """The events of a journal that hold: each ``Resumed`` makes void what was written from its batch on.

    What ended the run before it, or was about a process that is gone, is void as well.
    """
    kept: list[Event] = []
    for event in events:
        if isinstance(event, Resumed):
            kept = [cut for one in kept if (cut := _before(one, event)) is not None]
        kept.append(event)
    return kept


def _before(event: Event, resumed: Resumed) -> Event | None:
    """What of ``event`` holds when the run went on, None where nothing does."""
    place = (resumed.epoch, resumed.step)
    match event:
        case Batches():
            if (event.epoch, event.step) >= place:
                return None
            if event.epoch < place[0]:
                return event
            left = place[1] - event.step
            return Batches(event.epoch, event.step, {name: values[:left] for name, values in event.logs.items()})
        case Epoch():
            return event if event.epoch < place[0] else None
        case Changed():
            return event if event.number < resumed.changes else None
        case Noted():
            return event if (event.epoch, event.step) < place else None
        case Done() | Paused() | WentOn():
            return None
        case _:
            return event
