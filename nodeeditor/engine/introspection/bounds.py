"""The least and the greatest value of a number: what Keras refuses, else what its documentation says."""

from __future__ import annotations

import re
from typing import Any

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.introspection.probing import Asked

_NUMERIC = (Kind.INTEGER, Kind.INTEGERS, Kind.NUMBER, Kind.NUMBERS)
_POSITIVE = re.compile(r"\bpositive int|\bint(eger)? > 0|strictly positive")
_NOT_NEGATIVE = re.compile(r"non-?negative|>= ?0|\bpositive\b|between 0(\.0)? and 1|\[0(\.0?)?, ?1(\.0?)?[\])]")
_LISTED = re.compile(r"\[[^\]]*[\])]")
_AT_MOST_ONE = re.compile(r"between 0(\.0)? and 1(\.0)?\b(?!\d)|\[0(\.0?)?, ?1(\.0?)?\]")


def bounds_of(
    asked: Asked, name: str, kind: Kind, default: Any, documentation: str
) -> tuple[float | None, float | None]:
    """The bounds of a parameter, ends included; None where there is none that is known."""
    if kind not in _NUMERIC:
        return None, None
    lead = documentation[:200].lower()
    if kind is Kind.NUMBERS:
        lead = _LISTED.sub("", lead)  # what stands in brackets is an example of a list there, no range of a number
    minimum, maximum = _minimum(asked, name, kind, lead), _maximum(asked, name, kind, lead)
    values = [value for value in _flat(default) if value is not None]
    if minimum is not None and any(value < minimum for value in values):
        minimum = None
    if maximum is not None and any(value > maximum for value in values):
        maximum = None
    return minimum, maximum


def _minimum(asked: Asked, name: str, kind: Kind, lead: str) -> float | None:
    whole = kind in (Kind.INTEGER, Kind.INTEGERS)
    if asked.accepts():
        if not asked.accepts(**{name: -1 if whole else -0.5}) and _accepts_some(asked, name, whole):
            least = next((value for value in (0, 1, 2) if asked.accepts(**{name: value})), 0) if whole else 0
            return float(least)
        if not whole and asked.accepts(**{name: -1.0}) and not asked.accepts(**{name: -1.5}):
            return -1.0
    if whole and _POSITIVE.search(lead):
        return 1.0
    return 0.0 if _NOT_NEGATIVE.search(lead) else None


def _maximum(asked: Asked, name: str, kind: Kind, lead: str) -> float | None:
    if kind not in (Kind.NUMBER, Kind.NUMBERS):
        return None
    if asked.accepts(**{name: 1.0}) and not asked.accepts(**{name: 1.5}):
        return 1.0
    return 1.0 if _AT_MOST_ONE.search(lead) else None


def _accepts_some(asked: Asked, name: str, whole: bool) -> bool:
    return any(asked.accepts(**{name: value}) for value in ((1, 2, 4) if whole else (0.5, 1.0, 2.0)))


def _flat(value: Any) -> list[Any]:
    if isinstance(value, tuple | list):
        return [item for part in value for item in _flat(part)]
    return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []
