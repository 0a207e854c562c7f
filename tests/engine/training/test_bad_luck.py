"""A killed process, a full disk, an error of Keras's: what stays is whole, and a sentence tells."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import pytest
import tensorflow as tf

from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.engine.training import keeping
from nodeeditor.engine.training.checkpointing import Checkpointer
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.state import State
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.engine.training.train import train
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingNoted, TrainingStarted
from nodeeditor.runs.checkpoints import Position, checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import (
    Batches,
    Done,
    Epoch,
    Event,
    JournalReader,
    JournalWriter,
    Started,
    read_journal,
)
from nodeeditor.runs.listing import read_run
from nodeeditor.runs.record import RunStatus
from tests.engine.training.training_graphs import Course, classifier, simple
from tests.full_disk import no_file_larger_than
from tests.warm_process import WarmProcess

TRAIN = """
import sys
from pathlib import Path
from nodeeditor.engine.training import keeping
keeping.INTERVAL = 0.2
from nodeeditor.engine.training.train import train
folder = Path(sys.argv[1])
text = (folder / "graph.knet").read_text()
train(text, folder, folder / "run", lambda message: None, list)
"""


def test_a_killed_training_leaves_a_journal_and_can_be_continued(tmp_path: Path) -> None:
    (tmp_path / "graph.knet").write_text(dumps(Document(simple(epochs=1_000_000))))
    run = RunFolder(tmp_path / "run")
    reader = JournalReader(run.journal)
    seen: list[Any] = []
    with WarmProcess(TRAIN, str(tmp_path), cwd=tmp_path) as process:
        try:
            until = time.monotonic() + 120
            # The reader follows the living writer.
            while not (
                any(one.position.epoch for one in checkpoints_in(run.checkpoints))
                and any(isinstance(event, Batches) for event in seen)
            ):
                assert process.poll() is None
                assert time.monotonic() < until
                seen += reader.read()
                time.sleep(0.02)
            assert read_run(run.path).status is RunStatus.RUNNING
            with pytest.raises(ProblemError, match=f"right now, by process {process.pid}"):
                Course(tmp_path).train(simple(epochs=1_000_000), resume=True)
            assert process.poll() is None
        finally:
            process.kill()
    assert process.returncode == -signal.SIGKILL
    seen += reader.read()
    assert reader.damaged == 0
    assert isinstance(seen[0], Started)
    assert seen == read_journal(run.journal)
    steps = [(event.epoch, event.step) for event in seen if isinstance(event, Batches)]
    assert steps == sorted(steps)
    info = read_run(run.path)
    assert info.status is RunStatus.INTERRUPTED
    assert info.continuable
    course = Course(tmp_path)
    assert course.train(simple(epochs=1), "more", continues="run").reason == "finished"
    assert course.of(TrainingStarted)[0].first_epoch > 0


def test_a_full_disk_leaves_the_old_model_whole(tmp_path: Path) -> None:
    model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(64)])
    path = tmp_path / "model.keras"
    save_model(model, path)
    whole = path.read_bytes()
    with no_file_larger_than(8000), pytest.raises(ProblemError) as caught:
        save_model(model, path)
    assert caught.value.problem.code.startswith("file.write_")
    assert "model.keras" in str(caught.value)
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fills_up_while_training_is_told_and_the_training_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "INTERVAL", 0.0)
    monkeypatch.setattr(keeping, "SHARE", 100.0)
    course = Course(tmp_path)
    with no_file_larger_than(6_000), pytest.raises(ProblemError) as caught:
        course.train(classifier(2000, epochs=100))
    assert caught.value.problem.code == "training.end_not_kept"
    assert len(course.of(EpochDone)) == 100
    codes = [message.problem.code for message in course.of(TrainingNoted)]
    assert codes.count("training.journal_waits") == 1
    assert "training.checkpoint_failed" in codes
    for found in checkpoints_in(tmp_path / "run" / "checkpoints"):
        found.verify()


def full_while(monkeypatch: pytest.MonkeyPatch, is_full: Callable[[], bool]) -> None:
    """No checkpoint can be written as long as the disk is full; on a slow machine too none is tried before the end."""
    monkeypatch.setattr(keeping, "_FIRST", 1e9)
    monkeypatch.setattr(keeping, "INTERVAL", 1e9)
    write = Checkpointer.write

    def write_if_free(*arguments: Any) -> float:
        if is_full():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(*arguments)

    monkeypatch.setattr(Checkpointer, "write", write_if_free)


def test_the_last_weights_wait_for_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodeeditor.engine.training.ending._PAUSE", 0.0)
    course = Course(tmp_path)
    full_while(monkeypatch, lambda: not course.of(TrainingNoted))
    done = course.train(simple(epochs=2))
    assert [noted.problem.code for noted in course.of(TrainingNoted)] == ["training.end_waits"]
    assert done.reason == "finished"
    assert keras.saving.load_model(tmp_path / "run" / "model.keras").optimizer.iterations == 14


def test_a_disk_that_stays_full_at_the_end_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodeeditor.engine.training.ending.PATIENCE", 0.0)
    full_while(monkeypatch, lambda: True)
    with pytest.raises(ProblemError) as caught:
        Course(tmp_path).train(simple(epochs=2))
    assert caught.value.problem.code == "training.end_not_kept"
    assert os.strerror(errno.ENOSPC) in str(caught.value)


def test_what_a_full_disk_kept_from_the_journal_is_written_later(tmp_path: Path) -> None:
    course, seen = Course(tmp_path), []

    def report(message: object) -> None:
        seen.append(message)
        if isinstance(message, TrainingNoted):
            full.__exit__(None, None, None)

    course.messages = seen
    full = no_file_larger_than(6_000)
    full.__enter__()
    train(dumps(Document(simple(2000, epochs=20))), tmp_path, tmp_path / "run", report, list)
    journal = read_journal(tmp_path / "run" / "journal.jsonl")
    assert len([event for event in journal if isinstance(event, Epoch)]) == 20
    steps = [event for event in journal if isinstance(event, Batches)]
    assert sum(len(event.logs["loss"]) for event in steps) == 20 * 63


def without_room(*_: Any) -> SimpleNamespace:
    return SimpleNamespace(free=1000)


def test_a_disk_without_room_refuses_the_training_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = Course(tmp_path)
    with monkeypatch.context() as full:
        full.setattr("shutil.disk_usage", without_room)
        with pytest.raises(ProblemError) as caught:
            course.train(classifier(), "runs/run")
    assert caught.value.problem.code == "training.no_room"
    assert course.of(TrainingStarted) == []
    assert list(tmp_path.iterdir()) == []
    assert course.train(classifier(epochs=1), "runs/run").reason == "finished"


def test_a_run_that_can_not_begin_leaves_what_was_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = dumps(Document(simple()))
    folder = RunFolder(tmp_path / "run")
    folder.path.mkdir()
    folder.graph.write_text(graph)
    (folder.path / "notes.txt").write_text("mine")

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("nodeeditor.runs.journal.JournalWriter.append", full)
    with pytest.raises(ProblemError) as caught:
        Course(tmp_path).train(simple())
    assert caught.value.problem.code == "training.end_not_kept"
    assert sorted(path.name for path in folder.path.iterdir()) == ["graph.knet", "notes.txt"]
    assert folder.graph.read_text() == graph


def test_a_run_that_can_not_go_on_is_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = Course(tmp_path)
    course.train(simple(epochs=1))
    record = RunFolder(tmp_path / "run").record
    before = record.read_bytes()

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as at_once:
        at_once.setattr("nodeeditor.runs.journal.JournalWriter.append", full)
        with pytest.raises(ProblemError):
            course.train(simple(epochs=2), resume=True)
    assert record.read_bytes() == before
    assert course.train(simple(epochs=2), resume=True).epochs == 2


@pytest.mark.parametrize("resume", [False, True])
def test_a_journal_that_can_not_take_its_end_leaves_the_run_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, resume: bool
) -> None:
    course, append = Course(tmp_path), JournalWriter.append
    if resume:
        course.train(simple(epochs=1))

    def full_at_the_end(journal: JournalWriter, events: Iterable[Event]) -> None:
        events = list(events)
        if any(isinstance(event, Done) for event in events):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        append(journal, events)

    monkeypatch.setattr(JournalWriter, "append", full_at_the_end)
    done = course.train(simple(epochs=2), resume=resume)
    (note,) = course.of(TrainingNoted)
    assert note.problem.code == "training.journal_cut"
    assert os.strerror(errno.ENOSPC) in note.problem.text
    assert course.messages[-2:] == [note, done]
    info = read_run(tmp_path / "run")
    assert (info.status, info.problem) == (RunStatus.FINISHED, None)
    assert keras.saving.load_model(info.folder.model).optimizer.iterations == 14


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (tf.errors.ResourceExhaustedError(None, None, "OOM when allocating tensor"), "training.batch_out_of_memory"),
        (MemoryError(), "training.batch_out_of_memory"),
        (ValueError("Shapes do not fit."), "training.keras_stopped"),
    ],
)
def test_an_error_while_training_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("nodeeditor.engine.training.steps.FusedSteps.train", fail)
    course = Course(tmp_path)
    with pytest.raises(ProblemError) as caught:
        course.train(simple())
    assert caught.value.problem.code == code
    assert "\n" not in str(caught.value)
    info = read_run(tmp_path / "run")
    assert info.status is RunStatus.FAILED
    assert info.problem == caught.value.problem
    (done,) = [event for event in read_journal(info.folder.journal) if isinstance(event, Done)]
    assert done.reason == "failed"
    assert course.of(BatchesDone) == []


def test_a_loss_that_keras_does_not_know_is_one_sentence(tmp_path: Path) -> None:
    from nodeeditor.graph.edits import SetConfig

    graph = simple()
    layer = graph.layer_of(graph.node_named("kind"))  # type: ignore[arg-type]
    graph.apply(SetConfig(layer.id, layer.config.with_value("loss", "no_such_loss")))
    with pytest.raises(ProblemError) as caught:
        Course(tmp_path).train(graph)
    assert "no_such_loss" in str(caught.value)
    assert not (tmp_path / "run").exists()


def test_checkpoints_come_while_training_and_cost_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[Position] = []

    def write(checkpointer: Checkpointer, state: State, *_: Any) -> float:
        saved.append(state.layout.course.position)
        time.sleep(0.01)
        return 0.01

    monkeypatch.setattr(keeping, "INTERVAL", 0.0)
    monkeypatch.setattr(Checkpointer, "write", write)
    began = time.monotonic()
    Course(tmp_path).train(simple(epochs=60))
    assert saved[0] <= Position(1)
    # No more than a twentieth of the time, beside the first and the last.
    assert len(saved) <= 2 + (time.monotonic() - began) * keeping.SHARE / 0.01


def test_an_error_keeps_the_weights_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = FusedSteps.train

    def fail_later(self: FusedSteps, handle: Any, start: int, stop: int) -> Any:
        if len(course.of(EpochDone)) == 2:
            raise ValueError("The data is gone.")
        return steps(self, handle, start, stop)

    monkeypatch.setattr(FusedSteps, "train", fail_later)
    monkeypatch.setattr(RunLog.__init__, "__defaults__", (0.0,))
    course = Course(tmp_path)
    with pytest.raises(ProblemError):
        course.train(simple(epochs=3))
    assert keras.saving.load_model(tmp_path / "run" / "model.keras").optimizer.iterations == 14
    record = RunFolder(tmp_path / "run").read_record()
    assert (record.status, record.epochs) == (RunStatus.FAILED, 2)
    assert record.logs == course.of(EpochDone)[-1].logs
    assert record.seconds > 0
    assert record.samples_per_second > 0
