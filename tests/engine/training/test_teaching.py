"""Layers that learn from the data before a training: as a Keras script that adapts them, kept and resumed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pandas as pd
import pytest
import tensorflow as tf

from nodeeditor.engine.build import build_model
from nodeeditor.engine.data.split import split
from nodeeditor.engine.exporting.export import Order, export
from nodeeditor.engine.learning import adapts, learned_by
from nodeeditor.engine.training.feed import StreamedFeed
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.setup import set_up
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import LayerAdapts, TrainingStarted
from nodeeditor.protocol.exports import Target
from tests.engine.training.learning_graphs import BATCH, EPOCHS, GRAPHS, SEED, SHARE, SHARED, chain, write_table
from tests.engine.training.training_graphs import Course
from tests.examples import SOAK, some

pytestmark = [
    # TensorFlow's tensors, converted by Keras's fit(), do not know NumPy 2's copy keyword yet.
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the table."""
    write_table(tmp_path)
    return tmp_path


L = keras.layers
LAYERS: dict[str, Callable[[], list[Any]]] = {
    "normalization": lambda: [L.Normalization(), L.Dense(8, "relu")],
    "text": lambda: [
        L.TextVectorization(40, output_sequence_length=6),
        L.Embedding(40, 8),
        L.GlobalAveragePooling1D(),
    ],
    "town": lambda: [L.StringLookup(), L.CategoryEncoding(5)],
    "frequencies": lambda: [L.StringLookup(output_mode="tf_idf", max_tokens=4, pad_to_max_tokens=True)],
    "steps": lambda: [L.IntegerLookup(), L.CategoryEncoding(20)],
    "bins": lambda: [L.Discretization(num_bins=5), L.CategoryEncoding(5)],
    "behind another": lambda: [L.Rescaling(0.1), L.Normalization(axis=1)],
    "behind one that learns": lambda: [
        L.StringLookup(output_mode="one_hot", max_tokens=5, pad_to_max_tokens=True),
        L.Normalization(),
    ],
}


def by_script(graph: Graph, folder: Path, layers: Callable[[], list[Any]]) -> tuple[dict[str, list[float]], Any]:
    """What people would write: the layers adapt on the training rows, one after the other, then ``fit``."""
    table = pd.read_csv(folder / "table.csv")
    rows = split(len(table), SHARE, graph.data.seed)
    config = next(layer.config for layer in graph.layers.values() if layer.type == "Input")
    x = table[list(config["columns"])].to_numpy()
    x = x.astype(object) if config.get("dtype") == "string" else x.astype(config.get("dtype", "float32"))
    y = table[["liked"]].to_numpy().astype("float32")
    keras.utils.set_random_seed(SEED)
    made = [*layers(), L.Dense(1, "sigmoid")]
    tensor = given = keras.Input(config["shape"], dtype=config.get("dtype"))
    values: Any = tf.constant(x[rows.train])
    for layer in made:
        if hasattr(layer, "adapt"):
            layer.adapt(values)
        tensor = layer(tensor)
        values = keras.Model(given, tensor)(tf.constant(x[rows.train]))
    model = keras.Model(given, tensor)
    model.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
    history: dict[str, list[float]] = {}
    held_back = tf.constant(x[rows.validation]), y[rows.validation]
    for epoch in range(EPOCHS):
        chosen = rows.train[epoch_order(SEED, epoch, len(rows.train))]
        ended = model.fit(tf.constant(x[chosen]), y[chosen], BATCH, validation_data=held_back, shuffle=False, verbose=0)
        for name, value in ended.history.items():
            history.setdefault(name, []).extend(value)
    return history, model


@pytest.mark.parametrize("name", LAYERS if SOAK else ["text", "behind one that learns"])
def test_it_trains_as_a_script_that_adapts(name: str, folder: Path) -> None:
    graph, course, layers = GRAPHS[name](), Course(folder), LAYERS[name]
    done = course.train(graph)
    history, model = by_script(graph, folder, layers)
    assert done.history["loss"][-1] < done.history["loss"][0]
    assert done.history.keys() == history.keys()
    for log, values in history.items():
        np.testing.assert_allclose(done.history[log], values, rtol=1e-5, err_msg=log)
    learners = sum(hasattr(layer, "adapt") for layer in model.layers)
    assert len(course.of(LayerAdapts)) == learners
    assert isinstance(course.messages[learners], TrainingStarted)
    # The model file and an export of the run give what the script's model gives.
    export(Order(graph, Target.KERAS, folder / "export.keras", run=folder / "run", proven=False))
    table = pd.read_csv(folder / "table.csv")
    config = next(layer.config for layer in graph.layers.values() if layer.type == "Input")
    x = table[list(config["columns"])].to_numpy()
    x = tf.constant(x.astype(object) if config.get("dtype") == "string" else x.astype(config.get("dtype", "float32")))
    for path in (folder / "run" / "model.keras", folder / "export.keras"):
        loaded = keras.saving.load_model(path)
        np.testing.assert_allclose(np.asarray(loaded(x)), np.asarray(model(x)), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("name", ["text", *(["bins", "normalization", "frequencies"] if SOAK else [])])
def test_a_run_that_goes_on_keeps_what_was_learned(name: str, folder: Path) -> None:
    graph, course = GRAPHS[name](), Course(folder)
    whole = course.train(graph, "whole").history["loss"]
    graph.training = replace(graph.training, epochs=EPOCHS // 2)
    first = course.train(graph, "first").history["loss"]
    # Other rows would teach other words, means and bins.
    keys = {"text": "new words in here", "town": "Nice", "steps": 1, "wide": 9.0, "high": 2.0, "liked": 1}
    table = pd.read_csv(folder / "table.csv")
    rest = course.train(graph, "rest", continues="first").history["loss"]
    assert course.of(LayerAdapts) == []
    np.testing.assert_allclose(first + rest, whole, rtol=1e-6)
    pd.concat([table, pd.DataFrame([keys] * 40)]).to_csv(folder / "table.csv", index=False)
    course.train(graph, "other", continues="first")
    before, after = (keras.saving.load_model(folder / run / "model.keras").layers[1] for run in ("first", "other"))
    assert learned_by(before) == learned_by(after)
    for kept, given in zip(before.get_weights(), after.get_weights(), strict=True):
        np.testing.assert_array_equal(kept, given)


@pytest.mark.parametrize("name", some(list(SHARED), 2))
def test_a_shared_layer_learns_from_all_of_its_calls(name: str, folder: Path) -> None:
    graph, course = SHARED[name](), Course(folder)
    graph.training = replace(graph.training, epochs=40)
    done = course.train(graph)
    assert done.history["loss"][-1] < done.history["loss"][0]
    table = pd.read_csv(folder / "table.csv").iloc[split(120, SHARE, graph.data.seed).train]
    columns = graph.layers[LayerId("a")].config["columns"], graph.layers[LayerId("b")].config["columns"]
    kept = keras.saving.load_model(folder / "run" / "model.keras")
    together = [table[list(chosen)].to_numpy() for chosen in columns]
    if name == "words, then numbers":  # of other samples there would be other words
        fresh = L.TextVectorization(output_sequence_length=6)
        fresh.adapt(np.concatenate([values.astype(object) for values in together]))
        assert kept.get_layer("words").get_vocabulary() == fresh.get_vocabulary()
        # The layer behind: from what both calls of the one before give.
        values = [fresh(tf.constant(values.astype(object))).numpy() for values in together]
        assert len(course.of(LayerAdapts)) == 2
        even = L.Normalization()
        even.adapt(np.concatenate([2.0 * value for value in values]).astype("float32"))
        assert_same_numbers(kept.get_layer("even"), even)
    elif name == "sizes":
        even = L.Normalization()
        even.adapt(np.concatenate([values.astype("float32") for values in together]))
        assert_same_numbers(kept.get_layer("even"), even)
    elif name == "towns":
        fresh = L.StringLookup(output_mode="multi_hot", max_tokens=300, pad_to_max_tokens=True)
        fresh.adapt(iter([values.astype(object) for values in together]))
        assert kept.get_layer("towns").get_vocabulary() == fresh.get_vocabulary()
    else:
        values = together[0].astype("float32")
        even = L.Normalization()
        even.adapt(values)
        assert_same_numbers(kept.get_layer("even"), even)


def assert_same_numbers(ours: Any, theirs: Any) -> None:
    """Two layers of one class have learned the same."""
    np.testing.assert_allclose(ours.mean, theirs.mean, rtol=1e-6)
    np.testing.assert_allclose(ours.variance, theirs.variance, rtol=1e-6)


def test_validation_rows_teach_nothing(folder: Path) -> None:
    graph = GRAPHS["town"]()
    table = pd.read_csv(folder / "table.csv")
    table.loc[split(len(table), SHARE, graph.data.seed).validation, "town"] = "Unseen"
    table.to_csv(folder / "table.csv", index=False)
    lookup = set_up(graph, folder).compiled.model.layers[1]
    assert sorted(lookup.get_vocabulary()) == ["Bonn", "Oslo", "Rome", "[UNK]"]


def test_a_missing_text_is_told(folder: Path) -> None:
    table = pd.read_csv(folder / "table.csv")
    table.loc[3, "text"] = None
    table.to_csv(folder / "table.csv", index=False)
    with pytest.raises(ProblemError, match="'text' of 'x' is empty or NaN in 1 of its cells"):
        set_up(GRAPHS["text"](), folder)


def test_a_word_that_a_keras_file_would_break_is_told(folder: Path) -> None:
    table = pd.read_csv(folder / "table.csv")
    table.loc[:, "town"] = "New\nYork"
    table.to_csv(folder / "table.csv", index=False)
    with pytest.raises(ProblemError, match="line break") as caught:
        set_up(GRAPHS["town"](), folder)
    assert caught.value.problem.node == "stringlookup_0"


def test_frequencies_that_keras_could_not_load_are_told(folder: Path) -> None:
    config = {"output_mode": "tf_idf", "max_tokens": 9, "pad_to_max_tokens": True}
    graph = chain([1], ["town"], ("StringLookup", config), dtype="string")
    with pytest.raises(ProblemError, match="Set max_tokens to 4"):
        set_up(graph, folder)


def test_without_data_a_layer_that_learns_is_not_built(folder: Path) -> None:
    graph = GRAPHS["bins"]()
    with pytest.raises(ProblemError, match="bin_boundaries"):
        build_model(graph)
    export(Order(graph, Target.KERAS, folder / "fresh.keras", folder, proven=False))
    assert len(keras.saving.load_model(folder / "fresh.keras").layers[1].bin_boundaries) == 4


def test_texts_that_stay_on_the_host(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nodeeditor.engine.training import feed

    course = Course(folder)
    resident = course.train(GRAPHS["text"](), "resident").history
    monkeypatch.setattr(feed, "RESIDENT_SHARE", 0)
    graph = GRAPHS["text"]()
    assert isinstance(set_up(graph, folder).train, StreamedFeed)
    assert course.train(graph, "streamed").history == resident


def test_keras_tells_which_layers_learn() -> None:
    assert {name for name in dir(L) if adapts(name)} == {
        "Discretization",
        "IntegerLookup",
        "Normalization",
        "StringLookup",
        "TextVectorization",
    }
