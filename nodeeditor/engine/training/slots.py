"""How much state an optimizer keeps for each weight."""

from __future__ import annotations

import math
from functools import lru_cache

import keras

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.objects import make
from nodeeditor.values import FrozenMap

#: A matrix, since some optimizers keep rows and columns of it besides.
_SHAPE = (64, 64)


def slots(optimizer: FrozenMap) -> float:
    """Values that ``optimizer`` keeps for a weight that is trained: 0 of plain SGD, 2 of Adam.

    Raises ``ProblemError`` for an optimizer that Keras does not have.
    """
    config = optimizer.get("config")
    if isinstance(config, FrozenMap):  # what is edited most, and takes one value in all
        optimizer = optimizer.with_value("config", config.without("learning_rate"))
    return _slots(optimizer)


@lru_cache(maxsize=256)
def _slots(optimizer: FrozenMap) -> float:
    """Remembered, since TensorFlow keeps some 130 kB for ever of each optimizer that was built."""
    made = make(Kind.OPTIMIZER, optimizer)
    made.build([keras.Variable(shape=_SHAPE, initializer="zeros")])
    # Counters and the learning rate are there once, whatever the weights.
    kept: int = sum(math.prod(variable.shape) for variable in made.variables if len(variable.shape) > 0)
    return kept / math.prod(_SHAPE)
