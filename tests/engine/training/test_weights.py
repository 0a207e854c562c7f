"""Weights of samples and classes have the meaning that ``model.fit`` gives them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.utils.class_weight import compute_class_weight

from nodeeditor.engine.data.prepare import Arrays, prepare
from nodeeditor.engine.training import feed as feeds
from nodeeditor.engine.training.feed import StreamedFeed
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.loop import Loop, Start
from nodeeditor.engine.training.setup import seeded_model, set_up
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, RandomArray
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import simple, two_sided

ACCURACY = ("accuracy",)


def weighed(graph: Graph, output: str = "kind", **config: Any) -> Graph:
    """The graph with a column of weights in its data, and an Output set so."""
    if not isinstance(graph.data.source, CsvSource):
        arrays = (*graph.data.source.arrays, RandomArray("weight", (), "uniform"))
        names = {array.name: array for array in arrays}
        graph.data = replace(graph.data, source=replace(graph.data.source, arrays=tuple(names.values())))
    layer = graph.layers[LayerId(output)]
    graph.apply(SetConfig(layer.id, FrozenMap(layer.config, **config)))
    return graph


def of_table(graph: Graph) -> None:
    """Feed the graph the column ``noise`` of a table."""
    graph.data = replace(graph.data, source=CsvSource("t.csv"))
    layer = graph.layers[LayerId("x")]
    graph.apply(SetConfig(layer.id, layer.config.with_value("shape", (1,))))


def by_loop(graph: Graph) -> tuple[dict[str, list[float]], Any]:
    ready = set_up(graph, Path())
    loop = Loop(ready, lambda _epoch, _samples: None)
    return loop.run(Start(), graph.training.epochs, Follower()).history, ready.compiled.model


def by_fit(graph: Graph, validation_weights: bool = False, **arguments: Any) -> tuple[dict[str, list[float]], Any]:
    compiled = seeded_model(graph)
    data = prepare(graph, Path(), compiled.output_shapes)

    def batch(part: Arrays) -> tuple[Any, Any]:
        return compiled.built.by_input(part.inputs), compiled.built.by_output(part.targets)

    if data.validation is not None:
        more = (data.validation.weights["kind"],) if validation_weights else ()
        arguments["validation_data"] = (*batch(data.validation), *more)
    size, epochs = graph.training.batch_size, graph.training.epochs
    ended = compiled.model.fit(
        *batch(data.train), batch_size=size, epochs=epochs, shuffle=False, verbose=0, **arguments
    )
    return ended.history, compiled.model


def drawn_weights(graph: Graph) -> np.ndarray:
    """The column of weights in the rows that are trained on."""
    from nodeeditor.engine.data.load import load
    from nodeeditor.engine.data.split import split

    column = load(graph.data.source, ".").columns["weight"]
    return column[split(len(column), graph.data.validation, graph.data.seed).train[:]]


def labels(graph: Graph) -> np.ndarray:
    values = prepare(graph, Path(), {}).train.targets["kind"]
    return values.argmax(axis=-1) if values.ndim > 1 else values


def assert_same(ours: tuple[dict[str, list[float]], Any], theirs: tuple[dict[str, list[float]], Any]) -> None:
    assert ours[0].keys() == theirs[0].keys()
    for name, values in theirs[0].items():
        np.testing.assert_allclose(ours[0][name], values, rtol=1e-5, err_msg=name)
    for mine, fitted in zip(ours[1].get_weights(), theirs[1].get_weights(), strict=True):
        np.testing.assert_allclose(mine, fitted, rtol=1e-4, atol=1e-6)


def test_class_weights() -> None:
    graph = weighed(simple(), class_weights=(1.0, 4.0, 0.25), weighted_metrics=ACCURACY)
    assert_same(by_loop(graph), by_fit(graph, class_weight={0: 1.0, 1: 4.0, 2: 0.25}))


def test_class_weights_of_class_numbers() -> None:
    loss = {"loss": "sparse_categorical_crossentropy", "class_weights": (0.0, 2.0, 1.0)}
    graph = weighed(simple(), **loss)
    assert_same(by_loop(graph), by_fit(graph, class_weight={0: 0.0, 1: 2.0, 2: 1.0}))


def test_sample_weights_and_those_of_the_validation() -> None:
    graph = weighed(simple(250, validation=0.2), sample_weights=("weight",), weighted_metrics=ACCURACY)
    assert_same(by_loop(graph), by_fit(graph, validation_weights=True, sample_weight=drawn_weights(graph)))


def test_class_weights_leave_the_validation_alone() -> None:
    graph = weighed(simple(250, validation=0.2), class_weights=(1, 9, 3))
    assert_same(by_loop(graph), by_fit(graph, class_weight={0: 1.0, 1: 9.0, 2: 3.0}))


def test_both_multiply() -> None:
    graph = weighed(simple(), class_weights=(1.0, 4.0, 0.25), sample_weights=("weight",))
    product = drawn_weights(graph) * np.array([1.0, 4.0, 0.25])[labels(graph)]
    assert_same(by_loop(graph), by_fit(graph, sample_weight=product))


@pytest.mark.parametrize("streamed", [False, True])
def test_of_several_outputs_each_has_its_own(streamed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if streamed:
        monkeypatch.setattr(feeds, "RESIDENT_SHARE", 0.0)
    graph = weighed(two_sided(), class_weights=(1.0, 4.0, 0.25))
    graph = weighed(graph, "size", sample_weights=("weight",), weighted_metrics=("mae",))
    if streamed:
        assert isinstance(set_up(graph, Path()).train, StreamedFeed)
    weights = {"kind": np.array([1.0, 4.0, 0.25])[labels(graph)], "size": drawn_weights(graph)}
    assert_same(by_loop(graph), by_fit(graph, sample_weight=weights))


def test_an_output_without_weights_beside_one_with_weights() -> None:
    graph = weighed(two_sided(), "size", sample_weights=("weight",))
    ones = np.ones(graph.data.source.samples)
    assert_same(by_loop(graph), by_fit(graph, sample_weight={"kind": ones, "size": drawn_weights(graph)}))


def test_balanced_weights_are_those_of_scikit_learn() -> None:
    graph = weighed(simple(250, validation=0.2), class_weights="balanced")
    found = prepare(graph, Path(), {"kind": (None, 3)})
    wanted = compute_class_weight("balanced", classes=np.arange(3), y=labels(graph))
    np.testing.assert_allclose(found.train.weights["kind"], wanted[labels(graph)], rtol=1e-6)
    assert found.validation is not None
    assert found.validation.weights == {}


def test_weights_of_two_classes(tmp_path: Path) -> None:
    rows = "".join(f"{number},{'yes' if number % 3 else 'no'}\n" for number in range(30))
    (tmp_path / "t.csv").write_text("noise,kind\n" + rows)
    graph = weighed(simple(), columns=("kind",), loss="binary_crossentropy", class_weights=(5, 1), metrics=())
    of_table(graph)
    found = prepare(graph, tmp_path, {"kind": (None, 1)})
    assert found.train.weights["kind"].tolist() == [1.0 if number % 3 else 5.0 for number in range(30)]


@pytest.mark.parametrize(
    ("weights", "config", "sentence"),
    [
        (
            ["1", "-2"],
            {"sample_weights": ("w",)},
            "Column 'w' weighs the samples of Output 'kind' and has -2 in data row 2",
        ),
        (
            ["1", ""],
            {"sample_weights": ("w",)},
            "Column 'w' of 'kind' is empty or NaN in 1 of its cells, the first in data row 2",
        ),
        (["0", "0"], {"sample_weights": ("w",)}, "Column 'w' weighs all samples of Output 'kind' with 0"),
        (["a", "b"], {"sample_weights": ("w",)}, "Column 'w' of 'kind' has the text 'a' in data row 1"),
        (["1", "1"], {"sample_weights": ("v",)}, "'kind' takes column 'v', which 't.csv' does not have"),
        (["1", "1"], {"sample_weights": ("w", "noise")}, "takes the weights of its samples from 2 columns"),
        (["1", "1"], {"class_weights": (1.0, 2.0)}, "Output 'kind' has 3 classes and 2 weights of classes"),
        (["1", "1"], {"class_weights": (1.0, -1.0, 1)}, "Output 'kind' weighs class 1 with -1.0"),
        (["1", "1"], {"class_weights": "balanced", "loss": "mse"}, "what it learns are no classes"),
    ],
)
def test_weights_that_are_none_are_told(tmp_path: Path, weights: list[str], config: Any, sentence: str) -> None:
    rows = "".join(f"{number},{number},{weight}\n" for number, weight in enumerate([*weights, weights[0]]))
    (tmp_path / "t.csv").write_text("noise,kind,w\n" + rows)
    graph = weighed(simple(), columns=("kind",), metrics=(), **config)
    of_table(graph)
    with pytest.raises(ProblemError) as caught:
        prepare(graph, tmp_path, {"kind": (None, 3) if config.get("loss") != "mse" else (None, 1)})
    assert sentence in str(caught.value)
    assert caught.value.problem.parameter in ("sample_weights", "class_weights", "columns")
