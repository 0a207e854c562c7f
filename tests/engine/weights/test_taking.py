"""Networks that begin with weights of others: kept values are the very values, and what is kept computes the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.document import Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.editing import find_repeats, make_repeated_block
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.training.setup import model_with_weights
from nodeeditor.engine.weights.source import opened_source
from nodeeditor.engine.weights.taking import Begun
from nodeeditor.engine.weights.variables import variables_of_calls
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.edits import Rename, SetConfig, SetWeights
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.importing import import_model
from nodeeditor.problems import ProblemError
from nodeeditor.weights.matching import inherit
from nodeeditor.weights.places import names_of_layers
from nodeeditor.weights.verdicts import Fate
from nodeeditor.weights.wording import verdict_text
from tests.engine.training.training_graphs import Course, two_sided

# Keras asks numpy in an old way as it saves.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

L = keras.layers


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A model with everything that holds weights in a way of its own, and values that no fresh layer has."""
    given = keras.Input((6, 4), name="x")
    inner = keras.Sequential([keras.Input((4,)), L.Dense(4, name="in"), L.BatchNormalization(name="n")], name="block")
    shared = L.Dense(4, name="shared")
    rows = shared(shared(given))
    both = L.Bidirectional(L.LSTM(3, name="cell"), name="both")(rows)
    seen = L.MultiHeadAttention(2, 3, name="seen")(rows, rows)
    dropped = L.Dropout(0.2, name="dropped")(L.GlobalAveragePooling1D(name="mean")(seen))
    nested = inner(dropped)
    joined = L.Concatenate(name="joined")([both, nested])
    model = keras.Model(given, L.Dense(5, name="last")(joined))
    rng = np.random.default_rng(1)
    model.set_weights([rng.random(weight.shape) for weight in model.get_weights()])
    path = tmp_path_factory.mktemp("saved") / "saved.keras"
    model.save(path)
    return path, model


def begun(graph: Graph, path: Path) -> tuple[Any, Begun]:
    graph.apply(SetWeights(WeightsSource(str(path))))
    compiled, what = model_with_weights(graph, Path())
    assert what is not None
    return compiled.model, what


def drawn(path: Path) -> Graph:
    return import_model(path, installed_catalog()).graph


def layer(graph: Graph, name: str) -> LayerId:
    found = graph.layer_named(name)
    assert found is not None
    return found


def test_a_model_that_is_drawn_as_it_was_computes_the_same(saved: tuple[Path, Any]) -> None:
    path, model = saved
    mine, what = begun(drawn(path), path)
    assert {verdict.fate for verdict in what.inheritance.verdicts} == {Fate.KEPT}
    kept = {verdict.layer.label for verdict in what.inheritance.verdicts}
    assert kept == {"shared", "seen", "both", "block/in", "block/n", "last"}
    assert what.inheritance.left == ()
    values = np.random.default_rng(0).random((3, 6, 4))
    np.testing.assert_array_equal(mine.predict(values, verbose=0), model.predict(values, verbose=0))


def test_a_changed_layer_keeps_the_part_that_it_was(saved: tuple[Path, Any]) -> None:
    path, model = saved
    graph = drawn(path)
    inner = graph.layers[layer(graph, "both")].config["layer"]
    wider = inner.with_value("config", inner["config"].with_value("units", 5))
    for name, parameter, value in (("last", "units", 8), ("both", "layer", wider)):
        config = graph.layers[layer(graph, name)].config
        graph.apply(SetConfig(layer(graph, name), config.with_value(parameter, value)))
    fresh = model_with_weights(graph, Path())[0].model
    mine, what = begun(graph, path)
    fates = {verdict.layer.label: verdict for verdict in what.inheritance.verdicts}
    assert {name for name, verdict in fates.items() if verdict.fate is Fate.PARTLY} == {"last", "both"}
    kernel = mine.get_layer("last").kernel.numpy()
    theirs = model.get_layer("last").kernel.numpy()
    assert kernel.shape == (14, 8)
    np.testing.assert_array_equal(kernel[:10, :5], theirs)
    np.testing.assert_array_equal(kernel[10:], fresh.get_layer("last").kernel.numpy()[10:])
    np.testing.assert_array_equal(kernel[:, 5:], fresh.get_layer("last").kernel.numpy()[:, 5:])
    # Each gate of the cell keeps its own columns.
    grown = mine.get_layer("both").forward_layer.cell.recurrent_kernel.numpy().reshape(5, 4, 5)
    small = model.get_layer("both").forward_layer.cell.recurrent_kernel.numpy().reshape(3, 4, 3)
    np.testing.assert_array_equal(grown[:3, :, :3], small)
    assert "of each of 4 gates" in verdict_text(fates["both"])
    note = what.note.text
    assert "saved.keras: layers kept 4, partly 2, new 0; there not used 0." in note


def test_what_the_editor_is_told_before_is_what_is_taken(saved: tuple[Path, Any]) -> None:
    path, _ = saved
    graph = drawn(path)
    graph.apply(SetConfig(layer(graph, "last"), graph.layers[layer(graph, "last")].config.with_value("units", 8)))
    expansion = expand(graph)
    asked = variables_of_calls(Inference(), calls_of_graph(expansion.graph))
    names = names_of_layers(graph, expansion)
    by_layer = {expansion.graph.nodes[node].layer: found for node, found in asked.items() if found.variables}
    layers = [replace(found, names=names[key][0], also=names[key][1:], id=key) for key, found in by_layer.items()]
    with opened_source(path) as source:
        told = inherit(layers, source.found)
    _, what = begun(graph, path)
    shown = [{v.layer.label: (v.fate, verdict_text(v)) for v in one.verdicts} for one in (told, what.inheritance)]
    assert shown[0] == shown[1]


def test_weights_of_nothing_like_it_are_refused(saved: tuple[Path, Any]) -> None:
    other = two_sided()
    other.apply(Rename(NodeId("shared"), "first", "first"))
    with pytest.raises(ProblemError) as caught:
        begun(other, saved[0])
    assert caught.value.problem.code == "weights.fits_nothing"


def test_bfloat16_and_quantized_weights(tmp_path: Path) -> None:
    given = keras.Input((4,), name="x")
    half = keras.Model(given, L.Dense(3, name="half", dtype="bfloat16")(L.Dense(4, name="whole")(given)))
    half.save(tmp_path / "half.keras")
    graph = drawn(tmp_path / "half.keras")
    mine, what = begun(graph, tmp_path / "half.keras")
    assert what.inheritance.count(Fate.KEPT) == 2
    np.testing.assert_array_equal(
        np.asarray(mine.get_layer("half").kernel.numpy()), np.asarray(half.get_layer("half").kernel.numpy())
    )
    half.get_layer("whole").quantize("int8")
    half.save(tmp_path / "eighth.keras")
    _, what = begun(graph, tmp_path / "eighth.keras")
    whole = next(one for one in what.inheritance.verdicts if one.layer.label == "whole")
    assert whole.fate is Fate.NEW
    assert "quantized" in verdict_text(whole)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A run."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.train(two_sided(100, epochs=1))
    return course


def test_a_layer_that_was_renamed_since_the_run_keeps_its_weights(course: Course) -> None:
    graph = two_sided(epochs=1)
    graph.apply(Rename(NodeId("value"), "amount", "amount"))
    mine, what = begun(graph, course.folder / "run")
    assert what.inheritance.count(Fate.KEPT) == 3
    kept = keras.saving.load_model(course.folder / "run" / "model.keras")
    np.testing.assert_array_equal(mine.get_layer("amount").get_weights()[0], kept.get_layer("value").get_weights()[0])


def test_a_run_without_a_model_gives_the_weights_of_its_checkpoint(course: Course) -> None:
    kept = keras.saving.load_model(course.folder / "run" / "model.keras").get_weights()
    (course.folder / "run" / "model.keras").rename(course.folder / "away.keras")
    try:
        mine, what = begun(two_sided(), course.folder / "run")
    finally:
        (course.folder / "away.keras").rename(course.folder / "run" / "model.keras")
    assert what.inheritance.found.kind == "run"
    for own, other in zip(mine.get_weights(), kept, strict=True):
        np.testing.assert_array_equal(own, other)


def test_layers_that_became_a_repeated_block_keep_their_weights(tmp_path: Path) -> None:
    given = keras.Input((8,), name="x")
    tensor = L.Dense(4, name="stem")(given)
    for number, units in enumerate((4, 4, 8)):
        turned = L.Dense(units, name=f"d{number}")(tensor)
        turned = L.LayerNormalization(name=f"n{number}")(turned)
        tensor = L.Add(name=f"a{number}")([L.Dense(units, name=f"s{number}")(tensor), turned])
    model = keras.Model(given, tensor)
    path = tmp_path / "rows.keras"
    model.save(path)
    graph = drawn(path)
    (found,) = find_repeats(graph, installed_catalog())
    edit, _ = make_repeated_block(graph, installed_catalog(), None, found, "part")
    graph.apply(edit)
    mine, what = begun(loads(dumps(Document(graph))).graph, path)
    assert {verdict.fate for verdict in what.inheritance.verdicts} == {Fate.KEPT}
    assert not what.inheritance.left
    batch = np.random.default_rng(2).normal(size=(5, 8)).astype("float32")
    np.testing.assert_allclose(np.asarray(mine(batch)), np.asarray(model(batch)), rtol=1e-5, atol=1e-6)
