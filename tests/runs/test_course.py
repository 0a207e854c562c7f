"""A journal told as a pipe would have told it, and what a resumption makes void."""

from __future__ import annotations

from nodeeditor.problems import problem
from nodeeditor.protocol.answers import (
    BatchesDone,
    EpochDone,
    Failed,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.course import Course
from nodeeditor.runs.journal import Batches, Changed, Done, Epoch, Noted, Paused, Resumed, Started, WentOn
from nodeeditor.runs.record import ProblemRecord, RunRecord, RunStatus

STARTED = Started(3, 1, 4, 32, 8, ("loss",), 2)
NOTE = problem("training.slept", time="2 h")


def test_every_event_is_told_as_the_message_of_the_pipe():
    course = Course("/runs/a")
    events = [
        STARTED,
        Batches(1, 2, {"loss": [2.0, 1.0]}),
        Paused(1, 3),
        Changed(1, 3, 0, 4, Changes(learning_rate=0.1)),
        WentOn(1, 3),
        Noted(1, 3, ProblemRecord.of(NOTE)),
        Epoch(1, 4, {"loss": 1.5}, 0.5, 64.0),
        Epoch(2, 4, {"loss": 1.0}, 0.5, 64.0),
        Resumed(2, 4),
        Done("finished", 2, 1.0, 64.0),
    ]
    assert list(course.messages(events)) == [
        TrainingStarted(0, "/runs/a", 3, 4, 32, 8, ("loss",), 1, 2),
        BatchesDone(1, 2, {"loss": [2.0, 1.0]}),
        TrainingPaused(1, 3),
        TrainingChanged(1, 3, 0, 4, Changes(learning_rate=0.1)),
        TrainingGoesOn(1, 3),
        TrainingNoted(1, 3, NOTE),
        EpochDone(1, 4, {"loss": 1.5}, 0.5, 64.0),
        EpochDone(2, 4, {"loss": 1.0}, 0.5, 64.0),
        TrainingDone("/runs/a", "finished", 2, {"loss": [1.5, 1.0]}, 64.0, 1.0),
    ]


def test_a_run_that_failed_is_told_with_its_problem():
    told = problem("training.no_samples")
    (failed,) = Course("/runs/a").messages([Done("failed", 0, 0.0, 0.0, ProblemRecord.of(told))])
    assert failed == Failed(0, told)


def test_an_end_that_only_the_record_holds_is_told_too():
    course = Course("/runs/a")
    list(course.messages([STARTED, Epoch(1, 4, {"loss": 1.5}, 0.5, 64.0)]))
    record = RunRecord(name="a", started="", epochs=1, seconds=0.5, samples_per_second=64.0)
    assert course.end(record) is None
    finished = RunRecord(
        name="a", started="", epochs=1, seconds=0.5, samples_per_second=64.0, status=RunStatus.FINISHED
    )
    assert course.end(finished) == TrainingDone("/runs/a", "finished", 1, {"loss": [1.5]}, 64.0, 0.5)
    failed = RunRecord(name="a", started="", status=RunStatus.FAILED, problem=ProblemRecord.of(NOTE))
    assert course.end(failed) == Failed(0, NOTE)
