"""Layers that keep the place of what a graph can't hold, and why: an import leaves the reason with the layer."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.graph.elements import Layer
from nodeeditor.problems import Problem
from nodeeditor.values import EMPTY, FrozenMap

#: The field of a layer's ``extra`` with the reason, a problem as an argument of another.
_FIELD = "placeholder"

#: The reasons there are, with their arguments: a file may hold anything.
_REASONS: dict[str, frozenset[str]] = {
    "import.code": frozenset(),
    "import.foreign": frozenset({"package"}),
    "import.unknown": frozenset(),
    "import.unfit": frozenset(),
}


def with_reason(layer: Layer, reason: Problem) -> Layer:
    """``layer`` with the reason why it stands for another one, which files keep."""
    return replace(layer, extra=layer.extra.with_value(_FIELD, reason.reason))


def reason_of(layer: Layer) -> FrozenMap | None:
    """Why ``layer`` stands for another one, as an argument of a problem; None where nothing is kept."""
    kept = layer.extra.get(_FIELD)
    if not isinstance(kept, FrozenMap) or not isinstance(code := kept.get("code"), str):
        return None
    arguments = kept.get("arguments", EMPTY)
    if not isinstance(arguments, FrozenMap) or code not in _REASONS or arguments.keys() != _REASONS[code]:
        return None
    return kept if all(isinstance(value, str) for value in arguments.values()) else None


def told_why(found: Problem, layer: Layer) -> Problem:
    """``found``, which Keras says of ``layer``; of one that keeps a place, why it does."""
    is_code = found.parameter == "function" and found.code == "layer.parameter"
    reason = reason_of(layer) if found.code == "layer.unknown" or is_code else None
    if reason is None or (is_code and "function" in layer.config):
        return found
    if is_code:
        return replace(found, code="layer.placeholder_code")
    return replace(found, code="layer.placeholder", arguments=found.arguments.with_value("reason", reason))
