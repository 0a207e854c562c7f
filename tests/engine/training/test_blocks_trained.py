"""Networks with blocks are trained as any other: to the bit after a cut, into a model that Keras loads."""

from __future__ import annotations

import re
from pathlib import Path

import keras
import numpy as np
import pytest

from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.training.resuming import changes_of
from nodeeditor.engine.training.tuning import tuned
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource, DataSettings, TrainingSettings
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import EpochDone, TrainingChanged
from nodeeditor.protocol.steering import Change, Changes
from tests.engine.training.test_resuming import cut, state
from tests.engine.training.training_graphs import Course
from tests.examples import SOAK
from tests.graph.test_blocks import level

# TensorFlow's tensors, converted by Keras, do not know NumPy 2's copy keyword yet.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

STAGE = Block(
    "stage",
    (Argument("base", 4),),
    *level(
        ("x", INPUT, {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * (i + 1)"}, "activation": "relu"}, ("x",)),
        ("norm", "BatchNormalization", {}, ("dense",)),
        ("drop", "Dropout", {"rate": 0.3}, ("norm",)),
        ("y", OUTPUT, {}, ("drop",)),
    ),
)


def wine() -> Graph:
    rows = level(
        ("x", INPUT, {"shape": (2,), "columns": ("alcohol", "malic_acid"), "scaling": "standardize"}, ()),
        ("deep", "block:stage", {"repeat": 2}, ("x>x",)),
        ("scores", "Dense", {"units": 3, "activation": "softmax"}, ("deep.y",)),
        (
            "kind",
            OUTPUT,
            {"loss": "sparse_categorical_crossentropy", "metrics": ("accuracy",), "columns": ("target",)},
            ("scores",),
        ),
    )
    data = DataSettings(BundledSource("wine"), validation=0.2)
    return Graph.build(*rows, data, TrainingSettings(epochs=3, batch_size=32), (STAGE,))


def test_it_goes_on_exactly_and_its_model_is_loaded(tmp_path: Path) -> None:
    course, graph = Course(tmp_path), wine()
    course.train(graph, "whole")
    cut(course, graph, 6)
    course.train(graph, "cut", resume=True)
    assert state(tmp_path / "cut") == state(tmp_path / "whole")
    one, other = (keras.saving.load_model(tmp_path / run / "model.keras") for run in ("whole", "cut"))
    assert [layer.name for layer in one.layers] == ["x", "deep_0", "deep_1", "scores"]
    for mine, theirs in zip(one.get_weights(), other.get_weights(), strict=True):
        np.testing.assert_array_equal(mine, theirs)


@pytest.mark.skipif(not SOAK, reason="two trainings more")
def test_a_run_is_trained_on(tmp_path: Path) -> None:
    course, graph = Course(tmp_path), wine()
    first = course.train(graph, "first")
    second = course.train(graph, "second", continues="first")
    assert second.history["loss"][-1] < first.history["loss"][0]


def test_what_is_inside_a_block_is_tuned_in_all_of_its_uses_and_made_again_exactly(tmp_path: Path) -> None:
    course, graph = Course(tmp_path), wine()
    changes = Changes(rates={"stage/drop": 0.6}, trainable={"stage/dense": False})
    script = [Change(changes)]
    first = course.train(graph, "first", commands=lambda: [script.pop()] if course.of(EpochDone) and script else [])
    (change,) = course.of(TrainingChanged)
    assert change.changes == changes
    again = course.train(graph, "again", replay=changes_of(tmp_path / "first", graph))
    assert again.history == first.history
    assert state(tmp_path / "again") == state(tmp_path / "first")
    model = keras.saving.load_model(tmp_path / "first" / "model.keras")
    stages = [model.get_layer(f"deep_{number}") for number in range(2)]
    assert [(stage.get_layer("drop").rate, stage.get_layer("dense").trainable) for stage in stages] == [
        (0.6, False)
    ] * 2


def test_a_place_that_no_block_has_is_told() -> None:
    for name in ("stage/nobody", "nobody/drop"):
        with pytest.raises(ProblemError, match=re.escape(name)):
            tuned(wine(), [Changes(rates={name: 0.5})], installed_catalog())
