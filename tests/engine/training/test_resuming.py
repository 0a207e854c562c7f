"""A run that was cut short goes on as if it had not been: the final weights are equal to the last bit."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import psutil
import pytest

from nodeeditor.commands.resume import resumable
from nodeeditor.document.format import loads
from nodeeditor.engine.training.keeping import Keeper
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.loop import Loop
from nodeeditor.graph.edits import Move, Place, SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import EarlyStopping, RandomSource
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingNoted, TrainingStarted
from nodeeditor.protocol.steering import Change, Changes, Command
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Resumed, read_journal
from nodeeditor.runs.listing import read_run
from nodeeditor.runs.past import past
from nodeeditor.runs.process import is_alive, process_mark
from nodeeditor.runs.record import RunStatus
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import (
    Course,
    checkpoint,
    classifier,
    network,
    random_classes,
    two_sided,
    whole,
)
from tests.examples import SOAK


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """What is told is told at once."""
    monkeypatch.setattr(RunLog.__init__, "__defaults__", (0.0,))
    return Course(tmp_path)


def state(run: Path) -> dict[str, bytes]:
    """All variables of a run's newest checkpoint: weights, seed generators, the optimizer's."""
    with zipfile.ZipFile(checkpoint(run)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "layout.json"}


def everything(**training: Any) -> Graph:
    """Augmentation, dropout, running means, a schedule, validation, early stopping: all that has a state of its own."""
    schedule = {"class_name": "CosineDecay", "config": {"initial_learning_rate": 0.02, "decay_steps": 60}}
    settings = {
        "epochs": 6,
        "batch_size": 16,
        "optimizer": FrozenMap(class_name="Adam", config={"learning_rate": schedule, "use_ema": True}),
        "early_stopping": EarlyStopping("val_loss", patience=3),
    }
    rows = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("image", "Reshape", {"target_shape": [4, 2, 1]}, ("x",)),
        ("flip", "RandomFlip", {}, ("image",)),
        ("blur", "GaussianNoise", {"stddev": 0.1}, ("flip",)),
        ("conv", "Conv2D", {"filters": 4, "kernel_size": [2, 2]}, ("blur",)),
        ("norm", "BatchNormalization", {}, ("conv",)),
        ("drop", "SpatialDropout2D", {"rate": 0.3}, ("norm",)),
        ("flat", "Flatten", {}, ("drop",)),
        ("rest", "Dropout", {"rate": 0.2}, ("flat",)),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("rest",)),
        (
            "kind",
            "Output",
            {"columns": ["kind"], "loss": "categorical_crossentropy", "metrics": ["accuracy"]},
            ("last",),
        ),
    ]
    return network(rows, random_classes(200, validation=0.25), **{**settings, **training})  # type: ignore[arg-type]


def cut(course: Course, graph: Graph, after: int, keeps: Any = lambda loop: True) -> None:
    """Train ``graph`` into "cut" as far as the checkpoint after ``after`` calls, as a process that was killed then."""

    class KilledError(BaseException):
        pass

    calls: list[int] = []

    def moment(keeper: Keeper, loop: Loop) -> None:
        calls.append(0)
        if keeps(loop):
            keeper.keep_now(loop)
        if len(calls) > after:
            raise KilledError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Keeper, "moment", moment)
        # One step a call, so that checkpoints are in the middle of epochs.
        patch.setattr("nodeeditor.engine.training.pace.Pace.steps", lambda *_: 1)
        with pytest.raises(KilledError):
            course.train(graph, "cut")
    run = RunFolder(course.folder / "cut")
    run.write_record(replace_process(run))


def replace_process(run: RunFolder) -> Any:
    """The record of a run whose process is gone."""
    return msgspec.structs.replace(run.read_record(), process=2**22 + 1, process_mark="another 1")


CUTS = (0, 4, 9, 17, 27)


@pytest.mark.parametrize(
    ("make", "after"),
    itertools.product([everything, two_sided], CUTS) if SOAK else [(everything, 17), (two_sided, 9)],
)
def test_the_end_is_the_same_wherever_it_was_cut(course: Course, make: Any, after: int) -> None:
    epochs = 4 if SOAK else 3
    graph = make(epochs=epochs)
    straight = whole(graph)
    cut(course, graph, after)
    assert read_run(course.folder / "cut").status is RunStatus.INTERRUPTED
    done = course.train(graph, "cut", resume=True)
    (started,) = course.of(TrainingStarted)
    position = started.first_epoch, started.first_step
    assert position > (0, 0)
    assert done.history == straight.done.history
    assert state(course.folder / "cut") == state(straight.run)
    journal = read_journal(course.folder / "cut" / "journal.jsonl")
    (resumed,) = [event for event in journal if isinstance(event, Resumed)]
    assert (resumed.epoch, resumed.step) == position
    assert past(journal).history == straight.done.history
    record = RunFolder(course.folder / "cut").read_record()
    assert (record.status, record.epochs) == (RunStatus.FINISHED, epochs)
    assert is_alive(record.process, record.process_created, record.process_mark)  # the one that went on, this one


def test_without_any_checkpoint_it_begins_again(course: Course) -> None:
    graph = everything(epochs=3)
    straight = whole(graph)
    cut(course, graph, 5, keeps=lambda loop: False)
    done = course.train(graph, "cut", resume=True)
    assert done.history == straight.done.history
    assert state(course.folder / "cut") == state(straight.run)


def test_a_stop_in_the_middle_goes_on_too(course: Course) -> None:
    graph = everything(epochs=3)
    straight = whole(graph)
    course.train(graph, stop=lambda: len(course.of(BatchesDone)) >= 2)
    assert read_run(course.folder / "run").status is RunStatus.STOPPED
    done = course.train(graph, resume=True)
    assert done.history == straight.done.history
    assert state(course.folder / "run") == state(straight.run)


def test_a_stop_within_validation_goes_on_too(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = everything(epochs=3)
    straight = whole(graph)
    monkeypatch.setattr("nodeeditor.engine.training.pace.Pace.steps", lambda *_: 1)
    course.train(graph, stop=lambda: len(course.of(BatchesDone)) == 10)  # all batches of the first epoch
    assert course.of(EpochDone) == []
    done = course.train(graph, resume=True)
    assert (course.of(TrainingStarted)[0].first_epoch, course.of(TrainingStarted)[0].first_step) == (0, 10)
    assert done.history == straight.done.history
    assert state(course.folder / "run") == state(straight.run)


def test_a_run_that_had_ended_takes_more_epochs(course: Course) -> None:
    graph = everything(epochs=3)
    straight = whole(graph)
    graph.training = replace(graph.training, epochs=1)
    course.train(graph)
    graph.training = replace(graph.training, epochs=3)
    done = course.train(graph, resume=True)
    assert done.history == straight.done.history
    assert state(course.folder / "run") == state(straight.run)
    assert loads(RunFolder(course.folder / "run").graph.read_text()).graph.training.epochs == 3


def test_a_damaged_checkpoint_is_set_aside(course: Course) -> None:
    graph = everything(epochs=3)
    straight = whole(graph)
    cut(course, graph, 15)
    newest, before = checkpoints_in(course.folder / "cut" / "checkpoints")[:2]
    data = bytearray(newest.state.read_bytes())
    data[len(data) // 2] ^= 1
    newest.state.write_bytes(data)
    done = course.train(graph, "cut", resume=True)
    assert done.history == straight.done.history
    assert state(course.folder / "cut") == state(straight.run)
    (note,) = course.of(TrainingNoted)
    assert note.problem.code == "training.checkpoint_damaged"
    assert (note.epoch, note.step) == (before.position.epoch, before.position.step)
    assert (course.folder / "cut" / "checkpoints" / f"damaged-{newest.path.name}" / "state.zip").exists()


SOME_CHANGES = (
    Changes(learning_rate=0.001),
    Changes(rates={"drop": 0.6}, trainable={"shared": False}),
    Changes(batch_size=64),
)
LAST_KEPT = (3, 12, 20)


@pytest.mark.parametrize(
    ("changes", "kept"),
    list(itertools.product(SOME_CHANGES, LAST_KEPT) if SOAK else [(SOME_CHANGES[1], LAST_KEPT[1])]),
)
def test_changes_are_kept_and_those_after_the_checkpoint_made_again(
    course: Course, changes: Changes, kept: int
) -> None:
    graph = two_sided(300, validation=0.1, epochs=4)
    script = [Change(changes)]

    def at_ten() -> list[Command]:
        if sum(len(message.logs["loss"]) for message in course.of(BatchesDone)) == 10 and script:
            return [script.pop()]
        return []

    train = course.train
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(course, "train", lambda graph, run: train(graph, run, commands=at_ten))
        cut(course, graph, 20, keeps=lambda loop: loop.place.epoch * 9 + loop.place.step <= kept)
    done = course.train(graph, "cut", resume=True)
    from nodeeditor.engine.training.resuming import changes_of

    (change,) = changes_of(course.folder / "cut", graph)
    assert (change.epoch, change.step, change.changes) == (1, 1, changes)
    whole = course.train(graph, "whole", replay=[change])
    assert done.history == whole.history
    assert state(course.folder / "cut") == state(course.folder / "whole")


def refused(course: Course, graph: Graph) -> ProblemError:
    before = RunFolder(course.folder / "run").record.read_bytes()
    with pytest.raises(ProblemError) as caught:
        course.train(graph, resume=True)
    assert RunFolder(course.folder / "run").record.read_bytes() == before
    return caught.value


def test_the_run_of_another_graph_is_refused_and_told_apart(course: Course) -> None:
    course.train(classifier(epochs=2), stop=lambda: True)
    moved = classifier(epochs=2)
    moved.apply(Move((Place(NodeId("drop"), 50.0, 50.0),)))
    other = classifier(epochs=2)
    layer = other.layer_of(NodeId("first"))
    other.apply(SetConfig(layer.id, layer.config.with_value("units", 64)))
    found = refused(course, other)
    assert found.problem.code == "training.other_graph"
    assert "first, units: 16 → 64" in found.problem.text
    assert "batch_size: 32 → 8" in refused(course, classifier(epochs=2, batch_size=8)).problem.text
    assert "seed: 0 → 5" in refused(course, classifier(epochs=2, seed=5)).problem.text
    assert course.train(moved, resume=True).reason == "finished"


def test_other_data_is_refused(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    course.train(classifier(epochs=2), stop=lambda: True)
    from nodeeditor.engine.data import load as loading

    load = loading.load_random
    monkeypatch.setattr(loading, "load_random", lambda source: load(replace(source, seed=source.seed + 1)))
    assert isinstance(classifier().data.source, RandomSource)
    assert refused(course, classifier(epochs=2)).problem.code == "training.other_data"


def test_a_checkpoint_is_a_folder_with_hashes(course: Course) -> None:
    course.train(classifier(epochs=1))
    folder = checkpoint(course.folder / "run").parent
    assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", "state.zip"]
    found = checkpoints_in(folder.parent)[0]  # on a slow machine there is one of before, too
    found.verify()
    shutil.copy(folder / "manifest.json", folder / "state.zip")
    with pytest.raises(ValueError, match="bytes instead of"):
        found.verify()


def all_of(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def another() -> Iterator[subprocess.Popen[bytes]]:
    """A process that lives."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def taken_over(run: RunFolder, process: int) -> None:
    """The run is trained by that process from now on."""
    record = run.read_record()
    mark, created = process_mark(process), psutil.Process(process).create_time()
    status = RunStatus.RUNNING
    run.write_record(
        msgspec.structs.replace(record, status=status, process=process, process_created=created, process_mark=mark)
    )


def test_a_run_that_is_being_trained_is_not_touched(course: Course, another: subprocess.Popen[bytes]) -> None:
    graph = classifier(epochs=2)
    course.train(graph)
    run = RunFolder(course.folder / "run")
    taken_over(run, another.pid)
    # As one is that the other process writes at this moment.
    half = checkpoint(run.path)
    half.write_bytes(half.read_bytes()[:100])
    before = all_of(run.path)
    for ask in (lambda: course.train(graph, resume=True), lambda: resumable(run.path)):
        with pytest.raises(ProblemError) as caught:
            ask()
        assert caught.value.problem.code == "training.at_work"
        assert f"'run' is being trained right now, by process {another.pid}." in str(caught.value)
        assert all_of(run.path) == before


def test_of_two_that_resume_a_run_the_second_is_refused(
    course: Course, another: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = classifier(epochs=4)
    cut(course, graph, 9)
    run = RunFolder(course.folder / "cut")
    found: dict[str, bytes] = {}

    def first(*_: object) -> None:  # while the second makes its model
        taken_over(run, another.pid)
        found.update(all_of(run.path))

    monkeypatch.setattr("nodeeditor.engine.training.train._Training.check_same_data", first)
    with pytest.raises(ProblemError) as caught:
        course.train(graph, "cut", resume=True)
    assert caught.value.problem.code == "training.at_work"
    assert all_of(run.path) == found
