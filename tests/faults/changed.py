"""A message with one value deep within it another one."""

from __future__ import annotations

from random import Random
from typing import Any

#: Values that are at an edge of something.
EDGES: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 2**31, 2**63 - 1, 2**64 - 1, -(2**63), 1e308, float("nan"), float("inf"), "", "x" * 10_000),
    *("no.such.code", "../../etc/passwd", "\x00", "{got}", [], {}, [[]] * 50, {"a": 1}, b"\xff", list(range(100))),
)


def changed(value: Any, random: Random) -> Any:
    """``value`` with one value in it changed, a key less, or a member less or more."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(sorted(value))
        if random.random() < 0.1:
            return {name: one for name, one in value.items() if name != key}
        return {**value, key: changed(value[key], random)}
    if isinstance(value, list) and value and random.random() < 0.9:
        at = random.randrange(len(value))
        rest = value[at + random.randrange(2) :]
        return [*value[:at], changed(value[at], random), *rest]
    if isinstance(value, int | float) and random.random() < 0.5:
        return value + random.choice((-1, 1, 7))
    return random.choice(EDGES)
