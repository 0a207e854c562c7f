"""Precision, XLA, gradient accumulation and what else an optimizer can do: as ``model.fit`` with the same settings."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.outcome import Outcome, Start
from nodeeditor.engine.training.setup import seeded_model, set_up
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.values import FrozenMap
from tests.engine.training.test_equals_fit import Batches, as_batch, by_fit, by_loop
from tests.engine.training.training_graphs import classifier, simple, two_sided
from tests.examples import SOAK, some


def sgd(**config: Any) -> FrozenMap:
    return FrozenMap(class_name="SGD", config={"learning_rate": 0.05, **config})


@pytest.mark.parametrize("precision", Precision)
def test_the_layers_compute_in_the_precision_that_is_set(precision: Precision) -> None:
    model = seeded_model(classifier(50, precision=precision)).model
    policies = {layer.dtype_policy.name for layer in model.layers if layer.weights}
    assert policies == {precision.value}
    scales = isinstance(model.optimizer, keras.optimizers.LossScaleOptimizer)
    assert scales == (precision is Precision.MIXED_FLOAT16)
    assert keras.config.dtype_policy().name == "float32"
    assert seeded_model(classifier(50)).model.layers[1].dtype_policy.name == "float32"


@cache
def usual_losses() -> list[float]:
    return by_fit(classifier(250, validation=0.2, optimizer=sgd(momentum=0.5)))[0]["loss"]


@pytest.mark.parametrize("precision", some([Precision.MIXED_FLOAT16, Precision.MIXED_BFLOAT16], 2))
def test_a_precision_gives_the_losses_of_fit(precision: Precision) -> None:
    graph = classifier(250, validation=0.2, precision=precision, optimizer=sgd(momentum=0.5))
    history, _, fitted = by_fit(graph)
    outcome, _, ours = by_loop(graph)
    assert history["loss"] != usual_losses()
    # Sums of 16-bit numbers hang on how the step is fused.
    for name in ("loss", "val_loss"):
        np.testing.assert_allclose(outcome.history[name], history[name], rtol=1e-2, err_msg=name)
    for mine, theirs in zip(ours.get_weights(), fitted.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=2e-2, atol=2e-3)


@pytest.mark.skipif(not SOAK, reason="two trainings that are compiled")
def test_xla_is_taken_where_it_is_asked_for_and_gives_the_losses_of_fit() -> None:
    assert not seeded_model(classifier(50)).model.jit_compile  # Keras's own choice on a CPU
    assert not seeded_model(classifier(50, jit_compile=False)).model.jit_compile
    graph = two_sided(jit_compile=True)
    assert set_up(graph, Path()).compiled.model.jit_compile
    history, _, _ = by_fit(graph)
    outcome, _, _ = by_loop(graph)
    for name, values in history.items():
        np.testing.assert_allclose(outcome.history[name], values, rtol=1e-4, err_msg=name)


@pytest.mark.parametrize(
    "optimizer",
    [
        sgd(gradient_accumulation_steps=3),
        sgd(clipnorm=0.1, weight_decay=0.01, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=4),
        sgd(
            learning_rate={
                "class_name": "CosineDecay",
                "config": {
                    "initial_learning_rate": 0.01,
                    "decay_steps": 12,
                    "warmup_target": 0.1,
                    "warmup_steps": 5,
                },
            }
        ),
        sgd(
            learning_rate={
                "class_name": "PiecewiseConstantDecay",
                "config": {"boundaries": (4, 9), "values": (0.1, 0.01, 0.001)},
            }
        ),
    ],
    ids=["accumulation", "clipping, decay and averages", "warm-up and cosine", "steps"],
)
def test_what_an_optimizer_can_do_gives_the_losses_of_fit(optimizer: FrozenMap) -> None:
    graph = simple(optimizer=optimizer)
    outcome, losses = in_order(graph), fitted_at_once(graph)["loss"]
    assert losses != plain_losses()
    np.testing.assert_allclose(outcome.history["loss"], losses, rtol=1e-5)


@cache
def plain_losses() -> list[float]:
    return fitted_at_once(simple(optimizer=sgd()))["loss"]


def in_order(graph: Graph) -> Outcome:
    ready = set_up(graph, Path())
    return Loop(ready, lambda *_: None).run(Start(), graph.training.epochs, Batches())


def fitted_at_once(graph: Graph) -> dict[str, list[float]]:
    """One call of ``fit`` for all epochs: Keras puts averages of the weights in their place at its end."""
    compiled = seeded_model(graph)
    x, y = as_batch(compiled, prepare(graph, Path(), compiled.output_shapes).train)
    training = graph.training
    fitted = compiled.model.fit(x, y, batch_size=training.batch_size, epochs=training.epochs, shuffle=False, verbose=0)
    return fitted.history
