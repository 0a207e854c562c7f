"""How many examples a property is tried on, and how many cases of a sweep: few by default, many in `make soak`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

SOAK = os.environ.get("NODEEDITOR_SOAK") == "1"
_TIMES = 50

_Case = TypeVar("_Case")


def examples(count: int) -> int:
    """``count`` examples, or fifty times as many in a soak."""
    return count * _TIMES if SOAK else count


def some(cases: Sequence[_Case], one_in: int, first: int = 0) -> Sequence[_Case]:
    """Every ``one_in``-th of the cases of a sweep from the ``first`` on, or all in a soak."""
    return cases if SOAK else cases[first::one_in]
