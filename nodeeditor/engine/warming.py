"""Doing once, on nothing, what the first training of a process would otherwise wait for."""

from __future__ import annotations


def warm() -> None:
    """Let TensorFlow make its threads and compile its first function."""
    import keras
    import numpy
    import tensorflow

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="rmsprop", loss="mse", metrics=["mae"])
    zeros = tensorflow.constant(numpy.zeros((2, 1), "float32"))

    tensorflow.function(model.train_step)((zeros, zeros))
    keras.backend.clear_session()
