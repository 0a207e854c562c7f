"""Networks with blocks are trained as any other: to the bit after a cut, into a model that Keras loads."""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np
import pytest

from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource, DataSettings, TrainingSettings
from tests.engine.training.test_resuming import cut, state
from tests.engine.training.training_graphs import Course
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


def test_a_run_is_trained_on(tmp_path: Path) -> None:
    course, graph = Course(tmp_path), wine()
    first = course.train(graph, "first")
    second = course.train(graph, "second", continues="first")
    assert second.history["loss"][-1] < first.history["loss"][0]
