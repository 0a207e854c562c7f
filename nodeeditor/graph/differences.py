"""Where two graphs would be trained differently; how they are laid out does not count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    EarlyStopping,
    KeptCheckpoints,
    NumpySource,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
)
from nodeeditor.values import FrozenMap, thaw

#: Parts of the settings that are compared setting by setting.
_WATCHING = EarlyStopping | ReduceOnPlateau | KeptCheckpoints

#: The same of sources of data, by the words that the file has for their kinds.
_Source = BundledSource | CsvSource | NumpySource | RandomSource
_SOURCES = {BundledSource: "bundled", CsvSource: "csv", NumpySource: "numpy", RandomSource: "random"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: where it is, and its values as texts, empty where there is none."""

    place: str
    first: str
    second: str


def differences(first: Graph, second: Graph) -> list[Difference]:
    """All that differs between two graphs in what is trained, on which data, and how."""
    return [*_nodes(first, second), *_links(first, second), *_settings(first, second)]


def _nodes(first: Graph, second: Graph) -> Iterator[Difference]:
    named = [{node.name: node.id for node in graph.nodes.values()} for graph in (first, second)]
    for name in dict.fromkeys((*named[0], *named[1])):
        one, other = (names.get(name) for names in named)
        if one is None or other is None:
            yield Difference(
                name,
                "" if one is None else first.layer_of(one).type,
                "" if other is None else second.layer_of(other).type,
            )
            continue
        layers = first.layer_of(one), second.layer_of(other)
        if layers[0].type != layers[1].type:
            yield Difference(name, layers[0].type, layers[1].type)
        elif layers[0].name != layers[1].name:
            yield Difference(name, layers[0].name, layers[1].name)
        else:
            yield from _maps(name, layers[0].config, layers[1].config)


def _maps(place: str, first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[Difference]:
    for key in dict.fromkeys((*first, *second)):
        values = first.get(key), second.get(key)
        if key not in first or key not in second or values[0] != values[1]:
            yield Difference(f"{place}, {key}", *(_text(value) if value is not None else "" for value in values))


def _links(first: Graph, second: Graph) -> Iterator[Difference]:
    counts = [Counter(_link_texts(graph)) for graph in (first, second)]
    for text in (counts[0] - counts[1]).elements():
        yield Difference("links", text, "")
    for text in (counts[1] - counts[0]).elements():
        yield Difference("links", "", text)


def _link_texts(graph: Graph) -> Iterator[str]:
    for link in graph.links:
        source, target = graph.nodes[link.source].name, graph.nodes[link.target].name
        yield f"{source}.{link.source_port} to {target}.{link.target_port} {link.position}"


def _settings(first: Graph, second: Graph) -> Iterator[Difference]:
    yield from _parts("", first.data, second.data)
    yield from _parts("", first.training, second.training)


def _parts(place: str, first: Any, second: Any) -> Iterator[Difference]:
    for field in fields(first):
        values = getattr(first, field.name), getattr(second, field.name)
        name = f"{place}, {field.name}" if place else field.name
        if isinstance(values[0], FrozenMap) and isinstance(values[1], FrozenMap):
            yield from _maps(name, *values)
        elif isinstance(values[0], _WATCHING | _Source) and type(values[0]) is type(values[1]):
            yield from _parts(name, *values)
        elif values[0] != values[1]:
            yield Difference(name, *map(_text, values))


def _text(value: Any) -> str:
    if isinstance(value, _WATCHING):
        return ", ".join(f"{field.name} {_text(getattr(value, field.name))}" for field in fields(value))
    if isinstance(value, RandomSource):
        return f"{_SOURCES[RandomSource]} {_text(value.arrays)}"
    if isinstance(value, BundledSource):
        return f"{_SOURCES[BundledSource]} {value.name}"
    if isinstance(value, CsvSource | NumpySource):
        return f"{_SOURCES[type(value)]} {value.path}"
    if isinstance(value, RandomArray):
        classes = f" of {value.classes}" if value.classes else ""
        return f"{value.name} {value.shape} {value.kind}{classes}"
    if isinstance(value, tuple) and any(isinstance(one, RandomArray) for one in value):
        return ", ".join(map(_text, value))
    if isinstance(value, Enum):
        return str(value.value)
    return str(thaw(value)) if isinstance(value, FrozenMap | tuple) else str(value)
