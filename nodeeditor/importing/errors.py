"""The one error of reading a model of Keras, and typed looks into its configuration."""

from __future__ import annotations

from typing import Any, NoReturn

from nodeeditor.document.errors import shown
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


class ModelFileError(ProblemError):
    """A model that can't be read; its text names the place, what was got, needed and helps."""


def refuse(place: str, code: str, **arguments: Any) -> NoReturn:
    """Raise the :class:`ModelFileError` of sentence ``import.<code>`` for ``place`` in a model."""
    raise ModelFileError(problem(f"import.{code}", place=place, **arguments))


def a_map(value: object, place: str) -> dict[str, Any]:
    """``value``, which must be a map of fields."""
    return value if isinstance(value, dict) else _refuse_kind(value, place, tr("a map of fields"))


def a_list(value: object, place: str) -> list[Any]:
    """``value``, which must be a list."""
    return value if isinstance(value, list) else _refuse_kind(value, place, tr("a list"))


def a_text(value: object, place: str) -> str:
    """``value``, which must be a text that says something."""
    return value if isinstance(value, str) and value else _refuse_kind(value, place, tr("a text"))


def a_number(value: object, place: str) -> int:
    """``value``, which must be a whole number from 0."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    return _refuse_kind(value, place, tr("a whole number from 0"))


def _refuse_kind(value: object, place: str, needed: str) -> NoReturn:
    refuse(place, "kind", got=shown(value), needed=needed)
