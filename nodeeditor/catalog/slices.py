"""Which parts of a tensor are taken, as Python has it in square brackets: ``:, 0, 1:5, ..., None``."""

from __future__ import annotations

import re
from types import EllipsisType
from typing import TypeAlias

#: What stands for one axis: a place, a range, a new axis, or all axes that are not named.
Part: TypeAlias = "int | slice | EllipsisType | None"

_WHOLE = re.compile(r"[+-]?\d{1,18}")


def read_slices(text: str) -> tuple[Part, ...]:
    """The parts that ``text`` names, one or more. Raises ``ValueError`` for anything else; it runs nothing."""
    found = tuple(map(_part, text.removesuffix(",").split(",")))
    if sum(part is Ellipsis for part in found) > 1:
        raise ValueError(text)
    return found


def written_slices(parts: tuple[Part, ...]) -> str:
    """The text of :func:`read_slices` for ``parts``, as Python's formatters write it."""
    return ", ".join(map(_written, parts))


def _part(text: str) -> Part:
    text = text.strip()
    if text == "...":
        return Ellipsis
    if text == "None":
        return None
    if ":" not in text:
        return _whole(text)
    bounds = [None if not bound.strip() else _whole(bound.strip()) for bound in text.split(":")]
    if len(bounds) > 3 or bounds[2:] == [0]:
        raise ValueError(text)
    return slice(*bounds) if len(bounds) > 1 else slice(None)


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)


def _written(part: Part) -> str:
    if part is Ellipsis:
        return "..."
    if not isinstance(part, slice):
        return str(part)
    start, stop, step = ("" if bound is None else str(bound) for bound in (part.start, part.stop, part.step))
    return f"{start}:{stop}:{step}" if step else f"{start}:{stop}"
