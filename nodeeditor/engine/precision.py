"""What the layers of a model compute with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keras

from nodeeditor.graph.settings import Precision


@contextmanager
def computing_in(precision: Precision) -> Iterator[None]:
    """Layers and models made in the block compute in ``precision``, unless their configuration says otherwise."""
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision.value)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)
