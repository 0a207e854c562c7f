"""Python expressions as values, and their text as ``ruff format`` would write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

#: The line length that Python formatters take unless told otherwise.
WIDTH = 88
INDENT = 4


@dataclass(frozen=True, slots=True)
class Bracketed:
    """Something in brackets that may go over several lines: a call, a list, a tuple, a map.

    ``opening`` is all up to and including the bracket (``"layers.Dense("``), ``closing`` all from
    the other bracket on. ``lone_comma`` asks for the comma that makes a tuple of one.
    """

    opening: str
    items: tuple[Item, ...]
    closing: str
    lone_comma: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """An item of a call or map with what stands before it: ``"units="``, ``'"loss": '``."""

    label: str
    value: Expression


Expression: TypeAlias = "str | Bracketed"
Item: TypeAlias = "Expression | Labelled"


def call(function: str, *positional: Expression, **named: Expression) -> Bracketed:
    """A call of ``function``."""
    items: list[Item] = list(positional)
    items += [Labelled(f"{name}=", value) for name, value in named.items()]
    return Bracketed(f"{function}(", tuple(items), ")")


def listed(items: Iterable[Expression]) -> Bracketed:
    """A list."""
    return Bracketed("[", tuple(items), "]")


def tupled(items: Iterable[Expression]) -> Bracketed:
    """A tuple."""
    together = tuple(items)
    return Bracketed("(", together, ")", lone_comma=len(together) == 1)


def mapped(items: Iterable[tuple[str, Expression]]) -> Bracketed:
    """A map from texts."""
    return Bracketed("{", tuple(Labelled(f"{text(key)}: ", value) for key, value in items), "}")


def text(value: str) -> str:
    """A string literal in double quotes, unless that takes more backslashes."""
    body = "".join(character if character in "'\"" else repr(character)[1:-1] for character in value)
    if value.count('"') > value.count("'"):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def statement(start: str, value: Expression, indent: int = 0) -> list[str]:
    """The lines of a statement: ``start`` (``"x = "``), then ``value``."""
    return _lines(" " * indent + start, value, "", indent)


def made_and_called(start: str, made: Bracketed, arguments: tuple[Item, ...], indent: int = 0) -> list[str] | None:
    """The lines of a statement that makes something and calls it at once; None where lines would become too long."""
    called = Bracketed(f"{one_line(made)}(", arguments, ")")
    # Formatters break the last brackets that let the first line end in time.
    if indent + len(start) + len(called.opening) <= WIDTH:
        lines = statement(start, called, indent)
    else:
        on = Bracketed("(", arguments, ")")
        lines = statement(start, replace(made, closing=made.closing + one_line(on)), indent)
    return lines if max(map(len, lines)) <= WIDTH else None


def _lines(before: str, value: Expression, after: str, indent: int) -> list[str]:
    """``value`` between texts on its own lines; continued lines are indented from ``indent``."""
    flat = before + one_line(value) + after
    if isinstance(value, str) or not value.items or len(flat) <= WIDTH:
        return [flat]
    inner = indent + INDENT
    together = " " * inner + _joined(value.items)
    first, last = before + value.opening, " " * indent + value.closing + after
    # Formatters give each item of a list, tuple or map its own line, but keep arguments together.
    is_call = value.opening.endswith("(") and value.opening != "("
    if is_call and len(together) <= WIDTH:
        return [first, together, last]
    return [first, *(line for item in value.items for line in _item_lines(item, inner)), last]


def _item_lines(item: Item, indent: int) -> list[str]:
    label, value = (item.label, item.value) if isinstance(item, Labelled) else ("", item)
    return _lines(" " * indent + label, value, ",", indent)


def one_line(value: Expression) -> str:
    """``value`` on one line, however long."""
    if isinstance(value, str):
        return value
    return value.opening + _joined(value.items) + ("," if value.lone_comma else "") + value.closing


def _joined(items: Sequence[Item]) -> str:
    return ", ".join(
        item.label + one_line(item.value) if isinstance(item, Labelled) else one_line(item) for item in items
    )
