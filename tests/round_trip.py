"""How many models of keras.applications the editor takes in and gives back: ``python -m tests.round_trip``.

Each is built by Keras without weights, its configuration imported, the graph built by the engine, and the
configuration of that compared with the first.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import keras

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.build import build_model
from nodeeditor.engine.weightless import weightless
from nodeeditor.graph.graph import Graph
from nodeeditor.importing import Imported, import_config

CATALOG = load_snapshot()

#: Of each family of architectures the smallest.
FAMILIES = (
    "ConvNeXtTiny",
    "DenseNet121",
    "EfficientNetB0",
    "EfficientNetV2B0",
    "InceptionResNetV2",
    "InceptionV3",
    "MobileNet",
    "MobileNetV2",
    "MobileNetV3Small",
    "NASNetMobile",
    "ResNet50",
    "ResNet50V2",
    "VGG16",
    "VGG19",
    "Xception",
)


def applications() -> dict[str, Callable[..., Any]]:
    """All architectures of keras.applications, by name."""
    return {
        name: found
        for name, found in vars(keras.applications).items()
        if inspect.isfunction(found) and "weights" in inspect.signature(found).parameters
    }


def shaped(make: Callable[..., Any], **options: Any) -> Any:
    """A model without weights: their shapes alone are made, which takes a small part of the time."""
    with weightless():
        return make(weights=None, **options)


def imported(model: Any) -> Imported:
    """The graph of a model, by way of the text that Keras writes of it."""
    return import_config(json.loads(model.to_json()), CATALOG, model.name)


def rebuilt(graph: Graph) -> Any:
    """The model of a graph; layers that learn from data stay as they are."""
    with weightless():
        return build_model(graph, CATALOG, teach=lambda *_: None).model


def structure(model: Any) -> dict[str, Any]:
    """What a model computes, as plain data: that names of models and shared objects do not count."""
    return _plain(model.get_config())


def differences(first: Any, second: Any, place: str = "") -> Iterator[str]:
    """Where two structures differ."""
    if isinstance(first, dict) and isinstance(second, dict):
        for key in dict.fromkeys((*first, *second)):
            yield from differences(first.get(key), second.get(key), f"{place}/{key}")
    elif isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        for index, (one, other) in enumerate(zip(first, second, strict=True)):
            yield from differences(one, other, f"{place}/{index}")
    elif isinstance(first, bool) is not isinstance(second, bool) or first != second:  # 1 is 1.0, but not true
        yield f"{place}: {str(first)[:200]} became {str(second)[:200]}"


def wrong_after(model: Any) -> list[str]:
    """What is not as it was after a round trip of a model, and what its import told."""
    found = imported(model)
    told = [one.text for one in found.told if one.code != "import.loss_chosen"]
    return [*told, *differences(structure(model), structure(rebuilt(found.graph)))]


def application(name: str, **options: Any) -> list[str]:
    """What is not as it was after a round trip of an architecture, and what its import told."""
    model = shaped(applications()[name], **options)
    if not any(layer.__module__.startswith("keras.src.applications") for layer in model.layers):
        return wrong_after(model)
    found = imported(model)
    told = [one.text for one in found.told if one.code != "import.loss_chosen"]
    return [*told, *differences(_sizes(model), _sizes(rebuilt(found.graph)))]


def _sizes(model: Any) -> dict[str, Any]:
    """What other layers that compute the same have in common: the shapes of weights, and of what each layer gives.

    Some architectures define layers for themselves, which are imported as others.
    """
    layers = {layer.name: layer for layer in model.layers if not layer.name.endswith("_scaled")}
    return {
        name: [[*map(str, (w.shape for w in layer.weights))], str(layer.output.shape)] for name, layer in layers.items()
    }


def _plain(config: Any) -> Any:
    """A configuration with the layers of models by name, and without what Keras numbers or repeats."""
    if isinstance(config, Mapping):
        if config.get("class_name") == "__keras_tensor__":
            return config["config"]["keras_history"]
        left = {"shared_object_id", "build_config", "registered_name", "module"}
        kept = {key: _plain(value) for key, value in config.items() if key not in left}
        layers = config.get("layers")
        if isinstance(layers, list) and "input_layers" in config:
            kept["layers"] = {one["name"]: plain for one, plain in zip(layers, kept["layers"], strict=True)}
            kept.pop("name")
        for key, value in kept.items():
            for inner in value if isinstance(value, list) else [value]:
                if key != "layers" or isinstance(value, list):  # Keras numbers the layers within a layer
                    _without_name(inner)
        return kept
    if isinstance(config, list | tuple):
        return [_plain(item) for item in config]
    return config


def _without_name(inner: Any) -> None:
    if isinstance(inner, dict) and "class_name" in inner and isinstance(inner.get("config"), dict):
        inner["config"].pop("name", None)


def main() -> int:
    """Take every architecture around, and tell the number and what failed."""
    names = sys.argv[1:] or sorted(applications())
    failed: dict[str, list[str]] = {}
    for name in names:
        try:
            wrong = application(name)
        except Exception as error:  # whatever it is, this one does not come back
            wrong = [f"{type(error).__name__}: {error}"]
        if wrong:
            failed[name] = wrong
    print(f"{len(names) - len(failed)} of the {len(names)} architectures of keras.applications come back as they were.")
    for name, wrong in failed.items():
        print(f"{name}:", *wrong[:5], sep="\n  ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
