"""The one error of reading a graph file, and how values are named in its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


class GraphFileError(ProblemError):
    """A graph file that can't be read; its text names the place, what was got, needed and helps."""


def refuse(place: str, code: str, **arguments: Any) -> NoReturn:
    """Raise the :class:`GraphFileError` of sentence ``file.<code>`` for ``place`` in a file."""
    raise GraphFileError(problem(f"file.{code}", place=place, **arguments))


def shown(value: object) -> str:
    """What ``value`` is, in a few words: its kind, and where that is short, itself."""
    match value:
        case None:
            return tr("nothing (null)")
        case True:
            return tr("the truth value true")
        case False:
            return tr("the truth value false")
        case int() | float():
            return tr("the number {number}", number=value)
        case str():
            return tr('the text "{text}"', text=value if len(value) <= 40 else value[:39] + "…")
        case Mapping():
            return tr("a map of fields")
        case _:
            return tr("a list")
