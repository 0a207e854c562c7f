"""Random inputs that a network can be run on: of the right shapes and kinds, and in the range that its layers take."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

from nodeeditor.engine.build import Built
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import downstream
from nodeeditor.values import Value

#: As many samples as a proof needs, unless the network is made for batches of one size.
SAMPLES = 8
#: What unknown sizes become, all of them one: what must be equal then is. The first that the network takes counts.
#: Networks that halve images several times want powers of two, and some not too small ones.
_SIZES = (32, 16, 8, 64, 96, 128, 256, 10, 5, 4, 2, 1)
#: Layers that take whole numbers below a bound, and the parameter that says the bound.
_BOUNDS = {
    "Embedding": "input_dim",
    "ReversibleEmbedding": "input_dim",
    "CategoryEncoding": "num_tokens",
    "ops.one_hot": "num_classes",
}
#: What whole numbers stay below where no layer tells a bound, and fractions: all, or those from 0 to 1. What a network
#: can't take of the first, as indices and logarithms, it often takes of the second.
_USUAL, _TAME = (8, False), (2, True)
_WORDS = ("the", "cat", "sat", "on", "a", "mat", "again", "42")
_LONGEST_TEXT = 6


@dataclass(frozen=True, slots=True)
class _Range:
    """What the layers behind an Input take."""

    bound: int | None = None
    is_index: bool = False
    """Fractions are whole numbers too."""
    tame: bool = False
    padded: bool = False
    """Zeros at the end of a sequence are no part of it."""
    masked: float | None = None
    """Such values at the end are no part of it."""
    scale: float = 1.0
    offset: float = 0.0
    """What is first made of the values of an image."""


def random_inputs(graph: Graph, built: Built, seed: int = 0) -> Iterator[dict[str, npt.NDArray[Any]]]:
    """Inputs by name, a set for each size that unknown sizes might be, then with tamer numbers; networks take some."""
    ranges = _ranges(graph, built)
    words = _words(built.model)
    specs = dict(zip(built.inputs.values(), built.model.inputs, strict=True))
    known = {size for tensor in specs.values() for size in tensor.shape[1:] if size is not None}
    unknown = any(size is None for tensor in specs.values() for size in tensor.shape[1:])
    sizes = tuple(dict.fromkeys((*_SIZES, *sorted(known)))) if unknown else (1,)
    for (bound, tame), size in itertools.product((_USUAL, _TAME), sizes):
        random = np.random.default_rng(seed)
        own = {name: replace(ranges[name], bound=ranges[name].bound or bound, tame=tame) for name in specs}
        yield {name: _values(random, tensor, size, own[name], words) for name, tensor in specs.items()}


def _values(
    random: np.random.Generator, tensor: Any, size: int, wanted: _Range, words: tuple[str, ...]
) -> npt.NDArray[Any]:
    batch = tensor.shape[0] or SAMPLES
    shape = (batch, *(size if one is None else one for one in tensor.shape[1:]))
    kind = keras.backend.standardize_dtype(tensor.dtype)
    if kind == "string":
        counts = random.integers(1, _LONGEST_TEXT + 1, shape)
        texts = [" ".join(random.choice(words, int(count))) for count in counts.reshape(-1)]
        return np.array(texts).reshape(shape)
    if kind == "bool":
        return random.integers(0, 2, shape).astype(bool)
    if wanted.bound is not None and (wanted.is_index or kind.startswith(("int", "uint"))):
        lowest = 1 if wanted.padded and wanted.bound > 1 else 0
        values = random.integers(lowest, max(wanted.bound, 1), shape)
        if wanted.padded:
            values = np.where(_ended(random, shape), 0, values)
        return values.astype(_numpy_kind(kind))
    drawn = random.uniform(size=shape) if wanted.tame else random.normal(size=shape)
    drawn = (drawn - wanted.offset) / wanted.scale
    if kind.startswith("complex"):
        return (drawn + 1j * random.normal(size=shape)).astype(kind)
    if wanted.masked is not None and len(shape) > 2:
        ended = _ended(random, shape[:2]).reshape(*shape[:2], *(1 for _ in shape[2:]))
        drawn = np.where(ended, wanted.masked, drawn)
    return drawn.astype(_numpy_kind(kind))


def _ended(random: np.random.Generator, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    """Which places of sequences lie behind their ends: those of every second one, so that each has a first item."""
    if len(shape) < 2:
        return np.zeros(shape, bool)
    lengths = random.integers(1, shape[-1] + 1, shape[:-1])
    lengths[::2] = shape[-1]
    return np.arange(shape[-1]) >= lengths[..., None]


def _numpy_kind(kind: str) -> str:
    """NumPy has no bfloat16; it is rounded where it is needed."""
    return "float32" if kind == "bfloat16" else kind


def _ranges(graph: Graph, built: Built) -> dict[str, _Range]:
    flat = expand(graph).graph
    return {name: _range(flat, node) for node, name in built.inputs.items()}


def _range(flat: Graph, node: NodeId) -> _Range:
    bounds: list[int] = []
    padded, masked, scale, offset = False, None, 1.0, 0.0
    is_whole = str(flat.layer_of(node).config.get("dtype") or "").startswith(("int", "uint"))
    behind = {link.target for link in flat.links_from(node)}
    for other in downstream(flat, {node}):
        layer = flat.layer_of(other)
        bound = layer.config.get(_BOUNDS.get(layer.type, ""))
        if (is_whole or other in behind) and isinstance(bound, int) and not isinstance(bound, bool):
            bounds.append(bound)
            padded = padded or layer.config.get("mask_zero") is True
        if layer.type == "Masking":
            masked = _number(layer.config.get("mask_value"), 0.0)
        if layer.type == "Rescaling" and other in behind:
            scale, offset = _number(layer.config.get("scale"), 1.0) or 1.0, _number(layer.config.get("offset"), 0.0)
    return _Range(min(bounds, default=None), bool(bounds), False, padded, masked, scale, offset)


def _number(value: Value, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) else otherwise


def _words(model: Any) -> tuple[str, ...]:
    """Words that the layers of a model know, with one that none knows."""
    known = [
        word
        for layer in model.layers
        if hasattr(layer, "get_vocabulary")
        for word in layer.get_vocabulary()
        if isinstance(word, str) and word and "[" not in word
    ]
    return (*known[:50], "unheard-of") if known else _WORDS
