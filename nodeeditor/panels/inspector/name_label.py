"""Names that are shown whole, on as many lines as they need."""

from __future__ import annotations

import re
from collections.abc import Callable

from nodeeditor.theme.labels import PlainLabel

#: Pixels between the upper and the lower edge of a name and those of its row.
_ROOM = 4
#: A name of a type with more letters may be broken where one of its words begins.
_LONG = re.compile(r"\w{23,}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class NameLabel(PlainLabel):
    """A name that is broken behind an underscore where it is wider than ``width``; none is cut."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__(role="parameter")
        self.ensurePolished()  # with the font that it is shown in
        lines = broken(name, width, self.fontMetrics().horizontalAdvance)
        self.setText("\n".join(lines))
        self.setAccessibleName(name)
        #: Pixels of a row that shows all of it.
        self.room = len(lines) * self.fontMetrics().height() + _ROOM


def breakable(name: str) -> str:
    """The name of a type, with places to break in a long one for a label that wraps."""
    return _LONG.sub(lambda word: _HUMP.sub("\u200b", word[0]), name)


def broken(name: str, width: int, advance: Callable[[str], int]) -> list[str]:
    """``name`` in lines of at most ``width``: behind an underscore if there is one, else behind any letter."""
    lines: list[str] = []
    rest = name
    while advance(rest) > width and len(rest) > 1:
        fitting = max((count for count in range(1, len(rest)) if advance(rest[:count]) <= width), default=1)
        end = rest.rfind("_", 0, fitting) + 1 or fitting
        lines.append(rest[:end])
        rest = rest[end:]
    return [*lines, rest]
