"""How a value stands to what is written behind a key."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Iterable
from typing import Any

#: The orders that only numbers have.
NUMERIC: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_COUNT = re.compile(r"([0-9.]+)([kmg])", re.IGNORECASE)
#: No float is as large.
_LARGEST = 10**308
_THOUSANDS = {"k": 1e3, "m": 1e6, "g": 1e9}


def number_of(value: Any) -> float | None:
    """A value, or what is written, as a number: ``1e6`` and ``1M`` too. None for what is none."""
    if value.__class__ is int:
        return float(value) if abs(value) < _LARGEST else None
    if value is None or isinstance(value, bool):
        return None
    count = _COUNT.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        number = float(count[1]) * _THOUSANDS[count[2].lower()] if count else float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return None if math.isnan(number) else number


def same_number(value: Any, wanted: str) -> bool | None:
    """Whether both are the same number; None where one is no number."""
    number, limit = number_of(value), number_of(wanted)
    if number is None or limit is None:
        return None
    return math.isclose(number, limit, rel_tol=1e-6, abs_tol=1e-12)


def in_order(values: Iterable[Any], order: str, limit: float) -> bool:
    """Whether one of ``values`` is a number that stands so to ``limit``."""
    holds = NUMERIC[order]
    for value in values:
        number = number_of(value)
        if number is not None and holds(number, limit):
            return True
    return False
