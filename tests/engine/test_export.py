"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np
import pytest

from nodeeditor.engine.export import export_keras
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import Course, classifier, two_sided


def test_an_export_trains_on_where_it_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "model.keras"
    export_keras(classifier(), path)
    model = keras.saving.load_model(path)
    assert isinstance(model.optimizer, keras.optimizers.RMSprop)
    x, y = np.zeros((4, 8), "float32"), np.eye(3, dtype="float32")[[0, 1, 2, 0]]
    assert set(model.fit(x, y, verbose=0).history) == {"loss", "accuracy"}


@pytest.mark.parametrize("averaging", [False, True])
def test_an_export_of_a_run_has_its_weights(tmp_path: Path, averaging: bool) -> None:
    optimizer = FrozenMap(class_name="Adam", config={"learning_rate": 0.01, "use_ema": averaging})
    graph = two_sided(epochs=1, optimizer=optimizer)
    Course(tmp_path).train(graph)
    path = tmp_path / "model.keras"
    export_keras(graph, path, tmp_path / "run")
    exported, kept = keras.saving.load_model(path), keras.saving.load_model(tmp_path / "run" / "model.keras")
    for mine, theirs in zip(exported.get_weights(), kept.get_weights(), strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert int(exported.optimizer.iterations) == 7
    assert [layer.name for layer in exported.layers if layer.weights] == ["shared", "scores", "value"]


def test_fresh_weights_follow_the_seed(tmp_path: Path) -> None:
    weights = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        export_keras(classifier(seed=seed), tmp_path / f"{name}.keras")
        weights.append(keras.saving.load_model(tmp_path / f"{name}.keras").get_weights()[0])
    np.testing.assert_array_equal(weights[0], weights[1])
    assert not np.array_equal(weights[0], weights[2])


@pytest.mark.parametrize("name", ["model.h5", "model", "model.v2"])
def test_a_model_is_written_in_the_format_of_today_alone(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        export_keras(classifier(), tmp_path / name)
    assert caught.value.problem.code == "engine.model_ending"
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_exported_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "model.keras"
    path.write_bytes(b"old")
    with pytest.raises(ProblemError):
        export_keras(Graph(), path)
    with pytest.raises(ProblemError):
        export_keras(classifier(), path, tmp_path / "no run")
    with pytest.raises(ProblemError):
        export_keras(classifier(), tmp_path / "no folder" / "model.keras")
    assert path.read_bytes() == b"old"
