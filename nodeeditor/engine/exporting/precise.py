"""A model that computes in another precision what one computes: in 64 bits to tell rounding from mistakes, in 32 bits
for those who run files and know no mixed precision."""

from __future__ import annotations

from typing import Any

import keras
from keras.src.saving.serialization_lib import SafeModeScope

from nodeeditor.engine.learning import learned_by, recall, settle

DOUBLE, SINGLE = "float64", "float32"
_POLICIES = ("float32", "float16", "bfloat16", "mixed_float16", "mixed_bfloat16")


def in_precision(model: Any, kind: str) -> Any:
    """A model of the same layers and weights that computes in ``kind``. Raises what Keras raises where some can't."""
    # The code of layers that have some is that of ``model``, which was made in this process.
    with SafeModeScope(safe_mode=not holds_code(model)):
        other = keras.Model.from_config(_in_kind(model.get_config(), kind))
    for layer in model.layers:
        if (learned := learned_by(layer)) is not None:
            recall(other.get_layer(layer.name), learned)
    other.set_weights(model.get_weights())
    for layer in other.layers:
        settle(layer)
    return other


def inner_layers(model: Any) -> list[Any]:
    """The layers of a model and of the models within, those left out."""
    return [layer for layer in model._flatten_layers() if not isinstance(layer, keras.Model)]


def holds_code(model: Any) -> bool:
    """Whether layers of the model run Python code of its graph, which Keras keeps as bytecode."""
    return any(isinstance(layer, keras.layers.Lambda) for layer in inner_layers(model))


def precisions(model: Any) -> list[str]:
    """The kinds of fractions that layers of the model compute in."""
    kinds = {str(layer.compute_dtype or "") for layer in inner_layers(model)}
    return sorted(kind for kind in kinds if "float" in kind)


def _in_kind(value: Any, kind: str) -> Any:
    """A configuration whose layers compute in ``kind``; what Inputs take stays."""
    if isinstance(value, dict):
        if value.get("class_name") == "DTypePolicy" and value["config"].get("name") in _POLICIES:
            return {**value, "config": {**value["config"], "name": kind}}
        is_input = value.get("class_name") == "InputLayer"
        return value if is_input else {key: _in_kind(item, kind) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_in_kind(item, kind) for item in value)
    return value
