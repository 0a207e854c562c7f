"""The other reference: a training loop as an expert writes it by hand for one network, with no comfort at all."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import tensorflow as tf


class Bare:
    """A ``tf.function`` an epoch over tensors that lie on the device; nothing is reported but losses.

    ``model`` is compiled, with one loss, which ``loss`` names.
    """

    def __init__(self, model: Any, x: Any, y: Any, batch_size: int, loss: str) -> None:
        self.model = model
        self._x, self._y = tf.constant(x), tf.constant(y)
        self._size = batch_size
        self._loss = keras.losses.get(loss)
        self._epochs = 0
        self._epoch = tf.function(self._run, autograph=False)

    def train(self, epochs: int) -> dict[str, list[float]]:
        """Train some epochs more."""
        losses: list[float] = []
        for _ in range(epochs):
            self._epochs += 1
            order = np.random.default_rng(self._epochs).permutation(len(self._x))
            losses.append(float(np.mean(self._epoch(tf.constant(order, tf.int32)).numpy())))
        return {"loss": losses}

    def _run(self, order: Any) -> Any:
        count = -(-len(self._x) // self._size)
        rows = tf.TensorArray(tf.float32, size=count, element_shape=())

        def step(number: Any, rows: Any) -> tuple[Any, Any]:
            chosen = order[number * self._size : (number + 1) * self._size]
            x, y = tf.gather(self._x, chosen), tf.gather(self._y, chosen)
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(self._loss(y, self.model(x, training=True)))
            variables = self.model.trainable_variables
            self.model.optimizer.apply(tape.gradient(loss, variables), variables)
            return number + 1, rows.write(number, loss)

        return tf.while_loop(lambda number, _: number < count, step, (0, rows))[1].stack()
