"""Running Keras code on symbolic tensors, as TensorFlow will run it in a training.

A layer that computes its shapes by a formula of its own does not see everything that its code will
trip over: ``Attention`` names a shape for a query and a value of different sizes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf

TEXTS_ARE_NO_NUMBERS = "texts are no numbers"
NUMBERS_ARE_NO_TEXTS = "numbers are no texts"


def trace(function: Callable[..., Any], **tensors: Any) -> Any:
    """What ``function`` makes of symbolic tensors when its code runs; its errors are raised as they are."""
    try:
        return _Traced(function).compute_output_spec(tensors)
    except Exception as error:
        # Keras wraps the error in a sentence for authors of layers.
        raise error.__context__ or error from None


class _Traced(keras.layers.Layer):  # type: ignore[misc]  # Keras ships no types
    """A function as a layer: the public way to have Keras trace it."""

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__(name="traced")
        self._function = function

    def call(self, tensors: dict[str, Any]) -> Any:
        """The result of the function. Raises ``TypeError`` where it makes numbers of texts, or texts of numbers."""
        result = self._function(**tensors)
        # TensorFlow draws such a cast without a word, and refuses to run it.
        for operation in tf.compat.v1.get_default_graph().get_operations():
            if operation.type == "Cast" and tf.string in (operation.inputs[0].dtype, operation.outputs[0].dtype):
                raise TypeError(
                    TEXTS_ARE_NO_NUMBERS if operation.inputs[0].dtype == tf.string else NUMBERS_ARE_NO_TEXTS
                )
        return result
