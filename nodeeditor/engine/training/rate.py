"""The learning rate that the next step takes, and whether it follows a schedule."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf


def learning_rate(model: Any) -> float:
    """The rate of a compiled model's optimizer: its number, or what its schedule gives for this step."""
    rate = model.optimizer.learning_rate
    # Keras makes no number of a variable that several devices have a copy of.
    return float(tf.convert_to_tensor(rate.value if isinstance(rate, keras.Variable) else rate))


def follows_schedule(optimizer: Any) -> bool:
    """Whether the rate of ``optimizer`` is that of a schedule, which can't be set to a number."""
    inner = getattr(optimizer, "inner_optimizer", optimizer)  # within the one that scales the loss
    return not isinstance(inner.get_config().get("learning_rate"), float)
