from __future__ import annotations

from nodeeditor.problems import problem
from nodeeditor.protocol.steering import AppliedChanges, Changes
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import Batches, Changed, Done, Epoch, Event, Noted, Paused, Resumed, Started
from nodeeditor.runs.past import past, without_void
from nodeeditor.runs.record import ProblemRecord

STARTED = Started(3, 1, 4, 32, 8, ("loss",), 2)
NOTE = problem("training.slept", time="2 h")


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


def test_a_resumption_makes_void_what_was_written_from_its_batch_on() -> None:
    kept = [
        STARTED,
        Batches(1, 0, {"loss": [4.0, 3.0]}),
        Changed(1, 2, 0, 4, Changes(learning_rate=0.1)),
        Batches(1, 2, {"loss": [2.0, 1.0]}),
        Epoch(1, 4, {"loss": 2.5}, 0.5, 64.0),
    ]
    void = [
        Batches(2, 3, {"loss": [0.5]}),
        Changed(2, 3, 1, 4, Changes(learning_rate=0.2)),
        Noted(2, 4, ProblemRecord.of(NOTE)),
        Epoch(2, 4, {"loss": 0.5}, 0.5, 64.0),
        Paused(2, 4),
        Done("stopped", 2, 1.0, 64.0),
    ]
    across = Batches(2, 0, {"loss": [0.9, 0.8, 0.7]})
    after = [Resumed(2, 1, 1), Batches(2, 1, {"loss": [0.6]})]
    found = without_void([*kept, across, *void, *after])
    assert found == [*kept, Batches(2, 0, {"loss": [0.9]}), *after]
    assert without_void([*kept, across, *void]) == [*kept, across, *void]
