"""What leaves the editor as a model comes back as the graph it was; so do Keras's own architectures."""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np
import pytest
from keras.src.applications.convnext import LayerScale
from keras.src.applications.inception_resnet_v2 import CustomScaleLayer

from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.document import load
from nodeeditor.engine.build import build_model
from nodeeditor.graph.graph import Graph
from tests.engine.layer_cases import far, minimal, trainable
from tests.engine.operation_cases import OPERATIONS, changed, finished, usual
from tests.engine.test_every_layer import placeable
from tests.examples import SOAK, some
from tests.importing.round_trips import CATALOG, changes, returned
from tests.round_trip import FAMILIES, application, applications, imported, rebuilt, wrong_after

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

HERE = Path(__file__).parent

EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.knet"))


@pytest.mark.parametrize("path", [*EXAMPLES, HERE / "blocks.knet"], ids=lambda path: path.stem)
def test_a_graph_comes_back(path: Path, tmp_path: Path) -> None:
    graph = load(path).graph
    found = returned(graph, tmp_path)
    assert changes(graph, found.graph) == []
    assert found.told == ()


@pytest.mark.parametrize("name", sorted(applications()) if SOAK else FAMILIES[::3])
def test_an_architecture_comes_back(name: str) -> None:
    assert application(name) == []


@pytest.mark.parametrize("name", ["MobileNetV2", *(["ConvNeXtTiny", "InceptionResNetV2"] if SOAK else [])])
def test_an_architecture_computes_the_same(name: str) -> None:
    size = 75 if name == "InceptionResNetV2" else 32
    model = applications()[name](weights=None, input_shape=(size, size, 3), classes=5)
    again = build_model(imported(model).graph, CATALOG, teach=lambda *_: None).model
    weights = {weight.path.split("/")[-2]: [] for weight in model.weights}
    for weight in model.weights:
        weights[weight.path.split("/")[-2]].append(weight)
    for weight in again.weights:
        weight.assign(weights[weight.path.split("/")[-2]].pop(0))
    images = np.random.default_rng(0).normal(size=(2, size, size, 3)).astype("float32")
    np.testing.assert_allclose(model(images), again(images), rtol=1e-5)


@pytest.mark.skipif(not SOAK, reason="whole architectures are run")
def test_layers_that_architectures_define_for_themselves_compute_the_same() -> None:
    a, b = keras.Input((6, 5, 3), name="a"), keras.Input((6, 5, 3), name="b")
    summed = CustomScaleLayer(0.25, name="sum")([a, b])
    model = keras.Model([a, b], LayerScale(0.5, 3, name="scale")(summed))
    found = imported(model)
    assert [one.code for one in found.told] == ["import.loss_chosen"]
    again = build_model(found.graph, CATALOG).model
    assert again.output_shape == model.output_shape
    rows = np.random.default_rng(0).normal(size=(2, 2, 6, 5, 3))
    np.testing.assert_allclose(model([*rows]), again({"a": rows[0], "b": rows[1]}), rtol=1e-6)


# Keras keeps the code of a Lambda as bytes, which come back as no code.
@pytest.mark.parametrize("name", some([spec.type for spec in placeable if spec.type != CODE_LAYER], 2))
def test_every_layer_comes_back(name: str) -> None:
    case = minimal(name)
    assert case is not None
    for one in (case, far(name)[0]) if SOAK else (case,):
        assert wrong_after(rebuilt(trainable(one).graph)) == []


@pytest.mark.parametrize("name", some([spec.type for spec in OPERATIONS if spec.placeable], 3, 1))
def test_every_operation_comes_back(name: str) -> None:
    case = usual(name)
    assert case is not None
    for one in (case, *changed(case)) if SOAK else (case,):
        found = wrong_after(rebuilt(finished(one).graph))
        assert found == []


def several() -> tuple[keras.Model, Graph]:
    """A model that has all kinds of calls, and its graph."""
    a, b = keras.Input((8,), name="a"), keras.Input((4, 6), name="b")
    shared = keras.layers.Dense(6, activation=keras.layers.LeakyReLU(0.1), name="shared")
    x, y = shared(a), shared(a * 2.0)
    whole, h, c = keras.layers.LSTM(3, return_state=True, return_sequences=True)(b)
    resumed = keras.layers.LSTM(3)(b, initial_state=[h, c])
    many = keras.layers.MultiHeadAttention(2, 3)(whole, value=whole, key=b)
    inner = keras.Input((6,))
    pair = keras.Model(inner, {"q": keras.layers.Dense(1)(inner), "p": keras.layers.Dense(2)(inner)}, name="pair")
    row = keras.Sequential([keras.Input((6,)), keras.layers.Dense(3), keras.layers.Dropout(0.5)], name="row")
    both = keras.Model(
        [p := keras.Input((6,)), q := keras.Input((2,))], keras.layers.Concatenate()([q, p]), name="both"
    )
    parts = pair(x)
    joined = both([y, parts["p"]])
    flat = keras.ops.reshape(many, (-1, 12))
    end = keras.layers.Concatenate()([x - 1.0, 2.0 - row(y), row(x), resumed, flat, joined, parts["q"], b[:, 0, 1:3]])
    model = keras.Model([b, a], {"one": keras.layers.Dense(2)(end), "two": keras.ops.mean(end, axis=-1, keepdims=True)})
    return model, imported(model).graph


def test_a_model_with_all_kinds_of_calls_computes_the_same() -> None:
    model, graph = several()
    assert sorted(graph.blocks) == ["both", "pair", "row"]
    again = build_model(graph, CATALOG).model

    def place(weight: keras.Variable) -> tuple[str, ...]:
        return tuple(part for part in weight.path.split("/") if part not in graph.blocks)

    by_place = {place(weight): weight for weight in model.weights}
    assert len(by_place) == len(model.weights) == len(again.weights)
    for weight in again.weights:
        weight.assign(by_place[place(weight)])
    random = np.random.default_rng(0)
    rows = {"a": random.normal(size=(2, 8)), "b": random.normal(size=(2, 4, 6))}
    first, second = model([rows["b"], rows["a"]]), again(rows)
    assert first.keys() == second.keys() == {"one", "two"}
    for name in first:
        np.testing.assert_array_equal(first[name], second[name])
