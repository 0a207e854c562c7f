"""What is spared for each layer is spared, and what Keras knows of layers is the same."""

from __future__ import annotations

import inspect
from typing import Any

import keras

from nodeeditor.engine.calling import call
from nodeeditor.engine.hastening import looked_up
from nodeeditor.engine.weightless import weightless
from tests.engine.spared import hastened


def built() -> Any:
    with weightless():
        layer = keras.layers.BatchNormalization()
        call(layer, {"inputs": keras.KerasTensor((None, 3))})
    return layer


def test_tensorflow_notes_nothing_of_a_layer_and_keras_what_it_always_does() -> None:
    fresh = built()
    assert "gamma" in fresh._trackable_children()
    with hastened():
        layer = built()
    assert "gamma" not in layer._trackable_children()
    names = ["gamma", "beta", "moving_mean", "moving_variance"]
    assert [weight.name for weight in layer.weights] == [weight.name for weight in fresh.weights] == names


def test_arguments_are_looked_up_once_and_are_the_same() -> None:
    found = {method: inspect.signature(method) for method in looked_up()}
    layer = keras.layers.MultiHeadAttention(2, 3)
    bound = {name: inspect.signature(getattr(layer, name)) for name in ("call", "build", "compute_output_shape")}
    assert {keras.layers.Dense.__init__, keras.layers.Layer.call}.issubset(found)
    with hastened():
        for method, signature in found.items():
            assert inspect.signature(method) is inspect.signature(method)
            assert inspect.signature(method) == signature
        again = keras.layers.MultiHeadAttention(2, 3)
        assert {name: inspect.signature(getattr(again, name)) for name in bound} == bound
        assert inspect.getfullargspec(keras.layers.Dense.__init__).args[:2] == ["self", "units"]
    assert inspect.signature(keras.layers.Dense.__init__) is not inspect.signature(keras.layers.Dense.__init__)
