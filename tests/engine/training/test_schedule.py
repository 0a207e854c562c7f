"""The course of a schedule is Keras's, and what is wrong with it is told with its step."""

from __future__ import annotations

from typing import Any

import keras
import pytest

from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.specs import Kind
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.objects import make
from nodeeditor.engine.training.schedule import check_schedule, drawn
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap


def schedule(name: str, **config: Any) -> FrozenMap:
    if "initial_learning_rate" not in config and name != "PiecewiseConstantDecay":
        config["initial_learning_rate"] = 0.1
    return FrozenMap(class_name=name, config=config)


@pytest.mark.parametrize("spec", load_snapshot().objects(Kind.SCHEDULE), ids=lambda spec: spec.name)
def test_the_rates_are_those_of_every_schedule_that_keras_has(spec: Any) -> None:
    value = FrozenMap(class_name=spec.name, config=start_config(spec))
    made = make(Kind.SCHEDULE, value)
    answer = drawn(value, 2000, 30, 7)
    assert (answer.request, len(answer.steps), answer.steps[0], answer.steps[-1]) == (7, 30, 0, 1999)
    expected = [float(keras.ops.convert_to_tensor(made(step))) for step in answer.steps]
    assert answer.rates == pytest.approx(expected, rel=1e-6)
    assert len(set(answer.rates)) > 1


def told(value: FrozenMap, steps: int) -> tuple[str, dict[str, Any]]:
    found = drawn(value, steps, 50).problem
    assert found is not None
    assert found.text
    return found.code, dict(found.arguments)


def test_the_first_step_below_zero_is_told() -> None:
    linear = schedule("PolynomialDecay", decay_steps=1000, end_learning_rate=-0.1)
    # From 0.1 to -0.1 in 1000 steps: 0 at number 500, below it at the next, which is the 502nd.
    assert told(linear, 1000) == ("training.schedule_negative", {"step": 502, "rate": "-0.0002"})
    assert drawn(linear, 400, 50).problem.code == "training.schedule_long"
    steps = schedule("PiecewiseConstantDecay", boundaries=(7,), values=(0.1, -0.1))
    assert told(steps, 1000) == ("training.schedule_negative", {"step": 9, "rate": "-0.1"})
    assert told(schedule("ExponentialDecay", initial_learning_rate=-1.0, decay_steps=9, decay_rate=0.5), 5)[1] == {
        "step": 1,
        "rate": "-1",
    }


def test_the_first_step_that_is_no_number_is_told() -> None:
    growing = schedule("ExponentialDecay", decay_steps=1, decay_rate=10.0)
    code, arguments = told(growing, 100)
    assert code == "training.schedule_not_finite"
    assert arguments["step"] == 40  # ten to the 39th is beyond 32 bits


@pytest.mark.parametrize(
    ("value", "steps", "code"),
    [
        (schedule("CosineDecay", decay_steps=100), 1000, "training.schedule_short"),
        (schedule("CosineDecay", decay_steps=1000), 100, "training.schedule_long"),
        (schedule("CosineDecay", decay_steps=100, warmup_target=0.2, warmup_steps=900), 1000, None),
        (schedule("PolynomialDecay", decay_steps=100), 1000, "training.schedule_short"),
        (schedule("PolynomialDecay", decay_steps=1000), 1000, None),
        (schedule("CosineDecayRestarts", first_decay_steps=100), 1000, None),
        (schedule("ExponentialDecay", decay_steps=100, decay_rate=0.9), 1000, None),
        (schedule("InverseTimeDecay", decay_steps=100, decay_rate=0.5), 1000, None),
        (schedule("PiecewiseConstantDecay", boundaries=(100, 200), values=(0.3, 0.2, 0.1)), 1000, None),
        (
            schedule("PiecewiseConstantDecay", boundaries=(100, 2000), values=(0.3, 0.2, 0.1)),
            1000,
            "training.schedule_long",
        ),
    ],
)
def test_a_schedule_of_another_length_is_hinted_at(value: FrozenMap, steps: int, code: str | None) -> None:
    found = drawn(value, steps, 50).problem
    assert (found.code if found else None) == code
    if found is not None:
        assert found.warning


@pytest.mark.parametrize("rate", [-0.1, float("inf")])
def test_a_rate_that_no_optimizer_can_use_is_told(rate: float) -> None:
    with pytest.raises(ProblemError) as caught:
        check_schedule(FrozenMap(class_name="Adam", config={"learning_rate": rate}), 10)
    assert caught.value.problem.code == "training.rate_bad"


def test_what_keras_does_not_take_is_told() -> None:
    with pytest.raises(ProblemError):
        drawn(schedule("CosineDecay", decay_steps=0), 10, 5)
    with pytest.raises(ProblemError):
        drawn(schedule("NoDecay"), 10, 5)
