"""Models within a model that are alike but for numbers come back as one block: with arguments, repeated in a row."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import model_with_weights, seeded_model
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import SetWeights
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.importing import import_model
from nodeeditor.values import FrozenMap
from tests.graph.test_blocks import level
from tests.importing.round_trips import CATALOG, changes, returned

# Keras asks numpy in an old way as it saves.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

L = keras.layers


def uses(graph: Graph) -> dict[str, tuple[str, dict[str, Any]]]:
    """The uses of blocks in the network itself, by name."""
    return {
        layer.name: (layer.type, dict(layer.config))
        for layer in graph.layers.values()
        if layer.type.startswith("block:")
    }


def saved(model: Any, folder: Path) -> Path:
    path = folder / "model.keras"
    save_model(model, path)
    return path


STAGE = Block(
    "stage",
    (Argument("base", 4), Argument("rate", 0)),
    *level(
        ("x", INPUT, {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * 2**i"}}, ("x",)),
        ("norm", "LayerNormalization", {}, ("dense",)),
        ("drop", "Dropout", {"rate": {"expression": "0.1 + rate"}}, ("norm",)),
        ("y", OUTPUT, {}, ("drop",)),
    ),
)


def test_what_was_a_repeated_block_is_one_again(tmp_path: Path) -> None:
    rows = (
        ("x", INPUT, {"shape": (4,)}, ()),
        ("deep", "block:stage", {"repeat": 3}, ("x>x",)),
        ("flat", "Activation", {"activation": "tanh"}, ("deep.y",)),
        ("more", "block:stage", {"repeat": 2, "base": 6}, ("flat>x",)),
        ("once", "block:stage", {"base": 5}, ("more.y>x",)),
        ("end", OUTPUT, {"loss": "mse"}, ("once.y",)),
    )
    graph = Graph.build(*level(*rows), blocks=(STAGE,))
    found = returned(graph, tmp_path)
    assert changes(graph, found.graph) == []
    assert list(found.graph.blocks) == ["deep"]
    assert uses(found.graph) == {
        "deep": ("block:deep", {"repeat": 3}),
        "more": ("block:deep", {"repeat": 2, "units": 6}),
        "once": ("block:deep", {"units": 5}),
    }
    body = found.graph.blocks["deep"].body
    (dense,) = [layer for layer in body.layers.values() if layer.type == "Dense"]
    assert dense.config["units"] == FrozenMap(expression="units * 2**i")
    assert found.graph.blocks["deep"].arguments == (Argument("units", 4),)


def branch(units: int, rate: float) -> Any:
    """A model whose layers have the names that Keras gives by counting."""
    given = keras.Input((4,))
    return keras.Model(given, L.Dropout(rate)(L.Dense(4)(L.LayerNormalization()(L.Dense(units)(given)))))


def test_names_that_keras_counts_do_not_keep_models_apart_and_weights_are_found_by_them(tmp_path: Path) -> None:
    given = keras.Input((4,), name="x")
    model = keras.Model(given, L.Add()([branch(3, 0.1)(given), branch(5, 0.1)(given), branch(7, 0.1)(given)]))
    path = saved(model, tmp_path)
    graph = import_model(path, CATALOG).graph
    assert len(graph.blocks) == 1
    assert sorted(config.get("units", 3) for _, config in uses(graph).values()) == [3, 5, 7]
    graph.apply(SetWeights(WeightsSource(str(path))))
    compiled, what = model_with_weights(graph, Path())
    assert what is not None
    assert {verdict.fate.value for verdict in what.inheritance.verdicts} == {"kept"}
    batch = np.random.default_rng(2).normal(size=(5, 4)).astype("float32")
    np.testing.assert_allclose(np.asarray(compiled.model(batch)), np.asarray(model(batch)), rtol=1e-5, atol=1e-6)


def test_plain_numbers_stay_where_no_rule_is_seen_and_names_that_mean_something_count(tmp_path: Path) -> None:
    given = tensor = keras.Input((4,), name="x")
    for number, units in enumerate((3, 50, 7)):
        tensor = keras.Sequential([L.Dense(units, name="d"), L.ReLU(name="r")], name=f"part_{number}")(tensor)
    for name in ("left", "right"):
        tensor = keras.Sequential([L.Dense(6, name=name), L.ReLU(name="r")], name=f"of_{name}")(tensor)
    graph = import_model(saved(keras.Model(given, tensor), tmp_path), CATALOG).graph
    assert uses(graph) == {
        "part_0": ("block:part_0", {}),
        "part_1": ("block:part_0", {"units": 50}),
        "part_2": ("block:part_0", {"units": 7}),
        "of_left": ("block:of_left", {}),
        "of_right": ("block:of_right", {}),
    }


def test_a_row_is_one_only_where_each_feeds_the_next_alone(tmp_path: Path) -> None:
    given = tensor = keras.Input((4,), name="x")
    kept = []
    for number in range(3):
        tensor = keras.Sequential([L.Dense(4, name="d"), L.ReLU(name="r")], name=f"s_{number}")(tensor)
        kept.append(tensor)
    graph = import_model(saved(keras.Model(given, L.Add()([kept[1], kept[2]])), tmp_path), CATALOG).graph
    assert {name: config for name, (_, config) in uses(graph).items()} == {"s": {"repeat": 2}, "s_2": {}}


def test_a_row_is_one_only_where_the_names_are_those_of_repetitions(tmp_path: Path) -> None:
    given = tensor = keras.Input((4,), name="x")
    for name in ("s_0", "s_5", "t_1", "t_2"):
        tensor = keras.Sequential([L.Dense(4, name="d"), L.ReLU(name="r")], name=name)(tensor)
    graph = import_model(saved(keras.Model(given, tensor), tmp_path), CATALOG).graph
    assert {name: config for name, (_, config) in uses(graph).items()} == {"s_0": {}, "s_5": {}, "t_1": {}, "t_2": {}}


def test_the_seeded_model_of_what_came_back_has_the_same_layers(tmp_path: Path) -> None:
    graph = Graph.build(
        *level(
            ("x", INPUT, {"shape": (4,)}, ()),
            ("deep", "block:stage", {"repeat": 3, "rate": 0.2}, ("x>x",)),
            ("end", OUTPUT, {"loss": "mse"}, ("deep.y",)),
        ),
        blocks=(STAGE,),
    )
    ours = seeded_model(graph, lambda *_: None).model
    theirs = seeded_model(returned(graph, tmp_path).graph, lambda *_: None).model
    names = [[re.sub(r"^end$|_output$", "", layer.name) for layer in one._flatten_layers()] for one in (ours, theirs)]
    assert names[0][1:] == names[1][1:]
    assert [weight.shape for weight in ours.weights] == [weight.shape for weight in theirs.weights]
