"""The fused loop gives the losses, metrics and weights of ``model.fit`` for the same order of batches."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.data.prepare import Arrays, prepare
from nodeeditor.engine.training import feed as feeds
from nodeeditor.engine.training.feed import StreamedFeed, as_keras_takes
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.outcome import Outcome, Start
from nodeeditor.engine.training.setup import seeded_model, set_up
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import classifier, digits, two_sided
from tests.examples import SOAK

SEED = 4


class Batches(Follower):
    """Remembers every batch's own values."""

    def __init__(self) -> None:
        self.values: dict[str, list[float]] = {}

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        for name, values in logs.items():
            self.values.setdefault(name, []).extend(values)


def by_loop(graph: Graph) -> tuple[Outcome, Batches, Any]:
    ready = set_up(graph, Path())
    seen = Batches()
    loop = Loop(ready, lambda epoch, samples: epoch_order(SEED, epoch, samples))
    return loop.run(Start(), graph.training.epochs, seen), seen, ready.compiled.model


def by_fit(graph: Graph, each_batch: bool = False) -> tuple[dict[str, list[float]], dict[str, list[float]], Any]:
    """What Keras gives; with ``each_batch`` its own values of every batch too, by starting its metrics anew."""
    compiled = seeded_model(graph)
    data = prepare(graph, Path(), compiled.output_shapes)
    history: dict[str, list[float]] = {}
    own: dict[str, list[float]] = {}
    held_back = as_batch(compiled, data.validation) if data.validation else None

    class Own(keras.callbacks.Callback):
        def on_train_batch_end(self, batch: int, logs: dict[str, float]) -> None:
            for name, value in logs.items():
                own.setdefault(name, []).append(value)
            self.model.reset_metrics()

    for epoch in range(graph.training.epochs):
        order = epoch_order(SEED, epoch, data.train.samples)
        x, y = as_batch(compiled, data.train, order)
        ended = compiled.model.fit(
            x,
            y,
            validation_data=held_back,
            batch_size=graph.training.batch_size,
            shuffle=False,
            verbose=0,
            callbacks=[Own()] if each_batch else [],
        )
        for name, values in ended.history.items():
            history.setdefault(name, []).extend(values)
    return history, own, compiled.model


def as_batch(compiled: Any, arrays: Arrays, order: Any = slice(None)) -> tuple[Any, Any]:
    return compiled.built.by_input({name: array[order] for name, array in arrays.inputs.items()}), (
        compiled.built.by_output({name: array[order] for name, array in arrays.targets.items()})
    )


def assert_same(graph: Graph) -> None:
    history, _, fitted = by_fit(graph)
    outcome, _, ours = by_loop(graph)
    assert outcome.history.keys() == history.keys()
    for name, values in history.items():
        np.testing.assert_allclose(outcome.history[name], values, rtol=1e-5, err_msg=name)
    for mine, theirs in zip(ours.get_weights(), fitted.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize(
    ("make", "samples"), itertools.product([classifier, two_sided], [192, 200]) if SOAK else [(two_sided, 200)]
)
def test_history_and_weights(make: Callable[..., Graph], samples: int) -> None:
    # Of 240 and 250 samples a fifth is held back.
    assert_same(make(samples * 5 // 4, validation=0.2))


@pytest.mark.skipif(not SOAK, reason="a training more")
def test_one_batch_smaller_than_the_batch_size() -> None:
    assert_same(classifier(20, batch_size=64))


def test_adam_and_a_convolution_on_real_images() -> None:
    optimizer = {"class_name": "Adam", "config": {"learning_rate": 0.003, "weight_decay": 0.01}}
    assert_same(digits(epochs=1, optimizer=FrozenMap(optimizer)))


@pytest.mark.parametrize("make", [classifier, two_sided])
def test_each_batch_has_its_own_values(make: Callable[..., Graph]) -> None:
    graph = make(200)
    _, own, _ = by_fit(graph, each_batch=True)
    _, seen, _ = by_loop(graph)
    assert seen.values.keys() == own.keys()
    for name, values in own.items():
        assert len(values) == 7 * 3
        np.testing.assert_allclose(seen.values[name], values, rtol=1e-5, err_msg=name)


def test_streamed_data_train_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = two_sided(250, validation=0.2)
    resident, _, _ = by_loop(graph)
    monkeypatch.setattr(feeds, "RESIDENT_SHARE", 0.0)
    assert isinstance(set_up(graph, Path()).train, StreamedFeed)
    streamed, _, _ = by_loop(graph)
    assert streamed.history == resident.history


def aligned(values: Any) -> Any:
    """A copy that begins where TensorFlow takes memory over as it is."""
    room = np.zeros(values.nbytes + 64, np.uint8)
    start = -room.ctypes.data % 64
    copy = room[start : start + values.nbytes].view(values.dtype).reshape(values.shape)
    copy[...] = values
    return copy


def test_streamed_data_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "RESIDENT_SHARE", 0.0)
    ready = set_up(two_sided(250, validation=0.2), Path())
    assert isinstance(ready.validation, StreamedFeed)
    ready.validation._arrays = arrays = [aligned(array) for array in ready.validation._arrays]
    before = [array.copy() for array in arrays]
    Loop(ready, lambda *_: None).run(Start(), 2, Batches())
    # TensorFlow computes in memory that it was given, and that it may.
    assert all(np.array_equal(one, other) for one, other in zip(arrays, before, strict=True))


def test_the_same_seed_gives_the_same_run() -> None:
    graph = classifier(seed=9)
    assert by_loop(graph)[0].history == by_loop(graph)[0].history
    assert by_loop(classifier(seed=10))[0].history != by_loop(graph)[0].history


def test_metrics_have_the_names_that_a_fresh_process_gives_them() -> None:
    graph = classifier(50)
    metrics = tuple(FrozenMap(class_name="Precision", config={"top_k": k}) for k in (1, 2))
    graph.apply(SetConfig(LayerId("kind"), graph.layers[LayerId("kind")].config.with_value("metrics", metrics)))
    for _ in range(2):
        ready = set_up(graph, Path())
        steps = FusedSteps(ready.compiled.model, ready.train)
        assert set(steps.names) == {"loss", "precision", "precision_1"}


def metric_classes() -> list[type]:
    made = []
    for name in sorted(dir(keras.metrics)):
        found = getattr(keras.metrics, name)
        if isinstance(found, type) and issubclass(found, keras.metrics.Metric) and found is not keras.metrics.Metric:
            made.append(found)
    return made


NEEDED: dict[str, dict[str, Any]] = {
    "IoU": {"num_classes": 2, "target_class_ids": [0]},
    "MeanIoU": {"num_classes": 2},
    "OneHotIoU": {"num_classes": 3, "target_class_ids": [0, 1]},
    "OneHotMeanIoU": {"num_classes": 3},
    "PrecisionAtRecall": {"recall": 0.5},
    "RecallAtPrecision": {"precision": 0.3},
    "SensitivityAtSpecificity": {"specificity": 0.5},
    "SpecificityAtSensitivity": {"sensitivity": 0.5},
    "MeanRelativeError": {"normalizer": [1.0, 1.0, 1.0]},
    "AUC": {"num_thresholds": 20},
}
#: These measure no predictions, or class numbers in place of one-hot targets (which are told apart below).
APART = {"Mean", "Sum", "MeanMetricWrapper", "SparseCategoricalAccuracy", "SparseCategoricalCrossentropy"}
APART |= {"SparseTopKCategoricalAccuracy"}


@pytest.mark.skipif(not SOAK, reason="two trainings with all metrics")
def test_every_metric_of_keras_is_a_sum_over_batches() -> None:
    """What the fused loop takes for granted: the state of an epoch is the sum of the states of its batches."""
    chosen = [found for found in metric_classes() if found.__name__ not in APART]
    assert len(chosen) > 25
    random = np.random.default_rng(0)
    x = random.normal(size=(70, 4)).astype("float32")
    y = np.eye(3, dtype="float32")[random.integers(0, 3, 70)]

    def model() -> Any:
        keras.utils.set_random_seed(2)
        made = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
        metrics = [found(**NEEDED.get(found.__name__, {}), name=found.__name__) for found in chosen]
        made.compile("sgd", "categorical_crossentropy", metrics=metrics)
        return made

    fitted = model().fit(x, y, batch_size=16, shuffle=False, verbose=0).history
    feed = feeds.ResidentFeed([x, y], 16, tuple)
    steps = FusedSteps(model(), feed)
    steps.train(feed.epoch(None), 0, 2)
    means = steps.train(feed.epoch(None), 2, 5).means
    for name, value in zip(steps.names, means, strict=True):
        np.testing.assert_allclose(value, np.mean(fitted[name]), rtol=1e-5, err_msg=name)


def test_numbers_become_the_kind_that_fit_gives_them() -> None:
    assert as_keras_takes(np.zeros(3)).dtype == np.float32
    assert as_keras_takes(np.zeros(3, np.int64)).dtype == np.int64
