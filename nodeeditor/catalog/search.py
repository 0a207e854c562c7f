"""Finds layer types by what people type: ``dense``, ``conv``, ``fc``, ``bn``, ``maxpool``, ``drop out``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import type_text
from nodeeditor.catalog.specs import OPERATION_PREFIX, LayerSpec

#: What people call a layer that neither Keras's names nor their capitals give away.
NICKNAMES: dict[str, tuple[str, ...]] = {
    "Dense": ("fc", "linear", "fully connected", "mlp"),
    "BatchNormalization": ("bn", "batchnorm"),
    "LayerNormalization": ("ln", "layernorm"),
    "GroupNormalization": ("gn", "groupnorm"),
    "MultiHeadAttention": ("self attention", "transformer"),
    "Add": ("sum", "residual", "skip", "+"),
    "Multiply": ("product", "*"),
    "Subtract": ("difference", "-"),
    "Concatenate": ("concat", "join", "merge", "cat"),
    "Conv1DTranspose": ("deconv", "deconvolution"),
    "Conv2DTranspose": ("deconv", "deconvolution"),
    "Conv3DTranspose": ("deconv", "deconvolution"),
    "GlobalAveragePooling2D": ("gap",),
    "Activation": ("nonlinearity",),
    "Rescaling": ("scale",),
    "UpSampling2D": ("upscale",),
    "Input": ("source", "data"),
    "Output": ("target", "loss", "head"),
    "offer:ready:dense_block": ("densenet",),
    "offer:ready:inception": ("googlenet",),
    "offer:ready:residual": ("resnet", "identity block", "skip"),
    "offer:ready:residual_projection": ("resnet", "bottleneck", "skip"),
    "offer:ready:squeeze_excite": ("senet", "se"),
    "offer:ready:transformer_encoder": ("bert", "attention"),
    "offer:ready:unet_down": ("unet", "u net"),
    "offer:ready:unet_up": ("unet", "u net"),
    "ops.get_item": ("slice", "slicing", "index", "crop"),
    "ops.cast": ("dtype", "convert", "to float"),
}

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+[A-Z]?|[a-z]+")

#: The ranks of a match, best first; a search term that matches nothing takes a layer out.
_EXACT, _NICKNAME, _PREFIX, _ACRONYM, _WORD_START, _NICKNAME_START, _INSIDE, _SCATTERED, _TOLD = range(9)


def search(catalog: Catalog, text: str, limit: int | None = None, *, placeable_only: bool = True) -> list[LayerSpec]:
    """The layer types that fit ``text``, best first; all in the catalog's order where it is empty."""
    specs = [spec for spec in catalog.layers if spec.placeable or not placeable_only]
    query = text.strip().lower()
    if query:
        ranked = []
        for place, spec in enumerate(specs):
            rank = _rank(spec, query)
            if rank is not None:
                # Whoever looks for an operation by its whole name finds it behind the layers that begin so.
                kind = max(rank[0], _PREFIX) if spec.is_operation else rank[0]
                ranked.append(((kind, spec.is_operation, rank[1], place), spec))
        specs = [spec for _, spec in sorted(ranked, key=lambda item: item[0])]
    return specs if limit is None else specs[:limit]


def _rank(spec: LayerSpec, query: str) -> tuple[int, int] | None:
    """How well a type fits, smaller is better: the kind of match, then how much of the name is left over."""
    best = min(_matches(spec, query), default=None)
    if best is not None and best[0] < _TOLD:
        return best
    terms = query.split()
    if len(terms) > 1:
        each = [min(_matches(spec, term), default=None) for term in terms]
        found = [match for match in each if match is not None]
        if len(found) == len(each):
            # Several words: as good as the worst of them, and behind a match of the whole.
            worst = max(found)
            return max(worst[0], _WORD_START), worst[1]
    return best


def _matches(spec: LayerSpec, query: str) -> Iterator[tuple[int, int]]:
    packed = query.replace(" ", "").replace("_", "").replace("-", "") or query
    for name in (type_text(spec.type), *spec.aliases):
        short = name if packed.startswith(OPERATION_PREFIX) else name.removeprefix(OPERATION_PREFIX)
        yield from _name_matches(short, packed)
    if spec.operator and query == spec.operator:
        yield _NICKNAME, 0
    for nickname in NICKNAMES.get(spec.type, ()):
        if query == nickname:
            yield _NICKNAME, 0
        elif len(query) > 1 and nickname.startswith(query):
            yield _NICKNAME_START, len(nickname) - len(query)
    if len(query) > 2 and any(word.startswith(query) for word in re.findall(r"\w+", spec.summary.lower())):
        yield _TOLD, 0


def _name_matches(name: str, query: str) -> Iterator[tuple[int, int]]:
    lowered = name.lower()
    words = [word.lower() for word in _WORD.findall(name)]
    left = len(lowered) - len(query)
    if lowered == query:
        yield _EXACT, 0
    elif lowered.startswith(query):
        yield _PREFIX, left
    if query == "".join(word[0] for word in words) and len(query) > 1:
        yield _ACRONYM, left
    if any("".join(words[start:]).startswith(query) for start in range(1, len(words))):
        yield _WORD_START, left
    if len(query) > 1 and _starts_words(query, words):
        yield _ACRONYM if query[0] == lowered[0] else _WORD_START, left
    if query in lowered and len(query) > 2:
        yield _INSIDE, left
    if len(query) > 2 and _scattered(query, lowered):
        yield _SCATTERED, left


def _starts_words(query: str, words: list[str]) -> bool:
    """Whether ``query`` is made of beginnings of words, in order: ``maxpool``, ``gavgpool``, ``conv2``."""
    if not query:
        return True
    for place, word in enumerate(words):
        length = 0
        while length < min(len(word), len(query)) and word[length] == query[length]:
            length += 1
        if any(_starts_words(query[taken:], words[place + 1 :]) for taken in range(length, 0, -1)):
            return True
    return False


def _scattered(query: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in query)
