"""Shapes as they are looked for: ``None,32,32,*``."""

from __future__ import annotations

import re
from typing import TypeAlias

from nodeeditor.graph.inference import Shape

#: Stands for one axis of any size, and for any number of axes.
_ANY, _REST = "*", "..."
_BETWEEN = re.compile(r"\s*[,×]\s*|(?<=[0-9?*e])\s*x\s*(?=[0-9?*.])")
#: The sizes that a shape must have, from its first axis; whether more may follow.
Pattern: TypeAlias = tuple[tuple[int | str | None, ...], bool]


def pattern_of(text: str) -> Pattern | None:
    """The pattern that is written; None for what is none. ``*`` is any size, at the end ``...`` any more sizes."""
    parts = [part for part in _BETWEEN.split(text.strip().strip("()[]").strip()) if part]
    goes_on = bool(parts) and parts[-1] in (_REST, "…")
    sizes: list[int | str | None] = []
    for part in parts[:-1] if goes_on else parts:
        if part in (_ANY, "?"):
            sizes.append(_ANY)
        elif part.casefold() == "none":
            sizes.append(None)
        elif part.isdecimal() and len(part) < 16:
            sizes.append(int(part))
        else:
            return None
    return (tuple(sizes), goes_on) if parts else None


def fits(shape: Shape, pattern: Pattern) -> bool:
    """Whether a shape is as the pattern says."""
    sizes, goes_on = pattern
    if len(shape) != len(sizes) and not (goes_on and len(shape) > len(sizes)):
        return False
    return all(wanted in (_ANY, size) for size, wanted in zip(shape, sizes, strict=False))
