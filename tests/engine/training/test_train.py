"""Trainings from the text of a graph to the run's folder."""

from __future__ import annotations

import math
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.document import load
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training import steps
from nodeeditor.engine.training.keeping import Keeper
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, EarlyStopping
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingDone, TrainingStarted
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Done, Epoch, Started, read_journal
from nodeeditor.runs.listing import read_run
from nodeeditor.runs.record import RunStatus
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import (
    Course,
    checkpoint,
    classifier,
    digits,
    network,
    random_classes,
    simple,
    two_sided,
)
from tests.examples import some

SGD_TOO_FAST = FrozenMap(class_name="SGD", config={"learning_rate": 1e6})
ADAM = FrozenMap(class_name="Adam", config={"learning_rate": 0.01})


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path)


def weights(folder: Path) -> list[Any]:
    return list(keras.saving.load_model(folder / "model.keras").get_weights())


def state(folder: Path) -> dict[str, bytes]:
    """Everything a checkpoint holds, the seed generators and the optimizer included."""
    with zipfile.ZipFile(checkpoint(folder)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "layout.json"}


def test_a_run_keeps_everything(course: Course) -> None:
    graph = classifier(250, validation=0.2, epochs=4)
    done = course.train(graph)
    folder = RunFolder(course.folder / "run")
    record = folder.read_record()
    assert done.reason == "finished"
    assert record.status is RunStatus.FINISHED
    assert (record.samples, record.validation_samples, record.steps) == (200, 50, 7)
    assert (record.epochs, record.epochs_asked, record.first_epoch) == (4, 4, 0)
    assert record.metrics == ("loss", "accuracy")
    assert record.logs == {name: values[-1] for name, values in done.history.items()}
    assert set(record.logs) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert record.settings["optimizer"]["class_name"] == "RMSprop"
    assert record.versions["keras"] == keras.__version__
    assert record.optimizer_kept
    assert record.samples_per_second > 0
    assert load(folder.graph).graph == graph
    assert read_run(folder.path).continuable
    assert [weight.shape for weight in weights(folder.path)][:2] == [(8, 16), (16,)]


def test_the_journal_holds_what_was_reported(course: Course) -> None:
    done = course.train(two_sided(250, validation=0.2, epochs=3))
    events = read_journal(RunFolder(course.folder / "run").journal)
    (started,) = course.of(TrainingStarted)
    assert events[0] == Started(3, 0, 7, 200, 50, started.metrics)
    reported = course.of(BatchesDone)
    assert [(event.epoch, event.step, event.logs) for event in events if isinstance(event, Batches)] == [
        (message.epoch, message.step, message.logs) for message in reported
    ]
    assert [event.logs for event in events if isinstance(event, Epoch)] == [
        message.logs for message in course.of(EpochDone)
    ]
    assert events[-1] == Done("finished", 3, done.seconds, done.samples_per_second)
    assert course.messages[-1] == done
    for epoch in range(3):
        steps = [step for message in reported if message.epoch == epoch for step in _steps(message)]
        assert steps == list(range(7))


def _steps(message: BatchesDone) -> range:
    lengths = {len(values) for values in message.logs.values()}
    assert len(lengths) == 1
    return range(message.step, message.step + lengths.pop())


def test_the_journal_comes_before_the_message(tmp_path: Path) -> None:
    course = Course(tmp_path)
    journal = RunFolder(tmp_path / "run").journal
    behind: list[int] = []

    class Looking(list):  # type: ignore[type-arg]
        def append(self, message: Any) -> None:
            super().append(message)
            behind.append(len(self) - len(read_journal(journal)))

    course.messages = Looking()
    messages = course.messages
    from nodeeditor.document.document import Document
    from nodeeditor.document.format import dumps
    from nodeeditor.engine.training.train import train

    train(dumps(Document(simple())), tmp_path, tmp_path / "run", messages.append, list)
    assert len(messages) >= 5
    assert max(behind) <= 0


@pytest.mark.parametrize("make", some([two_sided, classifier], 2))
def test_two_epochs_and_two_more_are_four(course: Course, make: Any) -> None:
    graph = make(200, epochs=2, optimizer=ADAM)
    first = course.train(graph, "first")
    second = course.train(graph, "second", continues="first")
    (started,) = course.of(TrainingStarted)
    assert (started.first_epoch, started.epochs) == (2, 4)
    assert [message.epoch for message in course.of(EpochDone)] == [2, 3]
    assert {message.epoch for message in course.of(BatchesDone)} == {2, 3}
    graph.training = replace(graph.training, epochs=4)
    whole = course.train(graph, "whole")
    for name, values in whole.history.items():
        assert first.history[name] + second.history[name] == values
    assert state(course.folder / "second") == state(course.folder / "whole")
    record = RunFolder(course.folder / "second").read_record()
    assert (record.continues, record.first_epoch, record.epochs) == ("first", 2, 2)


def test_going_on_with_another_optimizer_starts_that_one_afresh(course: Course) -> None:
    graph = simple(epochs=1, optimizer=ADAM)
    course.train(graph, "first")
    graph.training = replace(graph.training, optimizer=FrozenMap(class_name="SGD", config={"learning_rate": 0.0}))
    course.train(graph, "second", continues="first")
    # Nothing is learnt at rate 0: the weights are those that were taken over.
    for mine, before in zip(weights(course.folder / "second")[:2], weights(course.folder / "first")[:2], strict=True):
        np.testing.assert_array_equal(mine, before)


def test_going_on_takes_the_learning_rate_of_the_graph(course: Course) -> None:
    graph = simple(epochs=1, optimizer=ADAM)
    course.train(graph, "first")
    graph.training = replace(graph.training, optimizer=FrozenMap(class_name="Adam", config={"learning_rate": 0.25}))
    course.train(graph, "second", continues="first")
    model = keras.saving.load_model(course.folder / "second" / "model.keras")
    assert float(model.optimizer.learning_rate) == 0.25
    assert int(model.optimizer.iterations) == 14


def test_an_average_of_the_weights_takes_their_place_at_the_end_alone(course: Course) -> None:
    averaging = FrozenMap(class_name="Adam", config={"learning_rate": 0.01, "use_ema": True, "ema_momentum": 0.9})
    graph = classifier(epochs=2, shuffle=False, optimizer=averaging)
    compiled = seeded_model(graph)
    data = prepare(graph, course.folder, compiled.output_shapes).train
    compiled.model.fit(data.inputs["x"], data.targets["kind"], batch_size=32, epochs=2, shuffle=False, verbose=0)
    course.train(graph, "whole")
    for mine, theirs in zip(weights(course.folder / "whole"), compiled.model.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-7)
    graph.training = replace(graph.training, epochs=1)
    course.train(graph, "first")
    course.train(graph, "second", continues="first")
    for mine, theirs in zip(weights(course.folder / "second"), weights(course.folder / "whole"), strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_a_stop_keeps_the_weights_and_the_state(course: Course) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(0)
        return len(course.of(EpochDone)) >= 2

    done = course.train(simple(epochs=10_000), stop=stop)
    assert done.reason == "stopped"
    assert 2 <= done.epochs < 10_000
    assert len(done.history["loss"]) == done.epochs
    record = RunFolder(course.folder / "run").read_record()
    assert record.status is RunStatus.STOPPED
    assert record.optimizer_kept
    fresh = simple(epochs=1)
    course.train(fresh, "more", continues="run")
    (started,) = course.of(TrainingStarted)
    assert started.first_epoch == done.epochs


def test_a_stop_is_heard_within_a_long_epoch(course: Course) -> None:
    done = course.train(simple(50_000, batch_size=1), stop=lambda: len(course.of(BatchesDone)) >= 3)
    assert done.reason == "stopped"
    assert done.epochs == 0
    assert 0 < sum(len(message.logs["loss"]) for message in course.of(BatchesDone)) < 50_000


def test_a_loss_that_is_no_number_brings_the_last_good_weights_back(course: Course) -> None:
    rows = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("one", "Dense", {"units": 8}, ("x",)),
        ("two", "Dense", {"units": 1}, ("one",)),
        ("y", "Output", {"columns": ["kind"], "loss": "mse"}, ("two",)),
    ]
    graph = network(rows, random_classes(200), batch_size=8, epochs=50, optimizer=SGD_TOO_FAST)
    done = course.train(graph)
    assert done.reason == "nan"
    assert done.problem is not None
    assert done.problem.code == "training.nan_from"
    assert done.problem.arguments["epoch"] == 1
    losses = [value for message in course.of(BatchesDone) for value in message.logs["loss"]]
    assert len(losses) == done.problem.arguments["step"]
    assert all(map(math.isfinite, losses[:-1]))
    assert not math.isfinite(losses[-1])
    assert "1e+06" in done.problem.text
    record = RunFolder(course.folder / "run").read_record()
    assert record.status is RunStatus.NAN
    assert not record.optimizer_kept
    assert record.problem is not None
    assert all(np.isfinite(weight).all() for weight in weights(course.folder / "run"))
    (last,) = [event for event in read_journal(RunFolder(course.folder / "run").journal) if isinstance(event, Done)]
    assert last.problem == record.problem
    calm = replace(graph.training, epochs=1, optimizer=FrozenMap(class_name="SGD", config={"learning_rate": 1e-9}))
    graph.training = calm
    again = course.train(graph, "again", continues="run")
    assert again.epochs in {0, 1}


@pytest.mark.parametrize("most", [0, 4_000_000])
def test_weights_broken_by_the_very_last_step_are_noticed(
    course: Course, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """After each call, or at the end where the weights are too many to be looked at so often."""
    monkeypatch.setattr(steps, "_AT_ONCE", most)
    rows = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("two", "Dense", {"units": 1}, ("x",)),
        ("y", "Output", {"columns": ["kind"], "loss": "mse"}, ("two",)),
    ]
    endless = FrozenMap(class_name="SGD", config={"learning_rate": 1e39})
    done = course.train(network(rows, random_classes(200), batch_size=200, epochs=1, optimizer=endless))
    assert done.reason == "nan"
    assert done.problem.code == "training.weights_nan_from"
    losses = [value for message in course.of(BatchesDone) for value in message.logs["loss"]]
    assert len(losses) == 1
    assert math.isfinite(losses[0])
    assert all(np.isfinite(weight).all() for weight in weights(course.folder / "run"))


def test_early_stopping_brings_the_best_weights_back(course: Course) -> None:
    watch = EarlyStopping("val_loss", patience=2)
    fast = FrozenMap(class_name="Adam", config={"learning_rate": 0.1})
    graph = classifier(100, validation=0.5, epochs=100, early_stopping=watch, optimizer=fast)
    done = course.train(graph)
    assert done.reason == "early_stopping"
    best = int(np.argmin(done.history["val_loss"]))
    assert done.epochs == best + 1 + 2
    until_best = replace(graph.training, epochs=best + 1, early_stopping=None)
    graph.training = until_best
    course.train(graph, "best")
    for mine, theirs in zip(weights(course.folder / "run"), weights(course.folder / "best"), strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_early_stopping_goes_on_from_a_checkpoint_as_if_there_had_been_no_pause(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copying(keeper: Keeper, loop: Loop) -> None:
        if loop.place.step == 0:
            keeper.keep_now(loop)
            shutil.copytree(course.folder / "whole", course.folder / f"cut-{loop.place.epoch}")

    watch = EarlyStopping("val_loss", patience=3)
    fast = FrozenMap(class_name="Adam", config={"learning_rate": 0.1})
    graph = classifier(100, validation=0.5, epochs=100, early_stopping=watch, optimizer=fast)
    with monkeypatch.context() as patch:
        patch.setattr(Keeper, "moment", copying)
        whole = course.train(graph, "whole")
    cut = int(np.argmin(whole.history["val_loss"])) + 2  # an epoch after the best one
    assert whole.epochs == cut + 2
    second = course.train(graph, "second", continues=f"cut-{cut}")
    assert second.reason == "early_stopping"
    assert second.history["val_loss"] == whole.history["val_loss"][cut:]
    for mine, theirs in zip(weights(course.folder / "second"), weights(course.folder / "whole"), strict=True):
        np.testing.assert_array_equal(mine, theirs)


def refused(course: Course, graph: Graph, **more: Any) -> str:
    with pytest.raises(ProblemError) as caught:
        course.train(graph, "refused", **more)
    assert str(caught.value)
    assert not (course.folder / "refused").exists()
    assert course.messages == []
    return caught.value.problem.code


def test_what_cannot_be_trained_is_refused_before_anything_is_made(course: Course) -> None:
    assert refused(course, Graph()) in {"graph.no_input", "graph.no_output"}
    assert refused(course, simple(epochs=0)).startswith("file.")
    assert refused(course, simple(batch_size=0)).startswith("file.")
    assert (
        refused(course, simple(early_stopping=EarlyStopping("val_loss"))) == "training.unknown_monitor.early_stopping"
    )
    assert refused(course, simple(), continues="nowhere") == "training.no_run"
    unbound = simple()
    unbound.data = DataSettings(None)
    assert refused(course, unbound).startswith("data.")
    rows = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("y", "Output", {"columns": ["kind"], "loss": "mse"}, ("flat",)),
    ]
    measured = simple()
    layer = measured.layers[LayerId("kind")]
    wrong = layer.config.with_value("loss", "sparse_categorical_crossentropy").with_value(
        "metrics", ("accuracy", "mae")
    )
    measured.apply(SetConfig(layer.id, wrong))
    assert refused(course, measured) == "training.metric_misfit"
    top = FrozenMap(class_name="TopKCategoricalAccuracy", config={"k": 2})
    for metric in ("categorical_accuracy", "CategoricalAccuracy", top):
        measured.apply(SetConfig(layer.id, wrong.with_value("metrics", ("accuracy", metric))))
        assert refused(course, measured) == "training.metric_misfit"
    idle = [rows[0], ("flat", "Flatten", {}, ("x",)), rows[1]]
    assert refused(course, network(idle, random_classes(50))) == "training.no_weights"
    silent = [rows[0], ("flat", "Dense", {"units": 1}, ("x",)), ("y", "Output", {"columns": ["kind"]}, ("flat",))]
    assert refused(course, network(silent, random_classes(50))) == "layer.parameter"


def test_weights_of_another_network_are_refused(course: Course) -> None:
    course.train(classifier(epochs=1), "first")
    other = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("x",)),
        ("kind", "Output", {"columns": ["kind"], "loss": "categorical_crossentropy"}, ("last",)),
    ]
    assert refused(course, network(other, random_classes(50)), continues="first") == "training.weights_differ"
    other[1] = ("fresh", "Dense", {"units": 3, "activation": "softmax"}, ("x",))
    other[2] = ("kind", "Output", {"columns": ["kind"], "loss": "categorical_crossentropy"}, ("fresh",))
    assert refused(course, network(other, random_classes(50)), continues="first") == "training.weights_missing"


def test_a_damaged_checkpoint_is_refused(course: Course) -> None:
    course.train(classifier(epochs=1), "first")
    for earlier in checkpoints_in(RunFolder(course.folder / "first").checkpoints)[1:]:  # a slow machine keeps some
        shutil.rmtree(earlier.path)
    path = checkpoint(course.folder / "first")
    whole = path.read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], whole.replace(b"PK\x01\x02", b"PK\x09\x09")):
        path.write_bytes(damaged)
        assert refused(course, classifier(epochs=1), continues="first") == "training.bad_checkpoint"
    shutil.rmtree(path.parent)
    assert refused(course, classifier(epochs=1), continues="first") == "training.no_checkpoint"


def test_a_batch_larger_than_the_data(course: Course) -> None:
    assert course.train(classifier(20, batch_size=1000)).epochs == 3


def test_digits_are_learnt(course: Course) -> None:
    done = course.train(digits(epochs=3, optimizer=ADAM))
    assert done.history["val_accuracy"][-1] > 0.9
    assert isinstance(done, TrainingDone)
