"""Plain data made into the Keras layers it names, for the few that introspection constructs with."""

from __future__ import annotations

from typing import Any

import keras


def thaw_objects(value: Any) -> Any:
    """``value`` with every ``{"class_name": ..., "config": ...}`` in it made a layer."""
    if isinstance(value, list | tuple):
        return type(value)(thaw_objects(item) for item in value)
    if isinstance(value, dict) and "class_name" in value:
        return getattr(keras.layers, value["class_name"])(**thaw_objects(value.get("config", {})))
    if isinstance(value, dict):
        return {key: thaw_objects(item) for key, item in value.items()}
    return value
