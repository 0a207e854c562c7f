"""What the engine's process says to Keras and TensorFlow before it answers."""

from __future__ import annotations

import keras
import pytest

from nodeeditor.engine.calling import call
from nodeeditor.engine.waking import leave_tracking_to_keras
from nodeeditor.engine.weightless import weightless


def noted_by_tensorflow() -> list[str]:
    """What TensorFlow notes of a layer that holds weights; Keras must know those all the same."""
    with weightless():
        layer = keras.layers.BatchNormalization()
        call(layer, {"inputs": keras.KerasTensor((None, 3))})
    assert len(layer.weights) == 4
    return [name for name, _ in layer._trackable_children().items()]


def test_tensorflow_notes_nothing_of_a_layer_that_keras_notes_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "gamma" in noted_by_tensorflow()
    monkeypatch.setattr(keras.layers.Layer, "_self_setattr_tracking", True, raising=False)  # put back afterwards
    leave_tracking_to_keras()
    assert "gamma" not in noted_by_tensorflow()
