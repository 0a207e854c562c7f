"""Which layers have ports for masks: those that do something with one, as Keras shows when it is asked."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.engine.introspection.classes import LayerClass
from nodeeditor.engine.introspection.describing import describe_layer
from nodeeditor.engine.introspection.probing import leaving_nothing

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


class Ignores(keras.layers.Layer):
    def call(self, inputs: Any, mask: Any = None, inputs_mask: Any = None) -> Any:
        return inputs * 2


class HandsOn(keras.layers.Layer):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs: Any, mask: Any = None) -> Any:
        return inputs * 2


class Computes(keras.layers.Layer):
    def call(self, inputs: Any, mask: Any = None, pairs_mask: Any = None) -> Any:
        if mask is not None:
            inputs = inputs * keras.ops.expand_dims(keras.ops.cast(mask, inputs.dtype), -1)
        # Of shape (batch, steps, steps).
        return inputs if pairs_mask is None else keras.ops.cast(pairs_mask, inputs.dtype) @ inputs


class Picky(keras.layers.Layer):
    def call(self, inputs: Any, mask: Any = None, far_mask: Any = None) -> Any:
        if inputs.shape[-1] != 17:
            raise ValueError("It takes 17 features.")
        return inputs


class Needs(keras.layers.Layer):
    def call(self, inputs: Any, inputs_mask: Any) -> Any:
        return keras.ops.where(inputs_mask, inputs, 0)


def ports(cls: type) -> list[tuple[str, bool, bool]]:
    with leaving_nothing():
        spec = describe_layer(LayerClass(cls, f"lab>{cls.__name__}", (cls.__name__,)))
    return [(port.name, port.optional, port.mask) for port in spec.inputs]


@pytest.mark.parametrize(
    ("cls", "masks"),
    [
        (Ignores, []),
        (HandsOn, ["mask"]),
        (Computes, ["mask", "pairs_mask"]),
        # Nothing is known of it; an argument of a name of its own is there for something.
        (Picky, ["far_mask"]),
    ],
)
def test_a_mask_has_a_port_where_something_comes_of_it(cls: type, masks: list[str]) -> None:
    assert ports(cls) == [("inputs", False, False), *((name, True, True) for name in masks)]


def test_a_mask_that_must_be_given_is_an_input_like_others() -> None:
    assert ports(Needs) == [("inputs", False, False), ("inputs_mask", False, False)]


def test_multi_head_attention_makes_nothing_of_a_mask_of_its_query() -> None:
    layer = keras.layers.MultiHeadAttention(2, 3)
    chance = np.random.default_rng(1)
    query, value = chance.random((2, 5, 4)), chance.random((2, 7, 4))
    mask = np.array([[True, False, False, True, False]] * 2)
    np.testing.assert_array_equal(layer(query, value, query_mask=mask), layer(query, value))
    assert "query_mask" not in [name for name, *_ in ports(keras.layers.MultiHeadAttention)]
