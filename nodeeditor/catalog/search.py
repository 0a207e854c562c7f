"""Finds layer types by what people type: ``dense``, ``conv``, ``fc``, ``bn``, ``maxpool``, ``drop out``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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

#: How often a type was linked where one is about to be added: among equal matches the more frequent come first.
Frequency = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Found:
    """A type that fits what was typed; ``is_named`` tells that what was typed is its name, or what people call it.

    ``is_begun`` tells at least that its name, or a word of that, begins so.
    """

    spec: LayerSpec
    is_named: bool = False
    is_begun: bool = True


def search(catalog: Catalog, text: str, limit: int | None = None, *, placeable_only: bool = True) -> list[LayerSpec]:
    """The layer types that fit ``text``, best first; all in the catalog's order where it is empty."""
    specs = [found.spec for found in find(catalog, text, placeable_only=placeable_only)]
    return specs if limit is None else specs[:limit]


def find(
    catalog: Catalog, text: str, frequency: Frequency = lambda _: 0, *, placeable_only: bool = True
) -> list[Found]:
    """As :func:`search`, with how well each fits; ties go by ``frequency``, then by how much of the name is left."""
    specs = [spec for spec in catalog.layers if spec.placeable or not placeable_only]
    query = text.strip().lower()
    if not query:
        # Sorting is stable: what was never linked stays in the catalog's order.
        return [Found(spec) for spec in sorted(specs, key=lambda spec: -frequency(spec.type))]
    ranked = []
    for place, spec in enumerate(specs):
        rank = _rank(spec, query)
        if rank is not None:
            # Whoever looks for an operation by its whole name finds it behind the layers that begin so.
            kind = max(rank[0], _PREFIX) if spec.is_operation else rank[0]
            key = (kind, spec.is_operation, -frequency(spec.type), rank[1], place)
            ranked.append((key, Found(spec, rank[0] <= _NICKNAME, rank[0] <= _NICKNAME_START)))
    return [found for _, found in sorted(ranked, key=lambda item: item[0])]


def _rank(spec: LayerSpec, query: str) -> tuple[int, int] | None:
    """How well a type fits, smaller is better: the kind of match, then how much of the name is left over."""
    words = _words_of(spec.type, spec.aliases, spec.summary)
    best = min(_matches(spec, words, query), default=None)
    if best is not None and best[0] < _TOLD:
        return best
    terms = query.split()
    if len(terms) > 1:
        each = [min(_matches(spec, words, term), default=None) for term in terms]
        found = [match for match in each if match is not None]
        if len(found) == len(each):
            # Several words: as good as the worst of them, and behind a match of the whole.
            worst = max(found)
            return max(worst[0], _WORD_START), worst[1]
    return best


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is searched: in small letters, its words, the first letters of those."""

    lowered: str
    words: tuple[str, ...]
    initials: str

    @classmethod
    def of(cls, name: str) -> _Name:
        words = tuple(word.lower() for word in _WORD.findall(name))
        return cls(name.lower(), words, "".join(word[0] for word in words))


@dataclass(frozen=True, slots=True)
class _Words:
    """All that a type is found by: its names, without and with what operations begin with, and its summary."""

    short: tuple[_Name, ...]
    full: tuple[_Name, ...]
    nicknames: tuple[str, ...]
    told: str


@lru_cache(maxsize=4096)
def _words_of(type_name: str, aliases: tuple[str, ...], summary: str) -> _Words:
    names = (type_text(type_name), *aliases)
    return _Words(
        tuple(_Name.of(name.removeprefix(OPERATION_PREFIX)) for name in names),
        tuple(map(_Name.of, names)),
        NICKNAMES.get(type_name, ()),
        "".join(f" {word}" for word in re.findall(r"\w+", summary.lower())),
    )


def _matches(spec: LayerSpec, words: _Words, query: str) -> Iterator[tuple[int, int]]:
    packed = query.replace(" ", "").replace("_", "").replace("-", "") or query
    for name in words.full if packed.startswith(OPERATION_PREFIX) else words.short:
        yield from _name_matches(name, packed)
    if spec.operator and query == spec.operator:
        yield _NICKNAME, 0
    for nickname in words.nicknames:
        if query == nickname:
            yield _NICKNAME, 0
        elif len(query) > 1 and nickname.startswith(query):
            yield _NICKNAME_START, len(nickname) - len(query)
    if len(query) > 2 and f" {query}" in words.told:
        yield _TOLD, 0


def _name_matches(name: _Name, query: str) -> Iterator[tuple[int, int]]:
    lowered, words = name.lowered, name.words
    left = len(lowered) - len(query)
    if lowered == query:
        yield _EXACT, 0
    elif lowered.startswith(query):
        yield _PREFIX, left
    if query == name.initials and len(query) > 1:
        yield _ACRONYM, left
    if query[0] in name.initials:
        if any("".join(words[start:]).startswith(query) for start in range(1, len(words))):
            yield _WORD_START, left
        if len(query) > 1 and _starts_words(query, words):
            yield _ACRONYM if query[0] == lowered[0] else _WORD_START, left
    if len(query) > 2:
        if query in lowered:
            yield _INSIDE, left
        if _scattered(query, lowered):
            yield _SCATTERED, left


def _starts_words(query: str, words: tuple[str, ...]) -> bool:
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
