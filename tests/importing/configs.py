"""Configurations of models as Keras writes them, in a line a layer, and without Keras."""

from __future__ import annotations

from typing import Any


def tensor(layer: str, call: int = 0, index: int = 0) -> dict[str, Any]:
    """A tensor that a layer gives."""
    config = {"shape": [None, 4], "dtype": "float32", "keras_history": [layer, call, index]}
    return {"class_name": "__keras_tensor__", "config": config}


def call(*args: Any, **kwargs: Any) -> dict[str, Any]:
    """A call of a layer."""
    return {"args": list(args), "kwargs": kwargs}


def entry(
    class_name: str, name: str, *calls: Any, module: str | None = "keras.layers", registered: Any = None, **config: Any
) -> dict[str, Any]:
    """A layer with its calls; a name of a layer stands for a call on what that gives."""
    return {
        "module": module,
        "class_name": class_name,
        "config": {"name": name, **config},
        "registered_name": registered,
        "name": name,
        "inbound_nodes": [call(tensor(one)) if isinstance(one, str) else one for one in calls],
    }


def source(name: str = "x", *shape: int) -> dict[str, Any]:
    """Where a model takes a tensor."""
    return entry("InputLayer", name, batch_shape=[None, *(shape or (4,))], dtype="float32")


def functional(*layers: dict[str, Any], inputs: Any = None, outputs: Any = None, **compiled: Any) -> dict[str, Any]:
    """A model from its first layer to its last, where nothing else is said."""
    config = {
        "name": "model",
        "layers": list(layers),
        "input_layers": inputs if inputs is not None else [layers[0]["name"], 0, 0],
        "output_layers": outputs if outputs is not None else [layers[-1]["name"], 0, 0],
    }
    more = {"compile_config": compiled} if compiled else {}
    return {"module": "keras.src.models.functional", "class_name": "Functional", "config": config, **more}


def sequential(*layers: dict[str, Any], **config: Any) -> dict[str, Any]:
    """A Sequential model."""
    plain = [{key: value for key, value in layer.items() if key not in ("name", "inbound_nodes")} for layer in layers]
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "s", "layers": plain, **config}}
