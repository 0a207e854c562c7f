"""A model that gives what each layer of another one gives, to find where a file begins to differ."""

from __future__ import annotations

from typing import Any

import keras

from nodeeditor.engine.build import Built
from nodeeditor.engine.exporting.artefact import Arrays
from nodeeditor.engine.exporting.comparing import differences
from nodeeditor.engine.exporting.naming import named_layers
from nodeeditor.graph.elements import NodeId

#: As a share of the largest value: more than rounding makes of a layer, be it in 16 bits.
_LARGE = 0.01


def probing(built: Built) -> Built:
    """The model with the output of each of its layers that is called once, by the layer's name."""
    model = built.model
    outputs = {layer.name: layer.output for layer in model.layers if _is_plain(layer)}
    probe = keras.Model(model.inputs if len(model.inputs) > 1 else model.inputs[0], outputs)
    return Built(probe, built.inputs, {NodeId(name): name for name in outputs})


def first_difference(probe: Built, mine: Arrays, theirs: Arrays) -> str:
    """The first layer whose output differs by much, as words for a sentence; empty where none does."""
    found = {one.output: one.relative for one in differences(mine, theirs)}
    layers = (layer for layer in probe.model.layers if found.get(layer.name, 0.0) > _LARGE)
    first = next(layers, None)
    return "" if first is None else named_layers([first])


def _is_plain(layer: Any) -> bool:
    """Whether the layer gives one tensor, and at one place."""
    if isinstance(layer, keras.layers.InputLayer):
        return False
    try:
        return isinstance(layer.output, keras.KerasTensor)
    except (AttributeError, ValueError):  # it is called several times
        return False
