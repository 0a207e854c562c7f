"""Where parameters and settings differ, value by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.comparing.difference import ABSENT, SOURCE, WATCHING, Aspect, Difference, Kind, Part
from nodeeditor.values import FrozenMap, Value, identical

#: How a map tells an object of Keras.
_CLASS, _CONFIG = "class_name", "config"


def map_changes(
    first: Mapping[str, Value], second: Mapping[str, Value], place: str = ""
) -> Iterator[tuple[str, object, object]]:
    """Where two maps differ: the way to each value, and the value in both."""
    for key in dict.fromkeys((*first, *second)):
        before, after = first.get(key), second.get(key)
        name = f"{place}.{key}" if place else key
        if key not in first or key not in second:
            yield name, before if key in first else ABSENT, after if key in second else ABSENT
        else:
            yield from _values(name, before, after)


def _values(name: str, before: Value, after: Value) -> Iterator[tuple[str, object, object]]:
    """Where two values differ; objects of one class are told parameter by parameter, other maps entry by entry."""
    if isinstance(before, FrozenMap) and isinstance(after, FrozenMap) and _is_one_kind(before, after):
        configs = before.get(_CONFIG), after.get(_CONFIG)
        if isinstance(configs[0], FrozenMap) and isinstance(configs[1], FrozenMap):
            yield from map_changes(configs[0], configs[1], name)
            before, after = before.without(_CONFIG), after.without(_CONFIG)
        yield from map_changes(before, after, name)
    elif not identical(before, after):
        yield name, before, after


def _is_one_kind(first: FrozenMap, second: FrozenMap) -> bool:
    is_arithmetic = expression_of(first) is not None or expression_of(second) is not None
    return not is_arithmetic and first.get(_CLASS) == second.get(_CLASS) and bool(first.keys() & second.keys())


def setting_changes(part: Part, first: Any, second: Any, place: str = "") -> Iterator[Difference]:
    """Where two values of one class differ, field by field."""
    for field in fields(first):
        before, after = getattr(first, field.name), getattr(second, field.name)
        name = f"{place}.{field.name}" if place else field.name
        if isinstance(before, WATCHING | SOURCE) and type(before) is type(after):
            yield from setting_changes(part, before, after, name)
        elif isinstance(before, FrozenMap) and isinstance(after, FrozenMap):
            for detail, one, other in _values(name, before, after):
                yield Difference(Kind.CHANGED, part, Aspect.SETTING, detail=detail, before=one, after=other)
        elif before != after:
            yield Difference(Kind.CHANGED, part, Aspect.SETTING, detail=name, before=before, after=after)
