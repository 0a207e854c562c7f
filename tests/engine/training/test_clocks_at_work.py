"""A training on a machine that sleeps: it is noted, and the training goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.engine.training import loop
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import TrainingNoted
from nodeeditor.runs.journal import Noted, read_journal
from nodeeditor.runs.record import ProblemRecord
from tests.engine.training.training_graphs import Course, simple


def test_a_machine_that_slept_is_noted_where_it_did_and_the_training_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept = problem("training.slept", time="2 h")

    class SleepyClocks:
        ticks = 0

        def tick(self) -> Problem | None:
            self.ticks += 1
            return slept if self.ticks == 3 else None

    monkeypatch.setattr(loop, "ClockWatch", SleepyClocks)
    course = Course(tmp_path)
    done = course.train(simple(epochs=3))
    assert (done.reason, done.epochs) == ("finished", 3)
    (told,) = course.of(TrainingNoted)
    assert told.problem == slept
    journal = read_journal(tmp_path / "run" / "journal.jsonl")
    assert Noted(told.epoch, told.step, ProblemRecord.of(slept)) in journal
