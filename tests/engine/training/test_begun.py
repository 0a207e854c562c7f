"""Trainings that begin with the weights of others, and go on when those are gone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import keras
import numpy as np
import pytest

from nodeeditor.engine.exporting.export import Order, export
from nodeeditor.engine.training.keeping import Keeper
from nodeeditor.engine.training.resuming import changes_of
from nodeeditor.engine.training.setup import set_up
from nodeeditor.engine.weights.source import digest_of, opened_source
from nodeeditor.graph.edits import Rename, SetConfig, SetWeights
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, RandomArray, RandomSource, WeightsSource
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import LayerAdapts, TrainingNoted
from nodeeditor.protocol.exports import Target
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.folder import RunFolder
from tests.engine.training.test_resuming import cut, state
from tests.engine.training.training_graphs import Course, network, two_sided
from tests.examples import SOAK

# Keras asks numpy in an old way as it saves.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A run called "first"."""
    course = Course(tmp_path_factory.mktemp("begun"))
    course.train(two_sided(epochs=1), "first")
    return course


def beginning(graph: Graph, path: str = "first") -> Graph:
    graph.apply(SetWeights(WeightsSource(path)))
    return graph


def test_a_run_tells_what_it_began_with(course: Course) -> None:
    graph = beginning(two_sided(epochs=1, seed=7))
    graph.apply(SetConfig(LayerId("value"), graph.layers[LayerId("value")].config.with_value("units", 2)))
    graph.apply(SetConfig(LayerId("size"), graph.layers[LayerId("size")].config.with_value("loss_weight", 0.0)))
    source = RandomSource((*graph.data.source.arrays[:3], RandomArray("size", (2,))), 200, seed=5)  # type: ignore[union-attr]
    graph.data = DataSettings(source)
    course.train(graph, "second")
    (note,) = (one.problem for one in course.of(TrainingNoted) if one.problem.code == "weights.begins")
    assert "run first: layers kept 2, partly 1, new 0" in note.text
    folder = RunFolder(course.folder / "second")
    record = folder.read_record()
    assert (record.weights["path"], record.weights["kept"], record.weights["partly"]) == ("first", 2, 1)
    report = json.loads(folder.weights.read_bytes())
    assert [(row["layer"], row["verdict"]) for row in report["layers"]] == [
        ("shared", "kept"), ("scores", "kept"), ("value", "partly"),
    ]  # fmt: skip
    assert "columns 0–0 kept of 2" in report["layers"][2]["details"]


@pytest.mark.skipif(not SOAK, reason="five trainings")
def test_a_run_goes_on_when_its_beginning_is_gone_and_is_replayed_with_that_alone(
    course: Course, tmp_path: Path
) -> None:
    shutil.copytree(course.folder / "first", tmp_path / "first")
    mine = Course(tmp_path)
    graph = beginning(two_sided(100, epochs=1, seed=7))
    whole = mine.train(graph, "whole")
    cut(mine, graph, 0, keeps=lambda loop: False)
    assert changes_of(tmp_path / "whole", graph, lambda: digest_of(graph, tmp_path)) == ()
    shutil.copy(tmp_path / "whole" / "model.keras", tmp_path / "first" / "model.keras")
    with pytest.raises(ProblemError) as caught:  # another beginning is another run
        changes_of(tmp_path / "whole", graph, lambda: digest_of(graph, tmp_path))
    assert caught.value.problem.code == "weights.changed"
    shutil.rmtree(tmp_path / "first")
    done = mine.train(graph, "cut", resume=True)
    assert done.history == whole.history
    assert state(tmp_path / "cut") == state(tmp_path / "whole")
    for one in checkpoints_in(tmp_path / "cut" / "checkpoints"):
        shutil.rmtree(one.path)
    record = RunFolder(tmp_path / "cut").read_record()
    assert record.weights["path"] == "first"
    with pytest.raises(ProblemError) as caught:
        mine.train(graph, "cut", resume=True)
    assert caught.value.problem.code == "weights.gone"
    with pytest.raises(ProblemError) as caught:
        mine.train(graph, "third")
    assert caught.value.problem.code == "weights.missing"
    assert not (tmp_path / "third").exists()


def test_a_run_that_can_not_keep_its_beginning_leaves_nothing(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ProblemError(problem("training.no_checkpoint", folder="none"))

    monkeypatch.setattr(Keeper, "keep_now", fail)
    with pytest.raises(ProblemError):
        course.train(beginning(two_sided(100, epochs=1)), "none")
    assert not (course.folder / "none").exists()


def test_an_export_without_a_run_has_the_weights_that_the_graph_begins_with(course: Course) -> None:
    path = course.folder / "out.keras"
    export(Order(beginning(two_sided()), Target.KERAS, path, course.folder, proven=False))
    theirs = keras.saving.load_model(course.folder / "first" / "model.keras").get_weights()
    mine = keras.saving.load_model(course.folder / "out.keras").get_weights()
    for own, other in zip(mine, theirs, strict=True):
        np.testing.assert_array_equal(own, other)


def test_an_export_tells_what_is_not_as_in_the_weights_and_python_needs_none(course: Course) -> None:
    graph = beginning(two_sided())
    graph.apply(Rename(NodeId("value"), "other", "other"))
    graph.apply(SetConfig(LayerId("scores"), graph.layers[LayerId("scores")].config.with_value("units", 4)))
    out = course.folder / "part"
    written = export(Order(graph, Target.KERAS, out.with_suffix(".keras"), course.folder, proven=False))
    (note,) = written.notes
    assert "of run first: kept 2, partly 1, new 0; there not used 0." in note.text
    without = export(Order(beginning(two_sided(), "gone"), Target.PYTHON, out.with_suffix(".py"), proven=False))
    assert without.notes == ()
    with pytest.raises(ProblemError) as caught:
        export(Order(beginning(two_sided(), "gone"), Target.KERAS, out.with_suffix(".keras"), proven=False))
    assert caught.value.problem.code == "weights.missing"


def test_what_goes_wrong_beside_the_weights_is_not_told_of_them(course: Course) -> None:
    with pytest.raises(ValueError, match="another fault"), opened_source(course.folder / "first"):
        raise ValueError("another fault")


def test_what_was_learned_from_data_is_kept_and_not_learned_again(tmp_path: Path) -> None:
    rows = [
        ("x", "Input", {"shape": [3], "columns": ["a"]}, ()),
        ("norm", "Normalization", {}, ("x",)),
        ("bins", "Discretization", {"num_bins": 4, "output_mode": "one_hot"}, ("norm",)),
        ("flat", "Flatten", {}, ("bins",)),
        ("last", "Dense", {"units": 1}, ("flat",)),
        ("y", "Output", {"columns": ["b"], "loss": "mse"}, ("last",)),
    ]

    def graph(seed: int) -> Graph:
        arrays = RandomArray("a", (3,)), RandomArray("b", (1,))
        return network(rows, DataSettings(RandomSource(arrays, 60, seed=seed), 0.0), epochs=1)  # type: ignore[arg-type]

    course = Course(tmp_path)
    course.train(graph(1), "first")
    course.train(beginning(graph(2)), "second")
    assert course.of(LayerAdapts) == []
    models = [keras.saving.load_model(tmp_path / name / "model.keras") for name in ("first", "second")]
    means = [model.get_layer("norm").adapt_mean.numpy() for model in models]
    np.testing.assert_array_equal(*means)
    bins = [model.get_layer("bins").bin_boundaries for model in models]
    np.testing.assert_array_equal(*bins)
    # A file does not hold the bins, so that layer alone learns from the data.
    told: list[object] = []
    set_up(beginning(graph(2), "first/model.keras"), tmp_path, told.append)
    assert [message.node for message in told if isinstance(message, LayerAdapts)] == ["bins"]
