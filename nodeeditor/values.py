"""Plain immutable values: what a parameter of a layer may hold.

A value is what JSON can say: ``None``, a truth value, a number, a text, a tuple of values or a
:class:`FrozenMap` of values. All are hashable, so graphs, edits and memo keys can hold them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Value: TypeAlias = "bool | int | float | str | tuple[Value, ...] | FrozenMap | None"


class FrozenMap(Mapping[str, Value]):
    """An immutable, hashable mapping from text to values; its order carries no meaning."""

    __slots__ = ("_hash", "_items", "_storable")

    def __init__(self, items: Mapping[str, Any] | None = None, /, **more: Any) -> None:
        merged = {**(items or {}), **more}
        self._items: dict[str, Value] = {key: freeze(value) for key, value in merged.items()}
        self._hash: int | None = None
        #: What :func:`is_storable` found of the whole.
        self._storable: bool | None = None

    def __getitem__(self, key: str) -> Value:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._items.items()))
        return self._hash

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return NotImplemented

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Value]]]:
        return FrozenMap, (self._items,)

    def with_value(self, key: str, value: Any) -> FrozenMap:
        """The same map with ``key`` set to ``value``."""
        return FrozenMap({**self._items, key: value})

    def without(self, *keys: str) -> FrozenMap:
        """The same map lacking ``keys``; a key that is not there is no error."""
        return FrozenMap({key: value for key, value in self._items.items() if key not in keys})


EMPTY = FrozenMap()


def freeze(value: Any) -> Value:
    """The immutable form of a JSON-like value: lists become tuples, mappings :class:`FrozenMap`.

    Raises ``TypeError`` for anything JSON could not say.
    """
    if value is None or isinstance(value, bool | int | float | str | FrozenMap):
        return value
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise TypeError(f"a key must be text, got {key!r}")
        return FrozenMap(value)
    raise TypeError(f"not a plain value: {type(value).__name__}")


def thaw(value: Value) -> Any:
    """The JSON form of ``value``: tuples become lists, maps become dictionaries."""
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    if isinstance(value, FrozenMap):
        return {key: thaw(item) for key, item in value.items()}
    return value


def identical(left: Value, right: Value) -> bool:
    """Whether two values are equal and of equal kinds; unlike ``==``, ``1``, ``1.0`` and ``True`` differ.

    What is no number (``nan``) is identical to another such, so that what was typed is found again.
    """
    if type(left) is not type(right):
        return False
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(identical, left, right))
    if isinstance(left, FrozenMap) and isinstance(right, FrozenMap):
        return left.keys() == right.keys() and all(identical(left[key], right[key]) for key in left)
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    return left == right


#: A file's numbers fit in 64 bits and its values are not nested deeper than this.
LARGEST = 2**63 - 1
SMALLEST = -(2**63)
MAX_DEPTH = 32


def is_storable(value: Value, depth: int = MAX_DEPTH) -> bool:
    """Whether a file can hold ``value``: finite 64-bit numbers, whole characters, limited nesting."""
    if isinstance(value, FrozenMap) and depth == MAX_DEPTH:  # asked of each layer that comes back
        if value._storable is None:
            value._storable = _are_storable((*value, *value._items.values()), depth)
        return value._storable
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int):
        return SMALLEST <= value <= LARGEST
    if isinstance(value, float):
        return math.isfinite(value)
    return _are_storable(value if isinstance(value, tuple) else (*value, *value._items.values()), depth)


def _are_storable(parts: Iterable[Value], depth: int) -> bool:
    return depth > 0 and all(map(is_storable, parts, itertools.repeat(depth - 1)))
