"""What long work asks on its way: whether anybody still waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

#: Called often; it raises once nobody wants the result any more.
Check: TypeAlias = Callable[[], None]


def wanted() -> None:
    """The result is wanted whatever happens."""
