"""Whole trainings with all that watches them: as ``fit`` with Keras's callbacks, also when they were cut short."""

from __future__ import annotations

import csv
import errno
import itertools
import os
import time
import zipfile
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    EarlyStopping,
    KeptCheckpoints,
    Mode,
    Precision,
    ReduceOnPlateau,
)
from nodeeditor.protocol.answers import EpochDone, TrainingNoted, TrainingPaused
from nodeeditor.protocol.steering import Pause, Stop
from nodeeditor.runs.checkpoints import Position, checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Noted, read_journal
from nodeeditor.values import FrozenMap
from tests.engine.training.test_equals_fit import as_batch
from tests.engine.training.test_plateau import refused_schedule
from tests.engine.training.test_resuming import course, cut, state  # noqa: F401  # a fixture
from tests.engine.training.test_train import refused
from tests.engine.training.training_graphs import Course, simple, two_sided
from tests.examples import SOAK

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

SGD = FrozenMap(class_name="SGD", config={"learning_rate": 0.4, "momentum": 0.5})
PLATEAU = ReduceOnPlateau("val_loss", factor=0.3, patience=1, min_delta=0.01, cooldown=1, min_lr=0.001)


def watched(**training: Any) -> Graph:
    """Two sides of noise, which soon stops to improve; nothing is shuffled."""
    usual = {"optimizer": SGD, "epochs": 10, "shuffle": False, "reduce_on_plateau": PLATEAU}
    return two_sided(200, 0.25, **{**usual, **training})


def fitted(graph: Graph, *callbacks: Any) -> dict[str, list[float]]:
    compiled = seeded_model(graph)
    data = prepare(graph, Path(), compiled.output_shapes)
    assert data.validation is not None
    x, y = as_batch(compiled, data.train)
    settings = graph.training
    done = compiled.model.fit(
        x,
        y,
        validation_data=as_batch(compiled, data.validation),
        batch_size=settings.batch_size,
        epochs=settings.epochs,
        shuffle=False,
        verbose=0,
        callbacks=list(callbacks),
    )
    history: dict[str, list[float]] = done.history
    return history


def rates(course: Course) -> list[float]:  # noqa: F811
    return [message.learning_rate for message in course.of(EpochDone)]


def plateau_of_keras(monitor: str, mode: str = "min") -> Any:
    return keras.callbacks.ReduceLROnPlateau(
        monitor, factor=0.3, patience=1, min_delta=0.01, cooldown=1, min_lr=0.001, mode=mode
    )


def test_a_plateau_is_that_of_fit(course: Course) -> None:  # noqa: F811
    graph = watched()
    done, history = course.train(graph), fitted(graph, plateau_of_keras("val_loss"))
    for name, values in done.history.items():
        np.testing.assert_allclose(values, history[name], rtol=1e-5, err_msg=name)
    assert rates(course) == pytest.approx(history["learning_rate"], rel=1e-6)
    assert len(set(rates(course))) >= 3
    assert course.train(watched(reduce_on_plateau=None), "plain").history["loss"] != done.history["loss"]


def test_a_plateau_and_early_stopping_together_are_those_of_fit(course: Course) -> None:  # noqa: F811
    early = EarlyStopping("val_kind_accuracy", 3, mode=Mode.MAX, start_from_epoch=1, baseline=0.9)
    graph = watched(early_stopping=early, epochs=14)
    done = course.train(graph)
    stopping = keras.callbacks.EarlyStopping(
        "val_kind_accuracy", patience=3, mode="max", start_from_epoch=1, baseline=0.9, restore_best_weights=True
    )
    history = fitted(graph, stopping, plateau_of_keras("val_loss"))
    assert done.reason == "early_stopping"
    assert 1 < done.epochs == len(history["loss"]) < 14
    np.testing.assert_allclose(done.history["val_loss"], history["val_loss"], rtol=1e-5)
    assert rates(course) == pytest.approx(history["learning_rate"], rel=1e-6)


@pytest.mark.parametrize(
    ("precision", "after"),
    [
        (Precision.MIXED_FLOAT16, 13),
        *(itertools.product((Precision.FLOAT32, Precision.MIXED_FLOAT16), (6, 13, 31)) if SOAK else ()),
    ],
)
def test_a_plateau_goes_on_as_if_it_had_not_been_cut(
    course: Course,  # noqa: F811
    after: int,
    precision: Precision,
) -> None:
    graph = watched(epochs=8, precision=precision, checkpoints=KeptCheckpoints("val_loss", every=3))
    whole = course.train(graph, "whole")
    all_rates = rates(course)
    cut(course, graph, after)
    again = course.train(graph, "cut", resume=True)
    assert again.history == whole.history
    assert rates(course) == all_rates[-len(rates(course)) :]
    assert state(course.folder / "cut") == state(course.folder / "whole")
    assert kept(course, "cut") == kept(course, "whole")


def test_a_later_run_goes_on_at_the_reduced_rate_unless_another_is_set(course: Course) -> None:  # noqa: F811
    graph = watched(epochs=5)
    course.train(graph, "first")
    last = rates(course)[-1]
    assert last < 0.4
    course.train(graph, "second", continues="first")
    assert rates(course)[0] <= last
    course.train(
        watched(epochs=5, optimizer=SGD.with_value("config", {"learning_rate": 0.2})), "third", continues="first"
    )
    assert rates(course)[0] == pytest.approx(0.2)


def test_a_plateau_of_a_schedule_and_of_what_is_not_there_are_refused(course: Course) -> None:  # noqa: F811
    schedule = FrozenMap(class_name="SGD", config={"learning_rate": refused_schedule()})
    assert refused(course, watched(optimizer=schedule)) == "training.plateau_and_schedule"
    plateau = ReduceOnPlateau("val_nothing")
    assert refused(course, watched(reduce_on_plateau=plateau)) == "training.unknown_monitor.reduce_on_plateau"
    kept = KeptCheckpoints("val_nothing")
    assert refused(course, watched(checkpoints=kept)) == "training.unknown_monitor.checkpoints"


def test_a_schedule_that_falls_below_zero_is_refused_within_the_run_alone(course: Course) -> None:  # noqa: F811
    linear = {"initial_learning_rate": 0.1, "decay_steps": 20, "end_learning_rate": -0.1}
    rate = FrozenMap(class_name="PolynomialDecay", config=linear)
    optimizer = FrozenMap(class_name="SGD", config={"learning_rate": rate})
    # Five batches an epoch: 10 steps down to 0.
    assert course.train(simple(150, optimizer=optimizer, epochs=2)).reason == "finished"
    assert refused(course, simple(150, optimizer=optimizer, epochs=3)) == "training.schedule_negative"


def kept(course: Course, run: str) -> dict[int, str]:  # noqa: F811
    """Why the checkpoint after so many epochs stays."""
    found = checkpoints_in(RunFolder(course.folder / run).checkpoints)
    return {one.position.epoch: one.kept_for for one in found if one.kept_for}


def test_the_best_checkpoint_and_every_third_stay(course: Course) -> None:  # noqa: F811
    done = course.train(watched(checkpoints=KeptCheckpoints("val_loss", every=3), epochs=7))
    best = int(np.argmin(done.history["val_loss"])) + 1
    expected = {3: "every 3", 6: "every 3"}
    expected[best] = f"best val_loss, {expected[best]}" if best in expected else "best val_loss"
    assert kept(course, "run") == expected
    for one in checkpoints_in(RunFolder(course.folder / "run").checkpoints):
        one.verify()


def weights_after(course: Course, run: str, epochs: int) -> dict[str, bytes]:  # noqa: F811
    """The weights in the checkpoint after so many epochs."""
    found = checkpoints_in(RunFolder(course.folder / run).checkpoints)
    (path,) = [one.state for one in found if one.position == Position(epochs)]
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("weights/")}


@pytest.mark.parametrize("patience", [2, 100] if SOAK else [2])
def test_a_kept_checkpoint_has_the_weights_of_its_epoch_though_the_best_come_back(
    course: Course,  # noqa: F811
    patience: int,
) -> None:
    def graph(*, restore_best: bool, **more: Any) -> Graph:
        early = EarlyStopping("val_loss", patience=patience, restore_best=restore_best)
        kept_ones = KeptCheckpoints("val_loss", every=1)
        settings = {"reduce_on_plateau": None, "epochs": 8, "early_stopping": early, "checkpoints": kept_ones, **more}
        return watched(**settings)

    done = course.train(graph(restore_best=True), "back")
    course.train(graph(restore_best=False), "plain")
    last, best = done.epochs, int(np.argmin(done.history["val_loss"])) + 1
    assert done.reason == ("early_stopping" if patience == 2 else "finished")
    assert best < last
    for epochs in range(1, last + 1):
        assert weights_after(course, "back", epochs) == weights_after(course, "plain", epochs)
    # The model has the best ones all the same, and whoever goes on begins with them.
    model = keras.saving.load_model(course.folder / "back" / "model.keras")
    mine = {value.numpy().tobytes() for value in model.weights}
    assert mine == set(weights_after(course, "back", best).values())
    assert mine != set(weights_after(course, "back", last).values())
    still = graph(restore_best=False, epochs=1, optimizer=SGD.with_value("config", {"learning_rate": 0.0}))
    course.train(still, "more", continues="back")
    assert set(weights_after(course, "more", last + 1).values()) == mine


def test_a_run_with_more_epochs_goes_on_from_its_last_weights(course: Course) -> None:  # noqa: F811
    early = EarlyStopping("val_loss", patience=100)
    whole = course.train(watched(early_stopping=early, epochs=8), "whole")
    course.train(watched(early_stopping=early, epochs=5), "longer")
    again = course.train(watched(early_stopping=early, epochs=8), "longer", resume=True)
    assert again.history == whole.history
    assert state(course.folder / "longer") == state(course.folder / "whole")


def test_what_is_best_may_be_the_highest(course: Course) -> None:  # noqa: F811
    done = course.train(watched(checkpoints=KeptCheckpoints("val_kind_accuracy"), epochs=6))
    assert list(kept(course, "run")) == [int(np.argmax(done.history["val_kind_accuracy"])) + 1]
    lowest = KeptCheckpoints("val_kind_accuracy", Mode.MIN)
    done = course.train(watched(checkpoints=lowest, epochs=6), "lowest")
    assert list(kept(course, "lowest")) == [int(np.argmin(done.history["val_kind_accuracy"])) + 1]


def test_a_later_run_keeps_the_best_of_its_own_epochs(course: Course) -> None:  # noqa: F811
    graph = watched(checkpoints=KeptCheckpoints("loss"), epochs=3)
    course.train(graph, "first")
    worse = watched(
        checkpoints=KeptCheckpoints("loss"), epochs=2, optimizer=SGD.with_value("config", {"learning_rate": 0.0})
    )
    done = course.train(worse, "second", continues="first")
    assert list(kept(course, "second")) == [4 + int(np.argmin(done.history["loss"]))]


def test_logs_are_left_in_the_folder(course: Course, tmp_path: Path) -> None:  # noqa: F811
    graph = watched(csv_log=True, tensorboard=True, epochs=4)
    course.train(graph)
    folder = RunFolder(course.folder / "run")
    theirs = tmp_path / "keras.csv"
    fitted(graph, plateau_of_keras("val_loss"), keras.callbacks.CSVLogger(theirs))
    ours, rows = ([*csv.DictReader(path.read_text().splitlines())] for path in (folder.csv_log, theirs))
    assert [list(row) for row in ours] == [list(row) for row in rows]
    for mine, other in zip(ours, rows, strict=True):
        assert [float(value) for value in mine.values()] == pytest.approx(
            [float(value) for value in other.values()], rel=1e-5
        )
    files = [path.parent.name for path in folder.tensorboard.glob("*/events.out.tfevents.*")]
    assert sorted(files) == ["train", "validation"]


def test_a_log_that_can_not_be_written_is_told_while_the_training_goes_on(course: Course) -> None:  # noqa: F811
    folder = RunFolder(course.folder / "run")
    folder.csv_log.mkdir(parents=True)

    def went_on() -> bool:
        notes = course.of(TrainingNoted)
        return bool(notes) and any(
            isinstance(one, EpochDone) for one in course.messages[course.messages.index(notes[0]) :]
        )

    done = course.train(simple(50, epochs=1_000_000, csv_log=True), stop=went_on)
    assert done.reason == "stopped"
    (note,) = course.of(TrainingNoted)
    assert note.problem.code == "training.log_stopped"
    assert "'log.csv'" in note.problem.text
    (journal_note,) = [event for event in read_journal(folder.journal) if isinstance(event, Noted)]
    assert journal_note.problem.problem() == note.problem


def test_it_is_told_while_the_training_waits(
    course: Course,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full_in_the_pause(*_: Any, **__: Any) -> None:
        while not course.of(TrainingPaused):
            time.sleep(0.01)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("nodeeditor.engine.training.run_logs.CsvLog", full_in_the_pause)
    given: list[Any] = [Pause()]

    def commands() -> list[Any]:
        if course.of(TrainingNoted):
            return [Stop()]
        return [given.pop()] if given else []

    assert course.train(simple(50, csv_log=True), commands=commands).epochs == 0
    assert [note.problem.code for note in course.of(TrainingNoted)] == ["training.log_stopped"]


def test_the_last_values_that_a_log_can_not_take_are_told_before_the_end(
    course: Course,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("nodeeditor.engine.training.run_logs.CsvLog.take", full)
    done = course.train(simple(50, csv_log=True))
    (note,) = course.of(TrainingNoted)
    assert os.strerror(errno.ENOSPC) in note.problem.text
    assert course.messages.index(note) < course.messages.index(done)
