from __future__ import annotations

from nodeeditor.protocol.steering import AppliedChanges, Changes
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import Changed, Epoch, Event, Resumed
from nodeeditor.runs.past import past


def epoch(number: int, loss: float) -> Epoch:
    return Epoch(number, 4, {"loss": loss}, 0.1, 1.0)


def test_what_came_after_the_checkpoint_is_void() -> None:
    rate = Changes(learning_rate=0.1)
    later = Changes(learning_rate=0.2)
    events: list[Event] = [
        epoch(0, 4.0),
        Changed(1, 0, 0, 4, rate),
        epoch(1, 3.0),
        Changed(2, 1, 1, 4, later),
        epoch(2, 2.0),
        Resumed(1, 2, 1),
        Changed(2, 1, 1, 4, later),
        epoch(1, 3.5),
        epoch(2, 2.5),
    ]
    whole = past(events)
    assert whole.history == {"loss": [4.0, 3.5, 2.5]}
    assert whole.changes == (AppliedChanges(1, 0, rate), AppliedChanges(2, 1, later))
    before = past(events[:5], Position(2, 3))
    assert (before.history, before.epochs, len(before.changes)) == ({"loss": [4.0, 3.0]}, 2, 2)
