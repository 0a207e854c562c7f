"""A training is paused, led by the step, stopped, and its settings changed; and such a run is made again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.mailbox import Mailbox
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.resuming import changes_of
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import EarlyStopping
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import (
    BatchesDone,
    EpochDone,
    TrainingChanged,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
)
from nodeeditor.protocol.steering import Change, Changes, Command, GoOn, Pause, Stop
from nodeeditor.runs.control import send_command
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import Course, classifier, simple, two_sided, whole
from tests.examples import SOAK


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """What is told is told at once."""
    monkeypatch.setattr(RunLog.__init__, "__defaults__", (0.0,))
    return Course(tmp_path)


class Script:
    """Gives each command once what the training told fulfils its condition."""

    def __init__(self, course: Course, *lines: tuple[Callable[[], bool], Command]) -> None:
        self.course = course
        self.lines = list(lines)

    def __call__(self) -> list[Command]:
        if self.lines and self.lines[0][0]():
            return [self.lines.pop(0)[1]]
        return []


def weights(folder: Path) -> list[Any]:
    return list(keras.saving.load_model(folder / "model.keras").get_weights())


def equal(first: Path, second: Path) -> bool:
    return all(np.array_equal(one, other) for one, other in zip(weights(first), weights(second), strict=True))


def steps(course: Course) -> int:
    return sum(len(message.logs["loss"]) for message in course.of(BatchesDone))


def test_pauses_and_steps(course: Course) -> None:
    graph = classifier(200, epochs=3)
    told: list[int] = []

    def stands_at(count: int) -> Callable[[], bool]:
        def stands() -> bool:
            if len(course.of(TrainingPaused)) < count:
                return False
            told.append(steps(course))
            return True

        return stands

    script = Script(
        course,
        (lambda: True, Pause()),
        (stands_at(1), GoOn(steps=1)),
        (stands_at(2), GoOn(steps=3)),
        (stands_at(3), GoOn(epochs=1)),
        (stands_at(4), GoOn()),
    )
    done = course.train(graph, commands=script)
    assert done.reason == "finished"
    assert told == [0, 1, 4, 7]
    places = [(message.epoch, message.step) for message in course.of(TrainingPaused)]
    assert places == [(0, 0), (0, 1), (0, 4), (1, 0)]
    assert len(course.of(TrainingGoesOn)) == 4
    assert equal(whole(graph).run, course.folder / "run")


def test_a_pause_is_heard_within_a_call_of_many_batches(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = simple(8000, batch_size=2, epochs=2)
    course.train(graph, "straight")
    monkeypatch.setattr("nodeeditor.engine.training.pace.Pace.steps", lambda _, left: left)
    mailbox = Mailbox()
    steps_of_keras = FusedSteps.train
    calls: list[int] = []

    def train(fused: FusedSteps, handle: Any, start: int, stop: int) -> Any:
        if len(calls) == 1:  # the first call compiles
            threading.Timer(0.1, lambda: mailbox.put(Pause())).start()
        trained = steps_of_keras(fused, handle, start, stop)
        calls.append(len(trained.own))
        if len(calls) == 2:
            threading.Timer(0.1, lambda: mailbox.put(GoOn())).start()
        return trained

    monkeypatch.setattr(FusedSteps, "train", train)
    course.train(graph, commands=mailbox)
    assert calls[0] == 4000
    assert 0 < calls[1] < 4000
    assert sum(calls) == 8000
    ((epoch, step),) = [(message.epoch, message.step) for message in course.of(TrainingPaused)]
    assert (epoch, step) == (1, calls[1])
    assert steps(course) == 8000
    assert equal(course.folder / "straight", course.folder / "run")


def test_time_that_the_user_waits_is_not_counted(course: Course) -> None:
    waiting: list[int] = []

    def go_on() -> bool:
        waiting.append(0)
        return len(waiting) > 50  # each a glance of 20 ms

    script = Script(course, (lambda: len(course.of(EpochDone)) == 1, Pause()), (go_on, GoOn()))
    done = course.train(simple(200, epochs=3), commands=script)
    assert sum(message.seconds for message in course.of(EpochDone)[1:]) < 0.9
    assert done.seconds < sum(message.seconds for message in course.of(EpochDone)) + 0.9


def test_a_command_may_lie_in_the_folder(course: Course) -> None:
    control = course.folder / "run" / "control.jsonl"

    def leave() -> list[Command]:
        if len(course.of(EpochDone)) == 2 and not control.exists():
            control.write_text("no command\n")
            send_command(control, Stop())
        return []

    done = course.train(simple(epochs=10_000), commands=leave)
    assert done.reason == "stopped"
    assert done.epochs < 10_000


@pytest.mark.parametrize("restore_best", [None, False, True] if SOAK else [None, True])
def test_a_stop_may_keep_the_best_weights(course: Course, restore_best: bool | None) -> None:
    fast = FrozenMap(class_name="Adam", config={"learning_rate": 0.3})
    watch = None if restore_best is None else EarlyStopping("val_loss", patience=100, restore_best=restore_best)
    graph = classifier(100, validation=0.5, epochs=8, optimizer=fast, early_stopping=watch)
    script = Script(course, (lambda: len(course.of(EpochDone)) == 7, Stop("best")))
    done = course.train(graph, commands=script)
    assert done.reason == "stopped"
    best = int(np.argmin(done.history["val_loss"])) + 1
    assert best < 7
    (note,) = course.of(TrainingNoted)
    least = f"{min(done.history['val_loss']):.4g}"
    assert note.problem == problem("training.best_kept", epoch=best, monitor="val_loss", value=least)
    graph.training = replace(graph.training, epochs=best, early_stopping=None)
    assert equal(course.folder / "run", whole(graph).run)


def test_without_a_best_epoch_the_last_weights_are_kept(course: Course) -> None:
    course.train(simple(epochs=5), commands=lambda: [Stop("best")])
    (note,) = course.of(TrainingNoted)
    assert note.problem.code == "training.no_best"
    assert (course.folder / "run" / "model.keras").exists()


def changed_after(course: Course, epochs: int, changes: Changes) -> Script:
    return Script(course, (lambda: len(course.of(EpochDone)) == epochs, Change(changes)))


def test_another_learning_rate_is_that_of_keras(course: Course) -> None:
    graph = classifier(200, epochs=4, optimizer=FrozenMap(class_name="Adam", config={"learning_rate": 0.01}))
    course.train(graph, commands=changed_after(course, 2, Changes(learning_rate=0.001)))
    (change,) = course.of(TrainingChanged)
    assert (change.number, change.steps, change.changes) == (0, 7, Changes(learning_rate=0.001))
    place = change.epoch, change.step
    # The same in two runs, where the second takes the rate of its graph.
    if place == (2, 0):
        graph.training = replace(graph.training, epochs=2)
        course.train(graph, "first")
        optimizer = FrozenMap(class_name="Adam", config={"learning_rate": 0.001})
        graph.training = replace(graph.training, optimizer=optimizer)
        course.train(graph, "second", continues="first")
        assert equal(course.folder / "run", course.folder / "second")
    assert float(keras.saving.load_model(course.folder / "run" / "model.keras").optimizer.learning_rate) == np.float32(
        0.001
    )


SCHEDULE = {
    "class_name": "ExponentialDecay",
    "config": {"initial_learning_rate": 0.01, "decay_steps": 5, "decay_rate": 0.5},
}


def sided() -> Graph:
    return two_sided(200, validation=0.2, epochs=5)


ONE_CHANGE = (
    Changes(learning_rate=0.002),
    Changes(rates={"drop": 0.7}),
    Changes(trainable={"shared": False}),
    Changes(batch_size=50),
)


@pytest.mark.parametrize(
    "changes",
    [
        Changes(learning_rate=0.5, batch_size=16, rates={"drop": 0.0}, trainable={"scores": False}),
        # Most of these are in that one too.
        *((*ONE_CHANGE, Changes(learning_rate=SCHEDULE), Changes(loss_weights={"size": 2.5})) if SOAK else ()),
    ],
)
def test_a_run_with_changes_is_made_again_exactly(course: Course, changes: Changes) -> None:
    graph = sided()
    first = course.train(graph, commands=changed_after(course, 1, changes))
    (change,) = course.of(TrainingChanged)
    assert change.changes == changes
    again = course.train(graph, "again", replay=changes_of(course.folder / "run", graph))
    (made,) = course.of(TrainingChanged)
    assert (made.epoch, made.step, made.changes) == (change.epoch, change.step, changes)
    assert again.history == first.history
    assert equal(course.folder / "run", course.folder / "again")
    assert not equal(course.folder / "run", whole(sided()).run)


def test_frozen_layers_stay_as_they_are(course: Course) -> None:
    graph = two_sided(200, epochs=6)
    script = Script(
        course,
        (lambda: len(course.of(EpochDone)) == 1, Change(Changes(trainable={"shared": False, "again": False}))),
        (lambda: len(course.of(EpochDone)) == 3, Stop()),
    )
    course.train(graph, commands=script)
    (change,) = course.of(TrainingChanged)
    graph.training = replace(graph.training, epochs=1)
    if change.step == 0:
        course.train(graph, "one")
        frozen, first = weights(course.folder / "run"), weights(course.folder / "one")
        np.testing.assert_array_equal(frozen[0], first[0])
        assert not np.array_equal(frozen[2], first[2])


def test_a_batch_size_counts_from_the_next_epoch_on(course: Course) -> None:
    course.train(simple(200, epochs=3, batch_size=20), commands=changed_after(course, 1, Changes(batch_size=50)))
    (change,) = course.of(TrainingChanged)
    assert change.steps == 4
    assert [message.step for message in course.of(EpochDone)] == [10, 4 if change.step == 0 else 10, 4]


BELOW_ZERO = {
    "class_name": "PolynomialDecay",
    "config": {"initial_learning_rate": 0.01, "decay_steps": 20, "end_learning_rate": -1.0},
}


BAD_CHANGES = (
    (Changes(learning_rate=-1.0), "training.rate_bad"),
    (Changes(learning_rate={"class_name": "NoSuchSchedule", "config": {}}), ""),
    (Changes(learning_rate=BELOW_ZERO), "training.schedule_"),
    (Changes(rates={"first": 0.5}), "training.drops_nothing"),
    (Changes(rates={"drop": 1.5}), "training.dropout_bad"),
    (Changes(rates={"nobody": 0.5}), "training.no_such_node"),
    (Changes(loss_weights={"first": 0.5}), "training.no_such_output"),
    (Changes(batch_size=0), "training.batch_size_bad"),
    (Changes(trainable={"first": False, "norm": False, "last": False}), "training.no_weights"),
)


# In the long form each by itself too.
@pytest.mark.parametrize("bad", [BAD_CHANGES, *((one,) for one in BAD_CHANGES if SOAK)])
def test_a_change_that_can_not_be_is_told_and_the_training_goes_on(
    course: Course, bad: tuple[tuple[Changes, str], ...]
) -> None:
    graph: Graph = classifier(200, epochs=3)
    left = [Change(changes) for changes, _ in bad]

    def together() -> list[Command]:
        given = [*left] if course.of(EpochDone) else []
        del left[: len(given)]
        return list(given)

    done = course.train(graph, commands=together)
    assert done.reason == "finished"
    notes = course.of(TrainingNoted)
    assert len(notes) == len(bad)
    for note, (_, code) in zip(notes, bad, strict=True):
        assert note.problem.code.startswith(code)
        assert note.problem.text
    assert course.of(TrainingChanged) == []
    assert equal(whole(graph).run, course.folder / "run")
