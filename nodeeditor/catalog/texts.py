"""A parameter's value as a user reads and types it, and the way back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.checks import check_value, shortened
from nodeeditor.catalog.code import normal
from nodeeditor.catalog.literals import object_of, read, written, written_items
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, Parameter
from nodeeditor.graph import arithmetic
from nodeeditor.graph.arithmetic import Number
from nodeeditor.graph.blocks import EXPRESSION, expression_of
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap, Value

#: Kinds whose texts are typed without quotation marks.
_BARE = OBJECT_KINDS | {Kind.TEXT, Kind.CHOICE, Kind.DTYPE, Kind.SLICES}
_SEQUENCES = (Kind.SHAPE, Kind.INTEGERS, Kind.NUMBERS, Kind.LIST, Kind.LAYERS)
#: Kinds whose form says nothing of what is meant, so that an unreadable text is told as such.
_FREE = OBJECT_KINDS | {Kind.LAYER, Kind.LAYERS, Kind.LIST, Kind.ANY}
#: Kinds whose value may be an expression inside a block.
_NUMERIC = (Kind.INTEGER, Kind.NUMBER, Kind.INTEGERS, Kind.NUMBERS)
_TIMES = re.compile(r"(?<=[\d?])\s*[×x]\s*(?=[\d?])")


def value_text(parameter: Parameter, value: Value) -> str:
    """``value`` as :func:`parse_value` reads it for the same parameter; nothing for None."""
    if value is None:
        return ""
    if (expression := expression_of(value)) is not None:
        return expression
    if parameter.kind is Kind.CODE and isinstance(value, str):
        return value
    if isinstance(value, str) and (parameter.kind in _BARE or value in parameter.choices):
        return value if _is_bare(parameter, value) else written(value)
    if isinstance(value, tuple):
        if parameter.kind in (Kind.COLUMNS, Kind.METRICS):
            return ", ".join(_item_text(item) for item in value)
        if parameter.kind is Kind.SHAPE and len(value) == 1 and isinstance(value[0], int):
            return written(value[0])
        if parameter.kind in _SEQUENCES and value:
            return written_items(value)
    return written(value)


def parse_value(parameter: Parameter, text: str, catalog: Catalog, names: Mapping[str, Number] | None = None) -> Value:
    """The value that a user means by ``text``.

    Inside a block ``names`` are what expressions know: a number may be an expression there, and is kept as one.
    Raises :class:`~nodeeditor.problems.ProblemError` for a text that is no value of the parameter.
    """
    value = _parsed(parameter, text)
    if names is not None and isinstance(value, str) and parameter.kind in _NUMERIC and value not in parameter.choices:
        wrong = check_value(parameter, arithmetic.read(value).value(names), catalog)
        if wrong is not None:
            raise ProblemError(wrong)
        return FrozenMap({EXPRESSION: value})
    wrong = check_value(parameter, value, catalog)
    if wrong is not None:
        raise ProblemError(wrong)
    return value


def list_text(value: tuple[Value, ...]) -> str:
    """``value`` as :func:`parse_list` reads it: one item a line, words as they are."""
    return "\n".join(map(_line, value))


def parse_list(text: str) -> tuple[Value, ...]:
    """The items that a user means by the lines of ``text``: numbers, quoted texts, and words as they stand.

    ``none`` and ``true`` are words too, as a vocabulary has them; in brackets they are what they are elsewhere.
    """
    return tuple(line if _is_word(line) else read(line) for line in map(str.strip, text.splitlines()) if line)


def _line(item: Value) -> str:
    if isinstance(item, str):
        return item if item and _is_word(item) else written(item)
    text = written(item)
    return f"({text})" if _is_word(text) else text


def _is_word(text: str) -> bool:
    """Whether a line that holds ``text`` alone means just that."""
    if text != text.strip() or len(text.splitlines()) > 1:
        return False
    if re.fullmatch(r"[^\W\d]\w*", text):
        return True
    try:
        read(text)
    except ValueError:
        return True
    return False


def _parsed(parameter: Parameter, text: str) -> Value:
    if parameter.kind is Kind.CODE:
        return normal(text) or None
    text = text.strip()
    if parameter.kind in (Kind.COLUMNS, Kind.METRICS):
        return tuple(_item(part, parameter.kind) for part in _split(text))
    if not text and not (parameter.kind is Kind.TEXT and not parameter.optional):
        return None
    if parameter.kind in _BARE and text.lower() in ("none", "null") and parameter.optional:
        return None
    if parameter.kind in _BARE and not _has_form(text, parameter.kind):
        return text
    if parameter.kind in (Kind.SHAPE, Kind.INTEGERS, Kind.NUMBERS):
        text = _TIMES.sub(", ", text).replace("?", "none")
    if parameter.kind is Kind.BOOLEAN:
        text = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(text.lower(), text)
    try:
        value = read(text)
    except ValueError:
        if parameter.kind not in _FREE:
            return text  # what such a parameter needs instead is told by its check
        unreadable = problem("value.unreadable", parameter=parameter.name, value=shortened(text))
        raise ProblemError(replace(unreadable, parameter=parameter.name)) from None
    if parameter.kind is Kind.SHAPE and value is not None and not isinstance(value, tuple):
        return (value,)
    if parameter.kind is Kind.SHAPE and text.lower() == "none" and not parameter.optional:
        return (None,)
    return value


def _is_bare(parameter: Parameter, text: str) -> bool:
    """Whether a text typed without quotation marks is read as that text."""
    none = parameter.optional and text.lower() in ("none", "null")
    empty = not text and (parameter.kind is not Kind.TEXT or parameter.optional)
    return not (none or empty) and text == text.strip() and not _has_form(text, parameter.kind)


def _has_form(text: str, kind: Kind) -> bool:
    """Whether ``text`` is more than a bare word: quoted, or for an object a call, a map or a number."""
    if kind in (Kind.TEXT, Kind.CHOICE, Kind.DTYPE, Kind.SLICES):
        return text[:1] == '"' and text[-1:] == '"' and len(text) > 1
    return not re.fullmatch(r"[A-Za-z_]\w*", text)


def _item_text(value: Value) -> str:
    if isinstance(value, str) and value and value == value.strip() and not re.search(r"""[,"'()\[\]{}]""", value):
        return value
    return written(value)


def _item(text: str, kind: Kind) -> Value:
    if kind is Kind.COLUMNS and text[:1] not in ('"', "'"):
        return text
    if re.fullmatch(r"[A-Za-z_]\w*", text):
        return text
    try:
        value = read(text)
    except ValueError:
        return text
    return value if isinstance(value, str) or object_of(value) is not None else text


def _split(text: str) -> list[str]:
    """The parts between commas that stand in no quotation marks and no brackets."""
    parts, depth, quote, start, skip = [], 0, "", 0, False
    for place, letter in enumerate(text):
        if skip:
            skip = False
        elif quote:
            skip = letter == "\\"
            quote = "" if letter == quote else quote
        elif letter in "\"'" and (depth or not text[start:place].strip()):
            quote = letter
        elif letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth = max(0, depth - 1)
        elif letter == "," and not depth:
            parts.append(text[start:place])
            start = place + 1
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]
