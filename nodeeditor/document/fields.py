"""Reading the fields of one map of a file: each by name and kind, the rest kept."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final, NoReturn, TypeVar

from nodeeditor.document.errors import refuse, shown
from nodeeditor.language import tr
from nodeeditor.limits import ENTRIES
from nodeeditor.values import EMPTY, FrozenMap, freeze

_Choice = TypeVar("_Choice", bound=Enum)


class _Missing:
    """Stands for a default that is not there: the field is needed."""


NEEDED: Final = _Missing()


class Fields:
    """The fields of one map at ``place``. Every reader raises ``GraphFileError`` for a wrong kind."""

    __slots__ = ("_taken", "content", "place")

    def __init__(self, content: object, place: str) -> None:
        if not isinstance(content, Mapping):
            refuse(place, "kind", got=shown(content), needed=tr("a map of fields"))
        self.content: Mapping[str, Any] = content
        self._taken: set[str] = set()
        self.place = place

    def has(self, name: str) -> bool:
        """Whether the field is there, and is not null."""
        self._taken.add(name)
        return self.content.get(name) is not None

    def text(self, name: str, default: str | _Missing = NEEDED) -> str:
        """A text."""
        value = self._value(name, default)
        if isinstance(value, str):
            return value
        return self._wrong(name, value, tr("a text"))

    def whole(self, name: str, default: int | _Missing = NEEDED) -> int:
        """A whole number."""
        value = self._value(name, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return self._wrong(name, value, tr("a whole number"))

    def number(self, name: str, default: float | _Missing = NEEDED) -> float:
        """A number, whole or not."""
        value = self._value(name, default)
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
        return self._wrong(name, value, tr("a number"))

    def truth(self, name: str, default: bool | _Missing = NEEDED) -> bool:
        """True or false."""
        value = self._value(name, default)
        if isinstance(value, bool):
            return value
        return self._wrong(name, value, tr("true or false"))

    def wholes(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._value(name, NEEDED)
        if isinstance(value, list | tuple) and all(type(item) is int for item in value):
            return tuple(value)
        return self._wrong(name, value, tr("a list of whole numbers"))

    def map(self, name: str, default: FrozenMap | _Missing = NEEDED) -> FrozenMap:
        """A map of plain values."""
        value = self._value(name, default)
        if isinstance(value, Mapping):
            return value if isinstance(value, FrozenMap) else FrozenMap(value)
        return self._wrong(name, value, tr("a map of fields"))

    def choice(self, name: str, usual: _Choice) -> _Choice:
        """One of an enumeration, by its value."""
        got, kind = self.text(name, usual.value), type(usual)
        if got not in [choice.value for choice in kind]:
            self.refuse(name, got, tr("one of {choices}", choices=", ".join(choice.value for choice in kind)))
        return kind(got)

    def entries(self, name: str) -> Sequence[Any]:
        """A list of anything; empty where the field is missing."""
        value = self._value(name, ())
        if isinstance(value, list | tuple):
            return value
        return self._wrong(name, value, tr("a list"))

    def limited(self, section: str) -> Sequence[Any]:
        """The entries of a section, no more of them than a graph may have."""
        found = self.entries(section)
        if len(found) > ENTRIES[section]:
            refuse(self.place, "many_entries", section=section, count=len(found), limit=ENTRIES[section])
        return found

    def inner(self, name: str) -> Fields:
        """The fields of a map within this one; none where the field is missing."""
        return Fields(self._value(name, EMPTY), f"{self.place}, {name}")

    def refuse(self, name: str, got: object, needed: str) -> NoReturn:
        """Refuse what the field holds."""
        self._wrong(name, got, needed)

    def rest(self) -> FrozenMap:
        """The fields that nobody asked for: those this version does not know."""
        if len(self.content) <= len(self._taken) and self.content.keys() <= self._taken:
            return EMPTY
        return FrozenMap({key: freeze(self.content[key]) for key in self.content if key not in self._taken})

    def _value(self, name: str, default: Any) -> Any:
        self._taken.add(name)
        value = self.content.get(name, default)
        if value is NEEDED:
            refuse(self.place, "field_missing", field=name)
        return value

    def _wrong(self, name: str, got: object, needed: str) -> NoReturn:
        refuse(self.place, "field_kind", field=name, got=shown(got), needed=needed)
