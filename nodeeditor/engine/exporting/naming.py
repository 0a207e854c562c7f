"""The layers that a converter means when it names operations of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_PATH = re.compile(r"[\w.\-]+(?:/[\w.\-]+)+")
_MOST = 3


def told_layers(model: Any, text: str) -> str:
    """The layers whose operations ``text`` names, as words for a sentence: ``'mix' (LSTM), 'out' (Dense)``."""
    return named_layers(layer for path in _PATH.findall(text) for layer in _layers_on(model, path))


def named_layers(layers: Iterable[Any]) -> str:
    """Layers as words for a sentence, each once, the first few of many."""
    names = [f"'{layer.name}' ({type(layer).__name__})" for layer in dict.fromkeys(layers)]
    return ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")


def _layers_on(model: Any, path: str) -> Iterator[Any]:
    """The innermost layer on the path of an operation, such as ``functional_1/stage_1/mix_1/MatMul``."""
    found = None
    layers = {layer.name: layer for layer in model.layers}
    for part in path.split("/"):
        layer = layers.get(part) or layers.get(re.sub(r"_\d+$", "", part))
        if layer is not None:
            found = layer
            layers |= {inner.name: inner for inner in getattr(layer, "layers", ())}
    if found is not None:
        yield found
