"""Whole trainings on a disk with too little room, or that fills up: one sentence tells it, what is kept is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import keras
import pytest

from nodeeditor.engine.training import ending, keeping
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import EpochDone, TrainingNoted
from nodeeditor.protocol.steering import Command
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.journal import Epoch, read_journal
from nodeeditor.runs.listing import read_run
from tests.engine.training.training_graphs import Course, classifier
from tests.examples import SOAK
from tests.losses.small_disk import small_disk, why_not

pytestmark = pytest.mark.skipif(why_not() != "", reason=why_not() or "it can")

_MEGA = 2**20
_EPOCHS = 12
#: What keeps a training from beginning or from being kept, and what is told while it goes on.
_ENDS = {"training.no_room", "training.end_not_kept", "file.write_disk_full"}
_NOTES = {"training.journal_waits", "training.checkpoint_failed", "training.end_waits", "training.log_failed"}


@pytest.fixture(autouse=True)
def _checkpoints_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "INTERVAL", 0.0)
    monkeypatch.setattr(keeping, "SHARE", 100.0)
    monkeypatch.setattr(ending, "PATIENCE", 0.0)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 64 * _MEGA) as disk:
        yield disk


def network() -> Graph:
    """So large a network that its checkpoints are what fills the disk: some hundred kilobytes each."""
    return classifier(500, epochs=_EPOCHS)


def leave(disk: Path, room: int) -> None:
    """Let there be so many bytes of room at most."""
    found = os.statvfs(disk)
    with (disk / "rest").open("ab") as rest:
        rest.write(b"x" * max(0, found.f_bavail * found.f_frsize - room))


def tried(course: Course, commands: Callable[[], list[Command]]) -> str:
    """Train; how it ended. What is in the folder of the run is whole."""
    try:
        end = str(course.train(network(), commands=commands).reason)
    except ProblemError as error:
        end = error.problem.code
        assert end in _ENDS
    assert {noted.problem.code for noted in course.of(TrainingNoted)} <= _NOTES
    run = course.folder / "run"
    for found in checkpoints_in(run / "checkpoints"):
        found.verify()
    if end == "finished":
        assert len([event for event in read_journal(run / "journal.jsonl") if isinstance(event, Epoch)]) == _EPOCHS
        keras.saving.load_model(run / "model.keras")
    return end


def goes_on(course: Course) -> None:
    """With room again, the run goes on from what it kept, or another begins."""
    info = read_run(course.folder / "run")
    continues = "run" if info.continuable else None
    assert course.train(classifier(500, epochs=1), "more", continues=continues).reason == "finished"


@pytest.mark.parametrize("room", range(0, 2048, 32) if SOAK else (96,))
def test_a_disk_with_too_little_room_is_told(disk: Path, room: int) -> None:
    leave(disk, room * 1024)
    course = Course(disk / "own")
    course.folder.mkdir()
    tried(course, list)
    (disk / "rest").unlink()
    goes_on(course)


@pytest.mark.parametrize("room", (0, 8) if SOAK else (8,))
@pytest.mark.parametrize("epochs", range(_EPOCHS) if SOAK else (5,))
@pytest.mark.parametrize("is_freed", [False, True])
def test_a_disk_that_fills_up_loses_no_more_than_it_tells(
    disk: Path, epochs: int, room: int, *, is_freed: bool
) -> None:
    course, is_full = Course(disk / "own"), False
    course.folder.mkdir()

    def commands() -> list[Command]:
        nonlocal is_full
        if is_freed and course.of(TrainingNoted):
            (disk / "rest").unlink(missing_ok=True)
        elif len(course.of(EpochDone)) >= epochs:
            leave(disk, room * 1024)  # each time: a checkpoint that was being written then gave way to another
            is_full = True
        return []

    end = tried(course, commands)
    assert is_full
    assert len(course.of(EpochDone)) == _EPOCHS
    assert course.of(TrainingNoted)
    if is_freed and epochs < _EPOCHS - 3:  # later it is at its end before it asks for commands again
        assert end == "finished"
    (disk / "rest").unlink(missing_ok=True)
    goes_on(course)
