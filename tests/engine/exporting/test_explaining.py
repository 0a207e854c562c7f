"""What is behind a difference: rounding, chance, or a mistake."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from nodeeditor.engine.exporting.artefact import Arrays
from nodeeditor.engine.exporting.comparing import UnlikeOutputs, differences, is_told
from nodeeditor.engine.exporting.explaining import Case, explained
from nodeeditor.protocol.exports import Verdict


def run(model: keras.Model, inputs: Arrays) -> Arrays:
    return {"y": np.asarray(model(inputs["x"], training=False))}


def case(model: keras.Model, change: float, size: float = 1.0) -> Case:
    """A file that gives ``change`` more at one place."""
    inputs = {"x": (size * np.random.default_rng(0).normal(size=(8, 50))).astype("float32")}
    mine = run(model, inputs)
    theirs = {"y": mine["y"].copy()}
    theirs["y"][0, 0] += change
    return Case(model, run, inputs, mine, theirs, differences(mine, theirs))


def dense(layers: int = 1) -> keras.Model:
    keras.utils.set_random_seed(1)
    tensor = inputs = keras.Input((50,))
    for _ in range(layers):
        tensor = keras.layers.Dense(50)(tensor)
    return keras.Model(inputs, tensor)


class Noise(keras.Layer):
    """Adds other noise each time, in trainings or not."""

    def __init__(self, **more: object) -> None:
        super().__init__(**more)
        self.seed_generator = keras.random.SeedGenerator(3)

    def call(self, x: object) -> object:
        return x + keras.random.normal(keras.ops.shape(x), seed=self.seed_generator)


def test_a_mistake_is_told_from_rounding() -> None:
    verdict, told = explained(case(dense(), 1e-3))
    assert (verdict, told.code) == (Verdict.DIFFERENT, "export.no_rounding")
    assert "the file 1.0e-03" in told.text


def test_the_last_digits_of_large_numbers_are_rounding() -> None:
    large = case(dense(), 4e-3, size=2e4)
    verdict, told = explained(large)
    assert (verdict, told.code) == (Verdict.EXPLAINED, "export.last_digits")


def test_what_is_as_far_off_as_the_model_is_rounding() -> None:
    keras.config.set_dtype_policy("mixed_bfloat16")
    try:
        model = dense(3)
    finally:
        keras.config.set_dtype_policy("float32")
    verdict, told = explained(case(model, 0.01))
    assert (verdict, told.code) == (Verdict.EXPLAINED, "export.rounding")
    assert "rounding in bfloat16" in told.text


def test_a_model_that_draws_at_random_is_no_measure() -> None:
    inputs = keras.Input((50,))
    model = keras.Model(inputs, Noise(name="noise")(inputs))
    verdict, told = explained(case(model, 1e-3))
    assert (verdict, told.code) == (Verdict.EXPLAINED, "export.random")
    assert "'noise' (Noise)" in told.text


def test_differences_are_those_of_what_can_be_compared() -> None:
    mine = {"a": np.array([1.0, np.nan, np.inf, -2.0]), "b": np.array(["x", "y"]), "c": np.zeros((0, 2))}
    theirs = {"a": np.array([1.0, np.nan, np.inf, -2.5]), "b": np.array(["x", "z"]), "c": np.zeros((0, 2))}
    found = differences(mine, theirs)
    assert [(one.absolute, one.relative) for one in found] == [(0.5, 0.25), (0.5, 0.5), (0.0, 0.0)]
    (other,) = differences({"a": np.array([1.0])}, {"a": np.array([np.nan])})
    assert other.absolute == np.inf
    with pytest.raises(UnlikeOutputs, match="'a' is nothing"):
        differences(mine, {})
    with pytest.raises(UnlikeOutputs, match=r"\(2,\), not \(4,\)"):
        differences({"a": np.zeros(4)}, {"a": np.zeros(2)})


def test_numbers_that_are_none_tell_nothing() -> None:
    assert not is_told({"a": np.array([np.nan, np.inf])})
    assert is_told({"a": np.array([np.nan, 1.0])})
    assert is_told({"a": np.array([1, 2])})
