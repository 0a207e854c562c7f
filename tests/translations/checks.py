"""What a translation must have in common with its text."""

from __future__ import annotations

import string
from collections.abc import Iterator

#: How a text may end, and how a translation of it must end then.
_ENDS = {"…": ("…",), ":": ("：", ":"), "?": ("？", "?"), ".": ("。", "."), "!": ("！",)}
_MARKS = tuple(mark for marks in _ENDS.values() for mark in marks)


def faults(text: str, told: str) -> Iterator[str]:
    """What is wrong with ``told`` as a translation of ``text``."""
    wanted, got = fields(text), fields(told)
    if wanted != got:
        yield f"the fields are {sorted(got)}, those of the text {sorted(wanted)}"
    if told.strip() == "":
        yield "there is nothing in it"
    if (_space(text), _space(text[::-1])) != (_space(told), _space(told[::-1])):
        yield "spaces at its ends differ"
    end, told_end = text.rstrip()[-1:], told.rstrip()[-1:]
    if told_end not in _ENDS.get(end, (told_end,)) or (end not in _ENDS and told_end in _MARKS):
        yield f"it ends with {told_end!r}, the text with {end!r}"
    if text.count("\n") != told.count("\n"):
        yield "line breaks differ"
    if text.count("&") != told.count("&"):
        yield "the letters to press differ"


def fields(text: str) -> set[str]:
    """The fields of a text as they stand in it, with how each is written."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return {"?"}
    return {f"{name}!{conversion}:{form}" for _, name, form, conversion in parts if name is not None}


def _space(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
