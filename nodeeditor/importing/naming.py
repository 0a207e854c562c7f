"""Names of a model as a graph takes them: letters, digits and a few marks, each once."""

from __future__ import annotations

import re
from collections.abc import Callable

from nodeeditor.graph.limits import LONGEST_NAME, NAME
from nodeeditor.problems import Problem, problem

_BARRED = re.compile(r"[^A-Za-z0-9_.\-]+")


class Names:
    """The names on one level of a graph; ``tell`` hears of those that had to change."""

    def __init__(self, tell: Callable[[Problem], None]) -> None:
        self._tell = tell
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}  # so that many layers of one name cost no more than others

    def take(self, wanted: str) -> str:
        """``wanted`` where a graph can have it, else one like it, which is told."""
        name = self.fresh(usable(wanted))
        if name != wanted:
            self._tell(problem("import.renamed", old=wanted[:80], new=name))
        return name

    def fresh(self, stem: str) -> str:
        """``stem``, or with a number after it."""
        name, number = stem[:LONGEST_NAME], self._last.get(stem, 0)
        while name in self._taken:
            number += 1
            name = f"{stem[: LONGEST_NAME - 1 - len(str(number))]}_{number}"
        self._taken.add(name)
        self._last[stem] = number
        return name


def usable(wanted: str) -> str:
    """A name like ``wanted`` that a graph can have."""
    if NAME.fullmatch(wanted):
        return wanted
    return _BARRED.sub("_", wanted).lstrip("_.-")[:LONGEST_NAME] or "layer"
