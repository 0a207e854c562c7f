"""Names of layers in weights that an older Keras saved, which wrote classes and numbers alone.

A ``.keras`` file tells its layers in their order; the second layer of a class has a number behind the class's name in
the weights, so that order and class lead to the layer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from nodeeditor.importing.archive import read_config
from nodeeditor.importing.errors import ModelFileError

#: What leads to a layer in a file of weights: its models' groups and its own.
Kinds = tuple[str, ...]

_DEEPEST = 64


def names_by_kind(path: Path) -> dict[Kinds, str]:
    """The name of each layer of the model in a ``.keras`` file; empty where the file does not tell."""
    try:
        content = read_config(path)
    except ModelFileError:  # weights without a model
        return {}
    return dict(_names(content.get("config"), ()))


def _names(config: object, around: Kinds) -> Iterator[tuple[Kinds, str]]:
    layers = config.get("layers") if isinstance(config, Mapping) else None
    counted: Counter[str] = Counter()
    for layer in layers if isinstance(layers, list) and len(around) < _DEEPEST else ():
        kind, name, inner = _read(layer)
        if kind and name:
            number = counted[kind]
            counted[kind] += 1
            kinds = (*around, f"{kind}_{number}" if number else kind)
            yield kinds, name
            yield from _names(inner, kinds)


def _read(layer: object) -> tuple[str, str, Any]:
    if not isinstance(layer, Mapping):
        return "", "", None
    kind, config = layer.get("class_name"), layer.get("config")
    name = config.get("name") if isinstance(config, Mapping) else None
    if not isinstance(kind, str) or not isinstance(name, str):
        return "", "", None
    return to_snake_case(kind), name, config


def to_snake_case(name: str) -> str:
    """What Keras calls a class of that ``name`` in a file."""
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", name))
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
