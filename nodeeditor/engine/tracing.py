"""Running Keras code on symbolic tensors, as TensorFlow will run it in a training.

A layer that computes its shapes by a formula of its own does not see everything that its code will
trip over: ``Attention`` names a shape for a query and a value of different sizes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import keras
import tensorflow as tf

TEXTS_ARE_NO_NUMBERS = "texts are no numbers"
NUMBERS_ARE_NO_TEXTS = "numbers are no texts"


def trace(function: Callable[..., Any], **tensors: Any) -> Any:
    """What ``function`` makes of symbolic tensors when its code runs; its errors are raised as they are."""
    try:
        return _tracer().run(function, tensors)
    except Exception as error:
        # Keras wraps the error in a sentence for authors of layers.
        raise error.__context__ or error from None


@cache
def _tracer() -> _Traced:
    """The one layer that traces all: making it took longer than most traces."""
    return _Traced()


class _Traced(keras.layers.Layer):  # type: ignore[misc]  # Keras ships no types
    """Functions as a layer: the public way to have Keras trace them."""

    def __init__(self) -> None:
        super().__init__(name="traced")
        self._functions: list[Callable[..., Any]] = []

    def run(self, function: Callable[..., Any], tensors: dict[str, Any]) -> Any:
        """What ``function`` makes of symbolic tensors of those shapes and kinds, when Keras calls it."""
        # A layer tracks what it holds, and what is traced may be traced within another.
        self._functions.append(function)
        try:
            return self.compute_output_spec(tensors)
        finally:
            self._functions.pop()

    def call(self, tensors: dict[str, Any]) -> Any:
        """The result of the function. Raises ``TypeError`` where it makes numbers of texts, or texts of numbers."""
        result = self._functions[-1](**tensors)
        # TensorFlow draws such a cast without a word, and refuses to run it.
        for operation in tf.compat.v1.get_default_graph().get_operations():
            if operation.type == "Cast" and tf.string in (operation.inputs[0].dtype, operation.outputs[0].dtype):
                raise TypeError(
                    TEXTS_ARE_NO_NUMBERS if operation.inputs[0].dtype == tf.string else NUMBERS_ARE_NO_TEXTS
                )
        return result
