"""Which layer takes the weights of which: by its name, else by the id that it had when they were trained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nodeeditor.weights.variables import FoundWeights, LayerWeights, Names
from nodeeditor.weights.verdicts import Fate, Verdict, judge, same_kind


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What each layer keeps of the weights that were found, and the layers there that nobody takes anything of."""

    found: FoundWeights
    verdicts: tuple[Verdict, ...]
    left: tuple[LayerWeights, ...]

    def count(self, fate: Fate) -> int:
        """How many layers have that fate."""
        return sum(verdict.fate is fate for verdict in self.verdicts)


def inherit(layers: Iterable[LayerWeights], found: FoundWeights) -> Inheritance:
    """What ``layers`` keep of ``found``; those without variables have no part in it."""
    layers = [layer for layer in layers if layer.variables]
    sources = _matched(layers, found)
    verdicts = tuple(judge(layer, source) for layer, source in zip(layers, sources, strict=True))
    taken = {verdict.source for verdict in verdicts if verdict.taken}
    left = tuple(layer for layer in found.layers if layer.variables and layer not in taken)
    return Inheritance(found, verdicts, left)


def _matched(layers: list[LayerWeights], found: FoundWeights) -> list[LayerWeights | None]:
    by_name: dict[Names, LayerWeights] = {}
    for other in found.layers:
        by_name.setdefault(other.names, other)
    for other in found.layers:
        for names in other.also:
            by_name.setdefault(names, other)
    sources: list[LayerWeights | None] = []
    claimed: set[Names] = set()
    # Those that have the very name come before those that it only means as well.
    for layer in layers:
        source = by_name.get(layer.names)
        sources.append(source)
        claimed |= {source.names} if source is not None else set()
    for index, layer in enumerate(layers):
        if sources[index] is None:
            also = (by_name.get(names) for names in layer.also)
            sources[index] = next((one for one in also if one is not None and one.names not in claimed), None)
            claimed |= {one.names for one in sources[index : index + 1] if one is not None}
    by_id = {other.id: other for other in found.layers if other.id}
    if _related(layers, by_id):
        for index, layer in enumerate(layers):
            before = by_id.get(layer.id) if layer.id and sources[index] is None else None
            if before is not None and before.names not in claimed and same_kind(layer, before):
                sources[index] = before
                claimed.add(before.names)
    _match_own_names(layers, sources, [other for other in found.layers if other.names not in claimed])
    return sources


def _match_own_names(
    layers: list[LayerWeights], sources: list[LayerWeights | None], left: Iterable[LayerWeights]
) -> None:
    """Match what came into a block, or out of one, since: by its own name, where only one layer of each has it."""
    named: dict[str, list[LayerWeights]] = {}
    for other in left:
        if other.variables:
            named.setdefault(other.names[-1], []).append(other)
    waiting: dict[str, list[int]] = {}
    for index, layer in enumerate(layers):
        if sources[index] is None:
            waiting.setdefault(layer.names[-1], []).append(index)
    for name, indices in waiting.items():
        others = named.get(name, [])
        if len(indices) == len(others) == 1 and same_kind(layers[indices[0]], others[0]):
            sources[indices[0]] = others[0]


def _related(layers: Iterable[LayerWeights], by_id: dict[str, LayerWeights]) -> bool:
    """Whether ids mean the same in both: in a graph of its own, others count from 1 as well."""
    both = [(layer, by_id[layer.id]) for layer in layers if layer.id in by_id]
    return 2 * sum(one.names == other.names for one, other in both) >= len(both) > 0
