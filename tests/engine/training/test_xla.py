"""XLA that was asked for where it can't be used: the training goes on without it, and one sentence says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.engine.training import feed, trial
from nodeeditor.engine.training.trial import Trial, try_speeds
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import SpeedMeasured, TrainingNoted
from nodeeditor.protocol.steering import Change, Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Noted, read_journal
from tests.engine.training.test_resuming import state
from tests.engine.training.training_graphs import Course, Row, classifier, network, random_classes
from tests.examples import SOAK

#: An operation without a kernel of XLA's, and one that XLA has no sizes for.
BICUBIC: Row = ("up", "UpSampling2D", {"interpolation": "bicubic"}, ("image",))
ELASTIC: Row = ("up", "RandomElasticTransform", {"value_range": [0, 1]}, ("image",))


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path)


def pictures(*layers: Row, **training: Any) -> Graph:
    """Pictures of eight points through ``layers``, the first from "image", the last one named "up"."""
    rows: list[Row] = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("image", "Reshape", {"target_shape": [4, 2, 1]}, ("x",)),
        *layers,
        ("flat", "Flatten", {}, ("up",)),
        ("drop", "Dropout", {"rate": 0.3}, ("flat",)),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("drop",)),
        (
            "kind",
            "Output",
            {"columns": ["kind"], "loss": "categorical_crossentropy", "metrics": ["accuracy"]},
            ("last",),
        ),
    ]
    settings = {"batch_size": 32, "epochs": 2, "jit_compile": True, **training}
    return network(rows, random_classes(200, validation=0.2), **settings)


def notes(course: Course) -> list[str]:
    return [message.problem.text for message in course.of(TrainingNoted)]


def test_a_layer_that_keras_takes_no_xla_for_is_named(course: Course) -> None:
    turned: Row = ("turn", "RandomRotation", {"factor": 0.1}, ("image",))
    moved: Row = ("up", "RandomTranslation", {"height_factor": 0.1, "width_factor": 0.1}, ("turn",))
    assert course.train(pictures(turned, moved)).reason == "finished"
    (note,) = notes(course)
    assert "with RandomRotation 'turn', RandomTranslation 'up', so the training goes on without it." in note
    (event,) = [one for one in read_journal(RunFolder(course.folder / "run").journal) if isinstance(one, Noted)]
    assert event.problem.problem().text == note
    course.train(pictures(turned, moved, jit_compile=None), "auto")
    assert notes(course) == []


def test_of_many_layers_some_are_named(course: Course) -> None:
    sources = ["image", *(f"turn{number}" for number in range(4))]
    turned: list[Row] = [(f"turn{n}", "RandomRotation", {"factor": 0.1}, (sources[n],)) for n in range(4)]
    course.train(pictures(*turned, ("up", "RandomRotation", {"factor": 0.1}, ("turn3",)), epochs=1))
    (note,) = notes(course)
    assert "'turn0', RandomRotation 'turn1', RandomRotation 'turn2', 2 more, so" in note


@pytest.mark.parametrize(
    ("layer", "precision", "streamed", "why"),
    [
        (BICUBIC, Precision.FLOAT32, True, "UpSampling2D 'up' (it lacks the operation ResizeBicubic)"),
        (BICUBIC, Precision.MIXED_FLOAT16, False, "UpSampling2D 'up' (it lacks the operation ResizeBicubic)"),
        (ELASTIC, Precision.FLOAT32, False, "RandomElasticTransform 'up' (Input 1 to node up_1/range with op Range"),
    ][: 3 if SOAK else 2],
)
def test_what_xla_can_not_compile_is_trained_without_it(
    course: Course, monkeypatch: pytest.MonkeyPatch, layer: Row, precision: Precision, streamed: bool, why: str
) -> None:
    if streamed:
        monkeypatch.setattr(feed, "RESIDENT_SHARE", 0.0)
    done = course.train(pictures(layer, precision=precision), "asked")
    (note,) = notes(course)
    assert why in note.replace("functional_1/", "")
    assert note.count("\n") == 0
    without = course.train(pictures(layer, precision=precision, jit_compile=False), "without")
    assert notes(course) == []
    assert done.history == without.history
    assert state(course.folder / "asked") == state(course.folder / "without")


def test_a_validation_that_xla_can_not_compile_is_done_without_it(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    test_step = keras.Model.test_step

    def not_for_xla(model: Any, data: Any) -> Any:
        x, y = data
        wide = tf.raw_ops.ResizeBicubic(images=tf.reshape(x, (-1, 4, 2, 1)), size=[4, 2])
        return test_step(model, (x + 0 * tf.reduce_sum(wide), y))

    monkeypatch.setattr(keras.Model, "test_step", not_for_xla)
    done = course.train(classifier(200, 0.2, jit_compile=True, epochs=2))
    assert notes(course) == [
        "XLA can't compile the steps of this training (it lacks the operation ResizeBicubic), so it goes on without it."
        " Set jit_compile to off."
    ]
    assert np.isfinite(done.history["val_loss"]).all()


def test_a_change_does_not_bring_xla_back(course: Course) -> None:
    given: list[Any] = [Change(Changes(rates={"drop": 0.1}))]

    def commands() -> list[Any]:
        return [given.pop()] if given and notes(course) else []

    course.train(pictures(BICUBIC, epochs=4), commands=commands)
    assert given == []
    assert len(notes(course)) == 1


def test_what_fails_without_xla_too_is_refused_in_one_sentence(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ValueError("Nothing works.")

    monkeypatch.setattr("keras.Model.train_step", broken)
    with pytest.raises(ProblemError) as caught:
        course.train(classifier(jit_compile=True))
    assert caught.value.problem.text == "Keras stopped the training in epoch 1: Nothing works"
    assert notes(course) == []


@pytest.mark.skipif(not SOAK, reason="trainings that are compiled")
@pytest.mark.parametrize("layer", [BICUBIC, ("up", "RandomRotation", {"factor": 0.1}, ("image",))])
def test_xla_that_is_not_used_is_not_measured(monkeypatch: pytest.MonkeyPatch, layer: Row) -> None:
    told: list[SpeedMeasured] = []

    def some(training: Any) -> list[Trial]:
        return [one for one in trials(training) if one.setting in ("", "jit_compile")]

    trials = trial.trials
    monkeypatch.setattr(trial, "trials", some)
    for asked in (False, True) if SOAK else (True,):
        try_speeds(pictures(layer, jit_compile=asked), Path(), told.append, lambda: False, seconds=0.01)
    of_one = [("", ""), ("jit_compile", False)]
    assert [(speed.setting, speed.value) for speed in told] == ([("", "")] if SOAK else []) + of_one
