"""How many random examples a property is tried on: few by default, many in `make soak`."""

from __future__ import annotations

import os

SOAK = os.environ.get("NODEEDITOR_SOAK") == "1"
_TIMES = 50


def examples(count: int) -> int:
    """``count`` examples, or fifty times as many in a soak."""
    return count * _TIMES if SOAK else count
