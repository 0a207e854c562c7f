"""The learning rate of an optimizer that scales the loss, as mixed precision in 16 bits has it."""

from __future__ import annotations

from typing import Any

import keras
import pytest

from nodeeditor.engine.training.rate import follows_schedule, learning_rate
from nodeeditor.engine.training.state import Course, capture, restore


def scaled(rate: Any) -> Any:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="dense")])
    # Named alike, as Keras does in the processes of two runs.
    inner = keras.optimizers.SGD(rate, name="sgd")
    model.compile(keras.optimizers.LossScaleOptimizer(inner, name="scaling"), loss="mse")
    model.optimizer.build(model.trainable_variables)
    return model


@pytest.mark.parametrize(("taken", "rate"), [(False, 0.125), (True, 0.5)])
def test_the_rate_of_another_run_is_taken_only_where_that_is_asked_for(taken: bool, rate: float) -> None:
    before, after = scaled(0.5), scaled(0.125)
    restore(capture(before, Course()), after, "run", rate=taken)
    assert learning_rate(after) == rate


def test_a_schedule_is_seen_within() -> None:
    assert follows_schedule(scaled(keras.optimizers.schedules.CosineDecay(0.1, 10)).optimizer)
    assert not follows_schedule(scaled(0.1).optimizer)
