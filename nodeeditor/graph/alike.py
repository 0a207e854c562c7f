"""Parts of a level that are alike but for numbers, and the numbers in which they differ."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.blocks import REPEAT, expression_of
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, NodeId, NodeMode
from nodeeditor.graph.level import Level
from nodeeditor.values import FrozenMap, Value

Number: TypeAlias = int | float

#: A parameter's value with the numbers taken out, each standing for its kind.
_Form: TypeAlias = object


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the part: the ``index``-th number in a parameter of the ``layer``-th layer."""

    layer: int
    parameter: str
    index: int


@dataclass(frozen=True, slots=True)
class Part:
    """Some nodes of a level: ``form`` is the same for all that are alike, ``numbers`` in the order of ``figures``."""

    nodes: tuple[NodeId, ...]
    layers: tuple[LayerId, ...]
    form: _Form
    figures: tuple[Figure, ...]
    numbers: tuple[Number, ...]


def part(level: Level, entry: NodeId, nodes: Sequence[NodeId]) -> Part | None:
    """The part of these nodes, in this order, which all but ``entry`` are linked among themselves.

    None for what no block can hold as it is: Inputs, Outputs, layers that are called elsewhere too, expressions, and
    what is muted or bypassed.
    """
    places = {node: number for number, node in enumerate(nodes)}
    layers: dict[LayerId, int] = {}
    forms: list[_Form] = []
    figures: list[Figure] = []
    numbers: list[Number] = []
    for node in nodes:
        layer = level.layer_of(node)
        if level.nodes[node].mode is not NodeMode.ACTIVE:
            return None
        if layer.type in (INPUT, OUTPUT) or any(call not in places for call in level.calls_of(layer.id)):
            return None
        links = [
            (link.source_port, places.get(link.source, -1), link.target_port)
            for link in level.links_into(node)
            if link.source in places or link.source == entry
        ]
        if layer.id in layers:
            forms.append((layers[layer.id], tuple(links)))
            continue
        layers[layer.id] = len(layers)
        form = formed(layer.config)
        if form is None:
            return None
        figures += [Figure(layers[layer.id], name, index) for name, index, _ in form[1]]
        numbers += [number for _, _, number in form[1]]
        forms.append((layer.type, form[0], layer.extra, tuple(links)))
    return Part(tuple(nodes), tuple(layers), tuple(forms), tuple(figures), tuple(numbers))


def formed(config: FrozenMap) -> tuple[object, list[tuple[str, int, Number]]] | None:
    """The form of a configuration, and its numbers by parameter and place in it; None where it has expressions."""
    forms: list[_Form] = []
    numbers: list[tuple[str, int, Number]] = []
    for name in sorted(config):
        value = config[name]
        if name == REPEAT:
            forms.append((name, value))
            continue
        found: list[Number] = []
        try:
            forms.append((name, _form(value, found)))
        except _HasExpressionError:
            return None
        numbers += [(name, index, number) for index, number in enumerate(found)]
    return tuple(forms), numbers


def with_numbers(config: FrozenMap, put: Mapping[tuple[str, int], Value]) -> FrozenMap:
    """A configuration with other values in the place of some numbers, by parameter and place in it."""
    return FrozenMap({name: _put(value, name, itertools.count(), put) for name, value in config.items()})


class _HasExpressionError(Exception):
    """There is an expression, whose names mean something else inside of a block."""


def _form(value: Value, numbers: list[Number]) -> _Form:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return type(value).__name__, value
    if isinstance(value, int | float):
        numbers.append(value)
        return type(value).__name__
    if isinstance(value, tuple):
        return tuple(_form(item, numbers) for item in value)
    if expression_of(value) is not None:
        raise _HasExpressionError
    return tuple((name, _form(value[name], numbers)) for name in sorted(value))


def _put(value: Value, name: str, count: Iterator[int], put: Mapping[tuple[str, int], Value]) -> Value:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return put.get((name, next(count)), value)
    if isinstance(value, tuple):
        return tuple(_put(item, name, count, put) for item in value)
    parts = {key: _put(value[key], name, count, put) for key in sorted(value)}
    return FrozenMap({key: parts[key] for key in value})  # which is told and written in its order
